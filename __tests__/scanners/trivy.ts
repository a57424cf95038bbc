import { CHECKOV } from "./checkov";
import type { Rule } from "./rule";
import { connected, documentsWith, resources, without } from "./stack";

/** The rule of checkov that finds the same. */
const as = (checkov: string): Rule["finds"] => CHECKOV.find(({ id }) => id === checkov)!.finds;

/**
 * The conditions that Trivy's rules publish, for the types that the stacks have.
 *
 * @see https://github.com/aquasecurity/trivy-checks/tree/main/checks/cloud/aws
 */
export const TRIVY: readonly Rule[] = [
  { id: "AWS-0086", finds: as("CKV_AWS_53") },
  { id: "AWS-0087", finds: as("CKV_AWS_54") },
  { id: "AWS-0088", finds: as("CKV_AWS_19") },
  { id: "AWS-0089", finds: as("CKV_AWS_18") },
  { id: "AWS-0090", finds: as("CKV_AWS_21") },
  { id: "AWS-0091", finds: as("CKV_AWS_55") },
  { id: "AWS-0093", finds: as("CKV_AWS_56") },
  { id: "AWS-0094", finds: as("CKV2_AWS_6") },
  {
    id: "AWS-0132",
    finds: (stack) =>
      without(resources(stack, "aws_s3_bucket"), ({ address }) =>
        connected(stack, "aws_s3_bucket_server_side_encryption_configuration", address).some(({ block }) =>
          JSON.stringify(block).includes('"kms_master_key_id"'),
        ),
      ),
  },
  {
    id: "AWS-0143",
    finds: (stack) =>
      resources(stack, "aws_iam_user").filter(
        ({ address }) => connected(stack, "aws_iam_user_policy_attachment", address).length > 0,
      ),
  },
  {
    id: "AWS-0345",
    finds: (stack) => documentsWith(stack, ({ effect, actions }) => effect === "Allow" && actions.includes("s3:*")),
  },
];
