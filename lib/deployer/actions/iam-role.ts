import type { ResourceActions } from "./resource-actions";

/**
 * What the provider calls for `aws_iam_role`.
 *
 * `CreateRole` with tags takes `TagRole` as well, which stands under `update`: it has no condition on the boundary.
 *
 * @see https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/iam/role.go
 */
export const IAM_ROLE: ResourceActions = {
  on: "role",
  create: ["iam:CreateRole"],
  read: ["iam:GetRole", "iam:ListRolePolicies", "iam:ListAttachedRolePolicies"],
  update: ["iam:UpdateAssumeRolePolicy", "iam:UpdateRole", "iam:UpdateRoleDescription", "iam:TagRole", "iam:UntagRole"],
  delete: ["iam:DeleteRole", "iam:ListInstanceProfilesForRole"],
  boundary: ["iam:PutRolePermissionsBoundary"],
  conditions: "creation",
};
