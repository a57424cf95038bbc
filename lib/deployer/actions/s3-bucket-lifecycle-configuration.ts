import type { ResourceActions } from "./resource-actions";

/**
 * What the provider calls for `aws_s3_bucket_lifecycle_configuration`.
 *
 * @see https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/s3/bucket_lifecycle_configuration.go
 */
export const S3_BUCKET_LIFECYCLE_CONFIGURATION: ResourceActions = {
  on: "bucket",
  create: ["s3:PutLifecycleConfiguration"],
  read: ["s3:GetLifecycleConfiguration"],
  update: ["s3:PutLifecycleConfiguration"],
  delete: ["s3:PutLifecycleConfiguration"],
};
