import type { ResourceActions } from "./resource-actions";

/**
 * What the provider calls for `aws_s3_bucket_server_side_encryption_configuration`.
 *
 * @see https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/s3/bucket_server_side_encryption_configuration.go
 */
export const S3_BUCKET_SERVER_SIDE_ENCRYPTION_CONFIGURATION: ResourceActions = {
  on: "bucket",
  create: ["s3:PutEncryptionConfiguration"],
  read: ["s3:GetEncryptionConfiguration"],
  update: ["s3:PutEncryptionConfiguration"],
  delete: ["s3:PutEncryptionConfiguration"],
};
