import type { ResourceActions } from "./resource-actions";

/**
 * What the provider calls for `aws_s3_bucket`.
 *
 * The provider reads every setting of a bucket, also those that other resources have. Since 6.23, it asks for tags with
 * `ListTagsForResource`, and falls back to `GetBucketTagging`. `ListBucket` is what `HeadBucket` takes.
 *
 * @see https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/s3/bucket.go
 */
export const S3_BUCKET: ResourceActions = {
  on: "bucket",
  create: ["s3:CreateBucket", "s3:TagResource", "s3:PutBucketTagging"],
  read: [
    "s3:ListBucket",
    "s3:GetBucketPolicy",
    "s3:GetBucketAcl",
    "s3:GetBucketCORS",
    "s3:GetBucketWebsite",
    "s3:GetBucketVersioning",
    "s3:GetAccelerateConfiguration",
    "s3:GetBucketRequestPayment",
    "s3:GetBucketLogging",
    "s3:GetLifecycleConfiguration",
    "s3:GetReplicationConfiguration",
    "s3:GetEncryptionConfiguration",
    "s3:GetBucketObjectLockConfiguration",
    "s3:GetBucketLocation",
    "s3:GetBucketTagging",
    "s3:ListTagsForResource",
  ],
  update: ["s3:TagResource", "s3:UntagResource", "s3:PutBucketTagging"],
  delete: ["s3:DeleteBucket"],
};
