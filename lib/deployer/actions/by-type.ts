import { CLOUDWATCH_METRIC_ALARM } from "./cloudwatch-metric-alarm";
import { DATA_S3_BUCKET } from "./data-s3-bucket";
import { IAM_ACCESS_KEY } from "./iam-access-key";
import { IAM_POLICY } from "./iam-policy";
import { IAM_ROLE } from "./iam-role";
import { IAM_ROLE_POLICY_ATTACHMENT } from "./iam-role-policy-attachment";
import { IAM_USER } from "./iam-user";
import { IAM_USER_POLICY_ATTACHMENT } from "./iam-user-policy-attachment";
import { S3_BUCKET } from "./s3-bucket";
import { S3_BUCKET_LIFECYCLE_CONFIGURATION } from "./s3-bucket-lifecycle-configuration";
import { S3_BUCKET_LOGGING } from "./s3-bucket-logging";
import { S3_BUCKET_METRIC } from "./s3-bucket-metric";
import { S3_BUCKET_OWNERSHIP_CONTROLS } from "./s3-bucket-ownership-controls";
import { S3_BUCKET_POLICY } from "./s3-bucket-policy";
import { S3_BUCKET_PUBLIC_ACCESS_BLOCK } from "./s3-bucket-public-access-block";
import { S3_BUCKET_SERVER_SIDE_ENCRYPTION_CONFIGURATION } from "./s3-bucket-server-side-encryption-configuration";
import { S3_BUCKET_VERSIONING } from "./s3-bucket-versioning";
import type { ResourceActions } from "./resource-actions";

/** What the provider calls for each type of resource and data source that a stack can have. */
export const ACTIONS_BY_TYPE: Readonly<Record<string, ResourceActions>> = {
  aws_s3_bucket: S3_BUCKET,
  aws_s3_bucket_public_access_block: S3_BUCKET_PUBLIC_ACCESS_BLOCK,
  aws_s3_bucket_ownership_controls: S3_BUCKET_OWNERSHIP_CONTROLS,
  aws_s3_bucket_server_side_encryption_configuration: S3_BUCKET_SERVER_SIDE_ENCRYPTION_CONFIGURATION,
  aws_s3_bucket_lifecycle_configuration: S3_BUCKET_LIFECYCLE_CONFIGURATION,
  aws_s3_bucket_versioning: S3_BUCKET_VERSIONING,
  aws_s3_bucket_logging: S3_BUCKET_LOGGING,
  aws_s3_bucket_policy: S3_BUCKET_POLICY,
  aws_s3_bucket_metric: S3_BUCKET_METRIC,
  aws_iam_user: IAM_USER,
  aws_iam_access_key: IAM_ACCESS_KEY,
  aws_iam_user_policy_attachment: IAM_USER_POLICY_ATTACHMENT,
  aws_iam_role: IAM_ROLE,
  aws_iam_role_policy_attachment: IAM_ROLE_POLICY_ATTACHMENT,
  aws_iam_policy: IAM_POLICY,
  aws_cloudwatch_metric_alarm: CLOUDWATCH_METRIC_ALARM,
  "data.aws_s3_bucket": DATA_S3_BUCKET,
};
