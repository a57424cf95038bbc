import { Danger, danger, StackChanges } from "./changes";
import { isSamePrincipal, principalName } from "./permissions";
import type { Principal } from "./read-access";
import { addressIn } from "../synthesised/address-in";
import { typeOf } from "../synthesised/stack-tree";

/** Users and roles that Braze signs in as: those that are gone, replaced, cut off or set free. */
export function principalDangers(changes: StackChanges): Danger[] {
  const { baseAccess, headAccess } = changes;
  return [
    ...baseAccess.principals.flatMap((one) => fateOf(one, changes)),
    ...headAccess.principals.flatMap((one) => attachments(one, changes)),
    ...headAccess.principals
      .filter(
        (one) => !one.boundary && baseAccess.principals.some((other) => isSamePrincipal(one, other) && other.boundary),
      )
      .map((one) => danger("protection-removed", `the ${principalName(one)} has no permissions boundary any more`)),
    ...disabledKeys(changes),
  ];
}

function fateOf(one: Principal, { headAccess, resources }: StackChanges): Danger[] {
  const next = headAccess.principals.find(({ address }) => address === one.address);
  const name = principalName(one);
  const how = !next
    ? `the ${name} is gone`
    : principalName(next) !== name
      ? `the ${name} becomes the ${principalName(next)}`
      : isReplaced(one.address, resources)
        ? `Terraform destroys the ${name} and makes it anew`
        : undefined;
  return how === undefined
    ? []
    : [
        danger("principal-replaced", how),
        danger("braze-loses-access", `${how}: Braze needs new values in its dashboard`),
      ];
}

/** The attachments of a user or role that stays itself, if Terraform destroys them before it makes them anew. */
function attachments(one: Principal, { baseAccess, head, resources }: StackChanges): Danger[] {
  const before = baseAccess.principals.find(({ address }) => address === one.address);
  if (!before || !isSamePrincipal(before, one) || isReplaced(one.address, resources)) {
    return [];
  }
  const { kind } = one.caller;
  return [...head.resources]
    .filter(
      ([at, block]) => typeOf(at) === `aws_iam_${kind}_policy_attachment` && addressIn(block[kind]) === one.address,
    )
    .filter(([at]) => isReplaced(at, resources))
    .map(([at]) =>
      danger("braze-loses-access", `Terraform destroys ${at} before it makes it anew: Braze has no access meanwhile`),
    );
}

function isReplaced(address: string, resources: StackChanges["resources"]): boolean {
  return resources.some((one) => one.address === address && one.action === "replace");
}

function disabledKeys({ base, head }: StackChanges): Danger[] {
  return [...head.resources].flatMap(([address, { status }]) => {
    const before = base.resources.get(address);
    const isDisabled =
      typeOf(address) === "aws_iam_access_key" && status === "Inactive" && before && before.status !== "Inactive";
    return isDisabled ? [danger("braze-loses-access", `${address} is inactive: Braze can't sign in with it`)] : [];
  });
}
