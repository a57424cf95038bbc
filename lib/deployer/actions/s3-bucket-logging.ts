import type { ResourceActions } from "./resource-actions";

/**
 * What the provider calls for `aws_s3_bucket_logging`.
 *
 * @see https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/s3/bucket_logging.go
 */
export const S3_BUCKET_LOGGING: ResourceActions = {
  on: "bucket",
  create: ["s3:PutBucketLogging"],
  read: ["s3:GetBucketLogging"],
  update: ["s3:PutBucketLogging"],
  delete: ["s3:PutBucketLogging"],
};
