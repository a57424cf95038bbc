import { StackTree } from "../synthesised/stack-tree";
import { Unknown } from "./unknown";

const FROM_ELSEWHERE = /\b(?:var\.\w+|data\.terraform_remote_state\.[\w-]+\.outputs\.\w+)/g;

/**
 * The values that come from a variable or another state, and the policy of a bucket that the stack doesn't make.
 *
 * @param changed - the addresses of what changes
 * @param isAccessChanged - whether what somebody may do can change
 */
export function unknownValues(
  { resources, data }: StackTree,
  changed: readonly string[],
  isAccessChanged: boolean,
): Unknown[] {
  const policies = isAccessChanged ? [...data].filter(([address]) => address.startsWith(POLICY)) : [];
  const texts = JSON.stringify([...changed.map((address) => resources.get(address)), ...policies]);
  const values = [...new Set([...texts.matchAll(FROM_ELSEWHERE)].map(([reference]) => reference))].sort();
  const existing = isAccessChanged ? [...data].filter(([address]) => address.startsWith(BUCKET)) : [];
  return [
    ...values.map((what) => ({
      what,
      why: "only Terraform knows its value: it comes from a variable or another state",
    })),
    ...existing.map(([, { bucket }]) => ({
      what: `the policy of the bucket ${String(bucket)}`,
      why: "the stack doesn't make this bucket: its policy can allow and deny more",
    })),
  ];
}

const POLICY = "data.aws_iam_policy_document.";
const BUCKET = "data.aws_s3_bucket.";
