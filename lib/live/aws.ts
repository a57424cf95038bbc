import type { IAMClient } from "@aws-sdk/client-iam";
import type { S3Client } from "@aws-sdk/client-s3";
import type { SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import type { SSMClient } from "@aws-sdk/client-ssm";
import type { STSClient } from "@aws-sdk/client-sts";

/** The APIs of AWS that are asked. */
export interface Aws {
  readonly s3: Pick<S3Client, "send">;
  readonly iam: Pick<IAMClient, "send">;
  readonly sts: Pick<STSClient, "send">;
  readonly secretsManager: Pick<SecretsManagerClient, "send">;
  readonly ssm: Pick<SSMClient, "send">;
}
