import { INTEGRATIONS } from "../../policies/integration";
import { literalOf } from "../../text-or-reference";
import type { Problem } from "../problems/problem";
import { partitionOf } from "../../regions";
import { ACCOUNT_ID, REGION } from "../schema/settings";
import { forEachRepeat, isGiven, NamedDraft, rolesOf } from "./draft";

const MOST_TAGS = 50;

/** Settings that a stack needs or inherits. */
export function settings(draft: NamedDraft): Problem[] {
  return [...missingSettings(draft), ...tagKeys(draft), ...boundaryAccount(draft), ...roleAccount(draft)];
}

function missingSettings({ name, stack, pathOf }: NamedDraft): Problem[] {
  const path = pathOf();
  const problems: Problem[] = [];
  for (const [key, rule] of [
    ["region", REGION],
    ["accountId", ACCOUNT_ID],
  ] as const) {
    if (!isGiven(stack, key)) {
      problems.push({ path, message: `${key} is missing, expected ${rule.allowed}, here or under defaults` });
    }
  }
  if (!INTEGRATIONS.some((integration) => isGiven(stack, integration))) {
    // "Both" are two: a third integration fails to compile here.
    INTEGRATIONS satisfies readonly [unknown, unknown];
    problems.push({ path, message: `nothing to integrate in ${name}, expected ${INTEGRATIONS.join(", ")} or both` });
  }
  return problems;
}

function tagKeys({ stack, pathOf }: NamedDraft): Problem[] {
  const keys = Object.keys(stack.tags ?? {});
  const problems: Problem[] = [];
  forEachRepeat(
    keys,
    (key) => key.toLowerCase(),
    (key, earlier) => {
      problems.push({
        path: pathOf("tags", key),
        message: `the tags "${earlier}" and "${key}" differ in case only, which IAM does not allow, expected one of them`,
      });
    },
  );
  if (keys.length > MOST_TAGS) {
    problems.push({
      path: pathOf("tags"),
      message: `too many tags, got ${keys.length}, expected at most ${MOST_TAGS}`,
    });
  }
  return problems;
}

function boundaryAccount(draft: NamedDraft): Problem[] {
  const boundary = literalOf(draft.stack.iam?.permissionsBoundary);
  return foreignArn(draft, "policy", boundary, ["iam", "permissionsBoundary"]);
}

function roleAccount(draft: NamedDraft): Problem[] {
  return foreignArn(draft, "role", draft.stack.provider?.assumeRole?.roleArn, ["provider", "assumeRole", "roleArn"]);
}

/** An ARN of another partition or account can't be used here. AWS's own policies can, in every account. */
function foreignArn(draft: NamedDraft, kind: string, arn: string | undefined, keys: string[]): Problem[] {
  const { stack, pathOf } = draft;
  if (arn === undefined) {
    return [];
  }
  // arn:PARTITION:iam::ACCOUNT:policy/NAME
  const [, partition, , , account] = arn.split(":");
  if (stack.region && partition !== partitionOf(stack.region)) {
    return [
      {
        path: pathOf(...keys),
        message: `the ${kind} is in the partition ${partition}, expected a ${kind} in ${partitionOf(stack.region)}, where ${stack.region} is`,
      },
    ];
  }
  if (account === "aws" || !stack.accountId || account === stack.accountId) {
    return [];
  }
  const expected = kind === "policy" ? `${stack.accountId} or of AWS` : stack.accountId;
  const isBrazes = rolesOf(draft).some(({ auth }) => auth.brazeAccountId === account);
  const swapped = isBrazes ? "; brazeAccountId is this account, so check whether it and accountId are swapped" : "";
  return [
    {
      path: pathOf(...keys),
      message: `the ${kind} belongs to another account, got ${account}, expected a ${kind} of ${expected}${swapped}`,
    },
  ];
}
