import type { ResourceActions } from "./resource-actions";

/**
 * What the provider calls for `aws_s3_bucket_public_access_block`.
 *
 * @see https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/s3/bucket_public_access_block.go
 */
export const S3_BUCKET_PUBLIC_ACCESS_BLOCK: ResourceActions = {
  on: "bucket",
  create: ["s3:PutBucketPublicAccessBlock"],
  read: ["s3:GetBucketPublicAccessBlock"],
  update: ["s3:PutBucketPublicAccessBlock"],
  delete: ["s3:PutBucketPublicAccessBlock"],
};
