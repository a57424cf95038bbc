import type { ResourceActions } from "./resource-actions";

/**
 * What the provider calls for `aws_iam_role_policy_attachment`.
 *
 * @see https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/iam/role_policy_attachment.go
 */
export const IAM_ROLE_POLICY_ATTACHMENT: ResourceActions = {
  on: "role",
  create: ["iam:AttachRolePolicy"],
  read: ["iam:ListAttachedRolePolicies"],
  update: [],
  delete: ["iam:DetachRolePolicy"],
  conditions: "attachment",
};
