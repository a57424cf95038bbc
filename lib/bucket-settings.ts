/**
 * The settings of a bucket for which Terraform has resources, by the last part of the resources' types:
 * `aws_s3_bucket_<setting>`.
 */
export const BUCKET_SETTINGS = [
  "public_access_block",
  "ownership_controls",
  "server_side_encryption_configuration",
  "lifecycle_configuration",
  "versioning",
  "logging",
  "policy",
] as const;

/** One of those settings. */
export type BucketSetting = (typeof BUCKET_SETTINGS)[number];
