import type { ResourceActions } from "./resource-actions";

/**
 * What the provider calls for `aws_iam_user_policy_attachment`.
 *
 * @see https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/iam/user_policy_attachment.go
 */
export const IAM_USER_POLICY_ATTACHMENT: ResourceActions = {
  on: "user",
  create: ["iam:AttachUserPolicy"],
  read: ["iam:ListAttachedUserPolicies"],
  update: [],
  delete: ["iam:DetachUserPolicy"],
  conditions: "attachment",
};
