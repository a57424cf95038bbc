/** The settings of a bucket that are resources of their own, by the last part of their types: `aws_s3_bucket_<setting>`. */
export const BUCKET_SETTINGS = [
  "public_access_block",
  "ownership_controls",
  "server_side_encryption_configuration",
  "lifecycle_configuration",
  "versioning",
  "logging",
  "policy",
] as const;

export type BucketSetting = (typeof BUCKET_SETTINGS)[number];
