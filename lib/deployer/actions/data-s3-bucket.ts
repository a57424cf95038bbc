import type { ResourceActions } from "./resource-actions";

/**
 * What the provider calls for `data.aws_s3_bucket`.
 *
 * `ListBucket` is what `HeadBucket` takes.
 *
 * @see https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/s3/bucket_data_source.go
 */
export const DATA_S3_BUCKET: ResourceActions = {
  on: "bucket",
  create: [],
  read: ["s3:ListBucket", "s3:GetBucketWebsite", "s3:GetBucketLocation"],
  update: [],
  delete: [],
};
