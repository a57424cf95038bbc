import { Grant, grants } from "./grant";
import { resourceGrants } from "./resource-grants";
import type { DeployedStack } from "./stack";
import { otherStates, ownState, readingState, roleForState, writingState } from "./state-grants";

/** Somebody who needs a policy so that Terraform can be run. */
export interface DeployingPrincipal {
  /** `deployer`, `caller`, or `role_` and the name of a role that Terraform assumes. */
  readonly name: string;
  readonly grants: readonly Grant[];
  /**
   * The stack that says in which account and partition it is.
   *
   * @default - a role that Terraform assumes, or a caller of stacks in several accounts
   */
  readonly signsInFor?: DeployedStack;
}

/**
 * Who needs which permissions. Whoever runs Terraform is the `deployer`, or the `caller` where the stack's provider assumes
 * a role: then the role needs what the resources take.
 */
export function deployingPrincipals(stacks: readonly DeployedStack[], isPlanOnly: boolean): DeployingPrincipal[] {
  const found = new Map<string, Grant[]>();
  const add = (principal: string, given: readonly Grant[]) =>
    found.set(principal, [...(found.get(principal) ?? []), ...given]);
  for (const stack of stacks) {
    const runner = stack.roleArn === undefined ? `deployer_${stack.accountId}` : "caller";
    const as = (role: string | undefined, given: readonly Grant[]) => {
      add(role ?? runner, given);
      if (role !== undefined) {
        add(runner, grants("AssumeRoles", ["sts:AssumeRole"], role));
      }
    };
    as(stack.roleArn, resourceGrants(stack, isPlanOnly));
    const { s3: own } = ownState(stack);
    if (own) {
      const write = isPlanOnly ? [] : writingState(stack, own);
      as(roleForState(own), [...readingState(stack, own, "ReadState"), ...write]);
    }
    for (const { s3 } of otherStates(stack)) {
      if (s3) {
        as(roleForState(s3), readingState(stack, s3, "ReadOtherStates"));
      }
    }
  }
  return [...found].map(([key, given]) => named(key, given, [...found.keys()], stacks));
}

function named(
  key: string,
  given: readonly Grant[],
  keys: readonly string[],
  stacks: readonly DeployedStack[],
): DeployingPrincipal {
  if (key.startsWith("arn:")) {
    return { name: roleName(key, keys), grants: given };
  }
  const ofKey = stacks.filter(({ roleArn, accountId }) =>
    key === "caller" ? roleArn !== undefined : roleArn === undefined && key.endsWith(accountId),
  );
  const accounts = new Set(ofKey.map(({ accountId }) => accountId));
  const isOnlyDeployer = keys.filter((each) => each.startsWith("deployer_")).length === 1;
  return {
    name: key !== "caller" && isOnlyDeployer ? "deployer" : key,
    grants: given,
    ...(accounts.size === 1 && { signsInFor: ofKey[0] }),
  };
}

/** Two accounts can have a role of one name. */
function roleName(arn: string, keys: readonly string[]): string {
  const last = (each: string) => each.slice(each.lastIndexOf("/") + 1);
  const isShared = keys.some((each) => each !== arn && each.startsWith("arn:") && last(each) === last(arn));
  return `role_${last(arn)}${isShared ? `_${arn.split(":")[4] ?? ""}` : ""}`;
}
