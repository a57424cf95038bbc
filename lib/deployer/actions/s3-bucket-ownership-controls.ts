import type { ResourceActions } from "./resource-actions";

/**
 * What the provider calls for `aws_s3_bucket_ownership_controls`.
 *
 * @see https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/s3/bucket_ownership_controls.go
 */
export const S3_BUCKET_OWNERSHIP_CONTROLS: ResourceActions = {
  on: "bucket",
  create: ["s3:PutBucketOwnershipControls"],
  read: ["s3:GetBucketOwnershipControls"],
  update: ["s3:PutBucketOwnershipControls"],
  delete: ["s3:PutBucketOwnershipControls"],
};
