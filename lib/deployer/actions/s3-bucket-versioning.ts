import type { ResourceActions } from "./resource-actions";

/**
 * What the provider calls for `aws_s3_bucket_versioning`.
 *
 * @see https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/s3/bucket_versioning.go
 */
export const S3_BUCKET_VERSIONING: ResourceActions = {
  on: "bucket",
  create: ["s3:PutBucketVersioning"],
  read: ["s3:GetBucketVersioning"],
  update: ["s3:PutBucketVersioning"],
  delete: ["s3:PutBucketVersioning"],
};
