import type { ResourceActions } from "./resource-actions";

/**
 * What the provider calls for `aws_iam_user`.
 *
 * `CreateUser` with tags takes `TagUser` as well, which stands under `update`: it has no condition on the boundary.
 *
 * @see https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/iam/user.go
 */
export const IAM_USER: ResourceActions = {
  on: "user",
  create: ["iam:CreateUser"],
  read: ["iam:GetUser"],
  update: ["iam:UpdateUser", "iam:TagUser", "iam:UntagUser"],
  delete: ["iam:DeleteUser", "iam:ListGroupsForUser"],
  boundary: ["iam:PutUserPermissionsBoundary"],
  conditions: "creation",
};
