import { BRAZE_PAGES } from "./braze-pages";

/** One page of Braze's dashboard, and what to do on it. */
export interface DashboardPage {
  /** How to get there. */
  readonly page: string;
  /** Radio button, field or toggle → what to choose or enter. */
  readonly fields: Readonly<Record<string, string>>;
  /** What to press at the end. */
  readonly finish: string;
}

/** What Braze signs in with, as its forms ask for it. */
export type DashboardCredentials =
  | { readonly method: "access-key"; readonly accessKeyId: string; readonly secretAccessKeyOutput: string }
  | { readonly method: "role"; readonly roleArn: string };

/** The toggle "Server-Side, At-Rest AES-256 Encryption": `AES256` is on, `none` is off. */
export type Encryption = "AES256" | "none";

/** The page: "Folder Path (defaults to `currents`)". */
export const DEFAULT_FOLDER_PATH = "currents";

/** The page: "Server-Side, At-Rest AES-256 Encryption (defaults to OFF)". */
export const DEFAULT_ENCRYPTION: Encryption = "none";

export interface CurrentPageOptions {
  readonly connectorName: string;
  readonly bucketName: string;
  readonly credentials: DashboardCredentials;
  readonly folderPath: string;
  readonly encryption: Encryption;
}

/** The page's step "Link Braze to AWS" for Currents (step 5 with an access key, step 4 with a role). */
export function currentPage(options: CurrentPageOptions): DashboardPage {
  return {
    page: BRAZE_PAGES.currents,
    fields: {
      "Current name": options.connectorName,
      ...credentialFields(options.credentials, { choice: "Credentials", accessKeyId: "S3 access ID" }),
      "AWS S3 bucket name": options.bucketName,
      "Folder Path": options.folderPath,
      "Server-Side, At-Rest AES-256 Encryption": toggle(options.encryption),
    },
    finish: "Launch Current",
  };
}

export interface ExportPageOptions {
  readonly bucketName: string;
  readonly credentials: DashboardCredentials;
}

/** The page's step "Link Braze to AWS" for Dashboard Data Export (step 5 with an access key, step 4 with a role). */
export function exportPage({ bucketName, credentials }: ExportPageOptions): DashboardPage {
  return {
    page: BRAZE_PAGES.export,
    fields: {
      ...credentialFields(credentials, { choice: "AWS Credentials", accessKeyId: "AWS access ID" }),
      "AWS S3 bucket name": bucketName,
    },
    finish: "Test Credentials, then Save",
  };
}

/** What the two pages call differently. */
interface CredentialLabels {
  /** The radio buttons. */
  readonly choice: string;
  readonly accessKeyId: string;
}

function credentialFields(credentials: DashboardCredentials, labels: CredentialLabels): Record<string, string> {
  switch (credentials.method) {
    case "access-key":
      return {
        [labels.choice]: "AWS Secret Access Key",
        [labels.accessKeyId]: credentials.accessKeyId,
        // A secret is never part of a readable output: the person reads it where it is.
        "AWS secret access key": `the output ${credentials.secretAccessKeyOutput}`,
      };
    case "role":
      return { [labels.choice]: "AWS Role ARN", "Role ARN": credentials.roleArn };
    default:
      return credentials satisfies never;
  }
}

function toggle(encryption: Encryption): string {
  switch (encryption) {
    case "AES256":
      return "ON";
    case "none":
      return "OFF";
    default:
      return encryption satisfies never;
  }
}
