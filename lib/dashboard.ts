import { BRAZE_PAGES } from "./braze-pages";
import type { AuthMethod } from "./policies/integration";

/** One page of Braze's dashboard, and what a person does there. */
export interface DashboardPage {
  /** The menus that lead to the page. */
  readonly page: string;
  /** Radio button, field or toggle → what to choose or enter. */
  readonly fields: Readonly<Record<string, string>>;
  /** The buttons to press at the end. */
  readonly finish: string;
}

/** What Braze signs in with, as Braze's forms ask for it. */
export type DashboardCredentials = CredentialsByMethod[AuthMethod];

/** A new method fails to compile until it has its credentials here. */
export interface CredentialsByMethod {
  readonly "access-key": AccessKeyCredentials | OutsideKeyCredentials;
  readonly role: RoleCredentials;
}

/** What Braze's forms ask for with "AWS Secret Access Key". */
export interface AccessKeyCredentials {
  readonly method: "access-key";
  readonly accessKeyId: string;
  /** The name of the output that holds the secret. */
  readonly secretAccessKeyOutput: string;
}

/** The same, if the key is made outside Terraform. */
export interface OutsideKeyCredentials {
  readonly method: "access-key";
  /** The name of the user that has the key. */
  readonly keyOfUser: string;
}

/** What Braze's forms ask for with "AWS Role ARN". */
export interface RoleCredentials {
  readonly method: "role";
  readonly roleArn: string;
}

/** The toggle "Server-Side, At-Rest AES-256 Encryption": `AES256` is on, `none` is off. */
export type Encryption = "AES256" | "none";

/** Braze's page, "Link Braze to AWS": "Folder Path (defaults to `currents`)". */
export const DEFAULT_FOLDER_PATH = "currents";

/** The folder of exports that Braze documents. */
export const EXPORTS_FOLDER = "segment-export";

/** The folder to which message archiving writes, in the bucket of exports. */
export const ARCHIVE_FOLDER = "sent_messages";

/** Braze's page, "Link Braze to AWS": "Server-Side, At-Rest AES-256 Encryption (defaults to OFF)". */
export const DEFAULT_ENCRYPTION: Encryption = "none";

/** The field of both forms that takes the name of the bucket. */
export const BUCKET_FIELD = "AWS S3 bucket name";

/** What goes into the form of one Current. */
export interface CurrentPageOptions {
  /** The name of the Current. */
  readonly connectorName: string;
  readonly bucketName: string;
  readonly credentials: DashboardCredentials;
  readonly folderPath: string;
  readonly encryption: Encryption;
}

/**
 * What to enter for one Current.
 *
 * Braze's page, "Link Braze to AWS", tab "Braze Currents": step 5 with an access key, step 4 with a role.
 */
export function currentPage(options: CurrentPageOptions): DashboardPage {
  return {
    page: BRAZE_PAGES.currents,
    fields: {
      "Current name": options.connectorName,
      ...credentialFields(options.credentials, { choice: "Credentials", accessKeyId: "S3 access ID" }),
      [BUCKET_FIELD]: options.bucketName,
      "Folder Path": options.folderPath,
      "Server-Side, At-Rest AES-256 Encryption": toggle(options.encryption),
    },
    finish: "Launch Current",
  };
}

/** What goes into the form of Dashboard Data Export. */
export interface ExportPageOptions {
  readonly bucketName: string;
  readonly credentials: DashboardCredentials;
}

/**
 * What to enter for Dashboard Data Export.
 *
 * Braze's page, "Link Braze to AWS", tab "Dashboard Data Export": step 5 with an access key, step 4 with a role.
 */
export function exportPage({ bucketName, credentials }: ExportPageOptions): DashboardPage {
  return {
    page: BRAZE_PAGES.export,
    fields: {
      ...credentialFields(credentials, { choice: "AWS Credentials", accessKeyId: "AWS access ID" }),
      [BUCKET_FIELD]: bucketName,
    },
    finish: "Test Credentials, then Save",
  };
}

/** What stands before the name of the output that holds a secret. */
const SECRET_IN = "the output ";

/** The output that holds the secret of a field, if the field is for a secret. */
export function outputWithSecret(value: string): string | undefined {
  return value.startsWith(SECRET_IN) ? value.slice(SECRET_IN.length) : undefined;
}

/** What stands for the id and the secret of a key that Terraform never sees. */
const MADE_FOR = "made outside Terraform, for the user ";

/** The user that has the key of a field, if the key is made outside Terraform. */
export function userWithOutsideKey(value: string): string | undefined {
  return value.startsWith(MADE_FOR) ? value.slice(MADE_FOR.length) : undefined;
}

/** The fields of a page in the order of Braze's form. Terraform sorts them by their names. */
export function inOrderOfForm(fields: DashboardPage["fields"]): [field: string, value: string][] {
  const form = FORMS.find((labels) => Object.keys(fields).every((field) => labels.includes(field))) ?? [];
  return Object.entries(fields).sort(([one], [other]) => form.indexOf(one) - form.indexOf(other));
}

/** The words that differ between the two forms. */
interface CredentialLabels {
  /** What stands beside the radio buttons. */
  readonly choice: string;
  readonly accessKeyId: string;
}

function credentialFields(credentials: DashboardCredentials, labels: CredentialLabels): Record<string, string> {
  switch (credentials.method) {
    case "access-key":
      return { [labels.choice]: "AWS Secret Access Key", ...keyFields(credentials, labels) };
    case "role":
      return { [labels.choice]: "AWS Role ARN", "Role ARN": credentials.roleArn };
    default:
      return credentials satisfies never;
  }
}

function keyFields(key: CredentialsByMethod["access-key"], { accessKeyId }: CredentialLabels): Record<string, string> {
  const secretField = "AWS secret access key";
  if ("keyOfUser" in key) {
    const origin = `${MADE_FOR}${key.keyOfUser}`;
    return { [accessKeyId]: origin, [secretField]: origin };
  }
  // Terraform shows this output in plans and logs, so the secret itself must not be here.
  return { [accessKeyId]: key.accessKeyId, [secretField]: `${SECRET_IN}${key.secretAccessKeyOutput}` };
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

const SAMPLE = { bucketName: "", connectorName: "", folderPath: "", encryption: "none" } as const;

/** The labels of each form, from top to bottom. */
const FORMS = [
  { method: "access-key", accessKeyId: "", secretAccessKeyOutput: "" } as const,
  { method: "role", roleArn: "" } as const,
].flatMap((credentials) =>
  [currentPage({ ...SAMPLE, credentials }), exportPage({ ...SAMPLE, credentials })].map(({ fields }) =>
    Object.keys(fields),
  ),
);
