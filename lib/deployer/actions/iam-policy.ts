import type { ResourceActions } from "./resource-actions";

/**
 * What the provider calls for `aws_iam_policy`.
 *
 * IAM keeps five versions of a policy, so an update deletes the oldest one first.
 *
 * @see https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/iam/policy.go
 */
export const IAM_POLICY: ResourceActions = {
  on: "policy",
  create: ["iam:CreatePolicy"],
  read: ["iam:GetPolicy", "iam:GetPolicyVersion"],
  update: [
    "iam:ListPolicyVersions",
    "iam:CreatePolicyVersion",
    "iam:SetDefaultPolicyVersion",
    "iam:DeletePolicyVersion",
    "iam:TagPolicy",
    "iam:UntagPolicy",
  ],
  delete: ["iam:ListPolicyVersions", "iam:DeletePolicyVersion", "iam:DeletePolicy"],
  conditions: "creation",
};
