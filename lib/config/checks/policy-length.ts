import { LONGEST_POLICY, policyLength } from "../../policies/length";
import { literalOf } from "../../text-or-reference";
import { grantedPolicy } from "../derived/granted-policy";
import { grantsOf } from "../derived/grants";
import { listOptions } from "../problems/list-names";
import type { Problem } from "../problems/problem";
import { partitionOf } from "../../regions";
import { bucketNameOf } from "../schema/bucket";
import type { SoundStack } from "./draft";

/** The longest name that a bucket can have. */
const LONGEST_BUCKET_NAME = "x".repeat(63);

/** AWS refuses a policy that is too long, halfway through an apply. */
export function policyLengths({ name, stack, pathOf }: SoundStack): Problem[] {
  const bucketName = literalOf(bucketNameOf(stack.bucket)) ?? LONGEST_BUCKET_NAME;
  const bucket = { bucketName, partition: partitionOf(stack.region) };
  const lengths = grantsOf(name, stack).map((grant) => policyLength(grantedPolicy(name, stack, grant, bucket)));
  const longest = Math.max(...lengths);
  if (longest <= LONGEST_POLICY) {
    return [];
  }
  const { folderScope, allowedIps, credentials } = stack.currents ?? {};
  const shorter = [
    ...(allowedIps === undefined ? [] : ["fewer ranges of addresses"]),
    ...(folderScope ? ["shorter folder paths"] : []),
    ...(folderScope && credentials !== "per-connector" ? ["credentials: per-connector"] : []),
  ];
  return [
    {
      path: pathOf("currents", allowedIps === undefined ? "folderScope" : "allowedIps"),
      message:
        `the policy would have ${longest} characters, and AWS allows ${LONGEST_POLICY}, white space apart; expected ` +
        listOptions(shorter),
    },
  ];
}
