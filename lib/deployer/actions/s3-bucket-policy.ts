import type { ResourceActions } from "./resource-actions";

/**
 * What the provider calls for `aws_s3_bucket_policy`.
 *
 * @see https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/s3/bucket_policy.go
 */
export const S3_BUCKET_POLICY: ResourceActions = {
  on: "bucket",
  create: ["s3:PutBucketPolicy"],
  read: ["s3:GetBucketPolicy"],
  update: ["s3:PutBucketPolicy"],
  delete: ["s3:DeleteBucketPolicy"],
};
