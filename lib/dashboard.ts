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

export interface CurrentPageOptions {
  readonly connectorName: string;
  readonly bucketName: string;
  readonly credentials: DashboardCredentials;
  readonly folderPath: string;
  readonly encryption: "AES256" | "none";
}

/** The page's step "Link Braze to AWS" for Currents (step 5 with an access key, step 4 with a role). */
export function currentPage(options: CurrentPageOptions): DashboardPage {
  return {
    page: "Integrations > Currents > Create Current > Amazon S3 Data Export",
    fields: {
      "Current name": options.connectorName,
      ...credentialFields(options.credentials, { choice: "Credentials", accessKeyId: "S3 access ID" }),
      "AWS S3 bucket name": options.bucketName,
      "Folder Path": options.folderPath,
      "Server-Side, At-Rest AES-256 Encryption": options.encryption === "AES256" ? "ON" : "OFF",
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
    page: "Integrations > Technology Partners > Amazon S3",
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
  if (credentials.method === "role") {
    return { [labels.choice]: "AWS Role ARN", "Role ARN": credentials.roleArn };
  }
  return {
    [labels.choice]: "AWS Secret Access Key",
    [labels.accessKeyId]: credentials.accessKeyId,
    // A secret is never part of a readable output: the person reads it where it is.
    "AWS secret access key": `the output ${credentials.secretAccessKeyOutput}`,
  };
}
