import { argument, connected, documentsWith, resources, without } from "./stack";
import type { Rule } from "./rule";

/** What the four sides of a public access block are called. */
const BLOCK = "aws_s3_bucket_public_access_block";

const bucketsWithout = (type: string): Rule["finds"] => {
  return (stack) =>
    without(resources(stack, "aws_s3_bucket"), ({ address }) => connected(stack, type, address).length > 0);
};

const accessBlocksWithout = (side: string): Rule["finds"] => {
  return (stack) => without(resources(stack, BLOCK), ({ block }) => block[side] === true);
};

const algorithm = (block: unknown): unknown =>
  argument(block, "rule", "apply_server_side_encryption_by_default", "sse_algorithm");

const encryptedOtherwiseThan = (algorithms: readonly string[]): Rule["finds"] => {
  return (stack) =>
    without(resources(stack, "aws_s3_bucket"), ({ address }) =>
      connected(stack, "aws_s3_bucket_server_side_encryption_configuration", address).some(({ block }) =>
        algorithms.includes(algorithm(block) as string),
      ),
    );
};

interface LifecycleRule {
  readonly status: string;
  readonly abort_incomplete_multipart_upload?: unknown;
  readonly filter?: readonly object[];
}

/** For checkov, any filter narrows a rule, even one whose prefix is empty. */
const abortsEverywhere = (rule: LifecycleRule): boolean =>
  rule.status === "Enabled" && rule.abort_incomplete_multipart_upload !== undefined && !rule.filter?.length;

/**
 * The conditions that checkov's rules publish, for the types that the stacks have.
 *
 * @see https://github.com/bridgecrewio/checkov/tree/main/checkov/terraform/checks
 */
export const CHECKOV: readonly Rule[] = [
  { id: "CKV_AWS_18", finds: bucketsWithout("aws_s3_bucket_logging") },
  { id: "CKV_AWS_19", finds: encryptedOtherwiseThan(["AES256", "aws:kms"]) },
  {
    id: "CKV_AWS_21",
    finds: (stack) =>
      without(resources(stack, "aws_s3_bucket"), ({ address }) =>
        connected(stack, "aws_s3_bucket_versioning", address).some(
          ({ block }) => argument(block, "versioning_configuration", "status") === "Enabled",
        ),
      ),
  },
  { id: "CKV_AWS_40", finds: (stack) => resources(stack, "aws_iam_user_policy_attachment") },
  {
    id: "CKV_AWS_49",
    finds: (stack) => documentsWith(stack, ({ effect, actions }) => effect === "Allow" && actions.includes("*")),
  },
  { id: "CKV_AWS_53", finds: accessBlocksWithout("block_public_acls") },
  { id: "CKV_AWS_54", finds: accessBlocksWithout("block_public_policy") },
  { id: "CKV_AWS_55", finds: accessBlocksWithout("ignore_public_acls") },
  { id: "CKV_AWS_56", finds: accessBlocksWithout("restrict_public_buckets") },
  { id: "CKV_AWS_144", finds: bucketsWithout("aws_s3_bucket_replication_configuration") },
  { id: "CKV_AWS_145", finds: encryptedOtherwiseThan(["aws:kms", "aws:kms:dsse"]) },
  { id: "CKV_AWS_273", finds: (stack) => resources(stack, "aws_iam_user") },
  {
    id: "CKV_AWS_283",
    finds: (stack) =>
      documentsWith(
        stack,
        ({ effect, condition, principals = [] }) =>
          effect !== "Deny" &&
          condition === undefined &&
          principals.some(({ type, identifiers }) => type === "AWS" && identifiers.includes("*")),
      ),
  },
  {
    id: "CKV_AWS_300",
    finds: (stack) =>
      without(resources(stack, "aws_s3_bucket_lifecycle_configuration"), ({ block }) =>
        (block.rule as readonly LifecycleRule[]).some(abortsEverywhere),
      ),
  },
  {
    id: "CKV_AWS_319",
    finds: (stack) =>
      resources(stack, "aws_cloudwatch_metric_alarm").filter(({ block }) => block.actions_enabled === false),
  },
  {
    id: "CKV_AWS_356",
    finds: (stack) =>
      documentsWith(stack, ({ effect, resources: reach }) => effect === "Allow" && reach?.includes("*") === true),
  },
  { id: "CKV2_AWS_6", finds: bucketsWithout(BLOCK) },
  { id: "CKV2_AWS_61", finds: bucketsWithout("aws_s3_bucket_lifecycle_configuration") },
  { id: "CKV2_AWS_62", finds: bucketsWithout("aws_s3_bucket_notification") },
  {
    id: "CKV2_AWS_65",
    finds: (stack) =>
      without(
        resources(stack, "aws_s3_bucket_ownership_controls"),
        ({ block }) => argument(block, "rule", "object_ownership") === "BucketOwnerEnforced",
      ),
  },
];
