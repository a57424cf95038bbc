import { StackTree } from "./stack-tree";
import { Unknown } from "./unknown";

const FROM_ELSEWHERE = /\b(?:var\.\w+|data\.terraform_remote_state\.[\w-]+\.outputs\.\w+)/g;

/** The values of a stack that come from a variable or another state, and the policy of a bucket that it doesn't make. */
export function unknownValues({ resources, data }: StackTree): Unknown[] {
  const policies = [...data].filter(([address]) => address.startsWith("data.aws_iam_policy_document."));
  const texts = JSON.stringify([...resources.values(), ...policies.map(([, block]) => block)]);
  const values = [...new Set([...texts.matchAll(FROM_ELSEWHERE)].map(([reference]) => reference))].sort();
  const existing = [...data].filter(([address]) => address.startsWith("data.aws_s3_bucket."));
  return [
    ...values.map((what) => ({ what, why: "only Terraform knows its value: it comes from a variable or another state" })),
    ...existing.map(([, { bucket }]) => ({
      what: `the policy of the bucket ${String(bucket)}`,
      why: "the stack doesn't make this bucket: its policy can allow and deny more",
    })),
  ];
}
