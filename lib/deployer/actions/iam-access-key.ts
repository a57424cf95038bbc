import type { ResourceActions } from "./resource-actions";

/**
 * What the provider calls for `aws_iam_access_key`.
 *
 * @see https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/iam/access_key.go
 */
export const IAM_ACCESS_KEY: ResourceActions = {
  on: "user",
  create: ["iam:CreateAccessKey"],
  read: ["iam:ListAccessKeys"],
  update: ["iam:UpdateAccessKey"],
  delete: ["iam:DeleteAccessKey"],
};
