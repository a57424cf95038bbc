import { scalarText } from "../synthesised/scalar-text";
import { accessDangers, publicAccess, reach, trustDangers } from "./access-dangers";
import { isSame } from "./canonical";
import { Danger, danger, StackChanges } from "./changes";
import { expiresSooner } from "./expiry";
import { principalDangers } from "./principal-dangers";
import { resolved } from "./references";
import { isProtected, StackTree, typeOf } from "../synthesised/stack-tree";

/** What a reviewer of a stack that was there before must not miss. */
export function dangersOfChange(changes: StackChanges): Danger[] {
  return distinct([
    ...resourceDangers(changes),
    ...changes.protections.map(({ id, address, message }) => danger(id, `${address}: ${message}`)),
    ...expiresSooner(changes.base, changes.head).map((message) => danger("data-expires-sooner", message)),
    ...principalDangers(changes),
    ...accessDangers(changes),
    ...trustDangers(changes),
    ...outputDangers(changes.removedOutputs),
    ...settingDangers(changes.base, changes.head),
  ]);
}

/** What a reviewer of a new stack must not miss. */
export function dangersOfNew(changes: StackChanges): Danger[] {
  return distinct([...reach(changes), ...publicAccess(changes)]);
}

function distinct(dangers: readonly Danger[]): Danger[] {
  return [...new Map(dangers.map((one) => [JSON.stringify(one), one])).values()];
}

function resourceDangers({ resources, head }: StackChanges): Danger[] {
  const guard = (address: string): string =>
    isProtected(head.resources.get(address))
      ? "Terraform refuses this plan, since prevent_destroy is set"
      : "the objects in it are gone if the apply goes through";
  return resources.flatMap(({ address, action }) => {
    const type = typeOf(address);
    if (type === "aws_s3_bucket" && action === "delete") {
      return [danger("bucket-destroyed", `Terraform destroys ${address} and what is in it`)];
    }
    if (type === "aws_s3_bucket" && action === "replace") {
      return [danger("bucket-replaced", `Terraform destroys ${address} and makes it anew: ${guard(address)}`)];
    }
    if (type === "aws_iam_access_key" && (action === "delete" || action === "replace")) {
      return [danger("key-destroyed", `Terraform destroys ${address}: Braze can't sign in with it any more`)];
    }
    return [];
  });
}

function outputDangers(removed: readonly string[]): Danger[] {
  const [are, them] = removed.length === 1 ? ["is", "it"] : ["are", "them"];
  return removed.length === 0
    ? []
    : [danger("output-removed", `${removed.join(", ")} ${are} gone: whoever reads ${them} from the state fails`)];
}

function settingDangers(base: StackTree, head: StackTree): Danger[] {
  const accountOf = ({ provider }: StackTree): unknown => provider.allowed_account_ids;
  const [before, after] = [base, head].map((tree) => resolved(tree, tree.provider.region));
  const words = (value: unknown): string => [value ?? "none"].flat().map(scalarText).join(", ");
  return [
    ...(isSame(accountOf(base), accountOf(head))
      ? []
      : [danger("account-changed", `the account is ${words(accountOf(head))}, and was ${words(accountOf(base))}`)]),
    ...(before === after ? [] : [danger("region-changed", `the region is ${words(after)}, and was ${words(before)}`)]),
    ...(isSame(base.backend, head.backend)
      ? []
      : [
          danger(
            "state-moved",
            "the state has another place: Terraform starts with an empty state, unless you move it",
          ),
        ]),
  ];
}
