import type { ResourceActions } from "./resource-actions";

/**
 * What the provider calls for `aws_s3_bucket_metric`.
 *
 * @see https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/s3/bucket_metric.go
 */
export const S3_BUCKET_METRIC: ResourceActions = {
  on: "bucket",
  create: ["s3:PutMetricsConfiguration"],
  read: ["s3:GetMetricsConfiguration"],
  update: ["s3:PutMetricsConfiguration"],
  delete: ["s3:PutMetricsConfiguration"],
};
