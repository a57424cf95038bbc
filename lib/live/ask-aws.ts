import process from "node:process";
import { IAMClient } from "@aws-sdk/client-iam";
import { S3Client } from "@aws-sdk/client-s3";
import { SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { SSMClient } from "@aws-sdk/client-ssm";
import { STSClient } from "@aws-sdk/client-sts";
import { Questions } from "./questions";

/** Where to ask, and as whom. */
export interface AwsOptions {
  readonly region: string;
  /** A profile of the AWS configuration. @default - AWS_PROFILE, or what else the SDK finds */
  readonly profile?: string;
  /** An access key. @default - what the SDK finds */
  readonly credentials?: { readonly accessKeyId: string; readonly secretAccessKey: string };
}

/** How long AWS may take to take a connection. */
const CONNECTION_TIMEOUT_MS = 5_000;

/** The SDK's notice of its plans for old versions of Node, which is about nothing that a user of the command can change. */
const NODE_NOTICE = "AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED";

/** Asks AWS. `AWS_ENDPOINT_URL` names another address. */
export function askAws({ region, profile, credentials }: AwsOptions): Questions {
  process.env[NODE_NOTICE] ??= "true";
  const config = { region, profile, credentials, requestHandler: { connectionTimeout: CONNECTION_TIMEOUT_MS } };
  const { AWS_ENDPOINT_URL, AWS_ENDPOINT_URL_S3 } = process.env;
  return new Questions({
    s3: new S3Client({
      ...config,
      followRegionRedirects: true,
      // Another address has no name for each bucket.
      forcePathStyle: (AWS_ENDPOINT_URL_S3 ?? AWS_ENDPOINT_URL) !== undefined,
    }),
    iam: new IAMClient(config),
    sts: new STSClient(config),
    secretsManager: new SecretsManagerClient(config),
    ssm: new SSMClient(config),
  });
}
