import { App } from "../../lib/cdktf";
import { StackConfig } from "../../lib/config/schema/file";
import { synthesiseApp, SynthesisedStack } from "../support/synthesise";

/** What every stack has to be told. */
export const REQUIRED = {
  region: "us-east-1",
  accountId: "111122223333",
  bucket: { name: "example-braze" },
} as const satisfies StackConfig;

export const ACCESS_KEY = { method: "access-key" } as const;

export const ROLE = {
  method: "role",
  brazeAccountId: "444455556666",
  externalId: "00000000-0000-4000-8000-000000000001",
} as const;

/** What each kind of stack makes for its bucket. */
const BUCKET_RESOURCES = [
  "aws_s3_bucket.bucket",
  "aws_s3_bucket_lifecycle_configuration.bucket",
  "aws_s3_bucket_ownership_controls.bucket",
  "aws_s3_bucket_policy.bucket",
  "aws_s3_bucket_public_access_block.bucket",
  "aws_s3_bucket_server_side_encryption_configuration.bucket",
];

/** The outputs that each kind of stack has of its bucket. */
export const BUCKET_OUTPUTS = {
  bucket_name: { description: "Name of the bucket that Braze writes to", value: "${aws_s3_bucket.bucket.bucket}" },
  bucket_arn: { description: "ARN of the bucket", value: "${aws_s3_bucket.bucket.arn}" },
  bucket_region: { description: "AWS region of the bucket", value: "us-east-1" },
};

/** The outputs of an integration with a role, by the labels of the integration and of its principal. */
export function roleOutputs(label: string, principal = label): Record<string, unknown> {
  return {
    [`${label}_policy_arn`]: {
      description: "ARN of the IAM policy of the integration",
      value: `\${aws_iam_policy.${label}.arn}`,
    },
    [`${label}_role_arn`]: {
      description: "ARN of the IAM role that Braze assumes",
      value: `\${aws_iam_role.${principal}.arn}`,
    },
  };
}

/** The outputs of an integration with an access key, by the labels of the integration and of its principal. */
export function keyOutputs(label: string, principal = label, key = "primary"): Record<string, unknown> {
  return {
    [`${label}_policy_arn`]: {
      description: "ARN of the IAM policy of the integration",
      value: `\${aws_iam_policy.${label}.arn}`,
    },
    [`${label}_user_name`]: {
      description: "Name of the IAM user that Braze signs in as",
      value: `\${aws_iam_user.${principal}.name}`,
    },
    [`${label}_access_key_id`]: {
      description: "Id of the access key that Braze signs in with",
      value: `\${aws_iam_access_key.${principal}_${key}.id}`,
    },
    [`${label}_secret_access_key`]: {
      description: "Secret of the access key that Braze signs in with",
      value: `\${aws_iam_access_key.${principal}_${key}.secret}`,
      sensitive: true,
    },
  };
}

/** The output that lists a folder path for each connector. */
export function folderPaths(value: Readonly<Record<string, string>>): Record<string, unknown> {
  return { currents_folder_paths: { description: "Folder path of each Currents connector", value } };
}

/** The page for one Current, with a role. */
export function currentRolePage(name: string, principal: string, fields = {}): unknown {
  return {
    page: "Partner Integrations > Currents > Create New Current > Amazon S3 Data Export",
    fields: {
      "Current name": name,
      Credentials: "AWS Role ARN",
      "Role ARN": `\${aws_iam_role.${principal}.arn}`,
      "AWS S3 bucket name": "example-braze",
      "Folder Path": "currents",
      "Server-Side, At-Rest AES-256 Encryption": "OFF",
      ...fields,
    },
    finish: "Launch Current",
  };
}

/** The page for one Current, with an access key. */
export function currentKeyPage(name: string, principal: string, secretOutput: string, fields = {}): unknown {
  return {
    page: "Partner Integrations > Currents > Create New Current > Amazon S3 Data Export",
    fields: {
      "Current name": name,
      Credentials: "AWS Secret Access Key",
      "S3 access ID": `\${aws_iam_access_key.${principal}_primary.id}`,
      "AWS secret access key": `the output ${secretOutput}`,
      "AWS S3 bucket name": "example-braze",
      "Folder Path": "currents",
      "Server-Side, At-Rest AES-256 Encryption": "OFF",
      ...fields,
    },
    finish: "Launch Current",
  };
}

/** The page for exports, with a role. */
export function exportRolePage(principal: string): unknown {
  return {
    page: "Partner Integrations > Technology Partners > Amazon S3",
    fields: {
      "AWS Credentials": "AWS Role ARN",
      "Role ARN": `\${aws_iam_role.${principal}.arn}`,
      "AWS S3 bucket name": "example-braze",
    },
    finish: "Test Credentials, then Save",
  };
}

/** The page for exports, with an access key. */
export function exportKeyPage(principal: string, secretOutput: string): unknown {
  return {
    page: "Partner Integrations > Technology Partners > Amazon S3",
    fields: {
      "AWS Credentials": "AWS Secret Access Key",
      "AWS access ID": `\${aws_iam_access_key.${principal}_primary.id}`,
      "AWS secret access key": `the output ${secretOutput}`,
      "AWS S3 bucket name": "example-braze",
    },
    finish: "Test Credentials, then Save",
  };
}

/** The output with those pages. */
export function dashboard(...pages: unknown[]): Record<string, unknown> {
  return { braze_dashboard: { description: "What to enter in Braze's dashboard, page by page", value: pages } };
}

/** The addresses of what a stack makes, beside its bucket. */
export function madeForAccess({ resource }: SynthesisedStack): string[] {
  return Object.entries(resource)
    .flatMap(([type, named]) => Object.keys(named).map((name) => `${type}.${name}`))
    .filter((address) => !BUCKET_RESOURCES.includes(address))
    .sort();
}

/** Synthesises one stack. */
export function synthesiseStack(add: (app: App) => void): SynthesisedStack {
  const [stack] = Object.values(synthesiseApp(add));
  return stack!;
}
