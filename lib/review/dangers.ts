import { matches } from "../evaluator/pattern";
import { Integration, INTEGRATIONS, integrationPolicy } from "../policies/integration";
import { EVERYBODY } from "./callers";
import { Danger, DangerId, StackChanges } from "./changes";
import { isSame } from "./canonical";
import { expiresSooner } from "./expiry";
import { Principal, StackAccess } from "./read-access";
import { principalName } from "./permissions";
import { resolved } from "./references";
import { JudgedRow } from "./rows";
import { StackTree, typeOf } from "./stack-tree";
import { isUndecided, undecidedText } from "./symbolic";

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

function danger(id: DangerId, message: string): Danger {
  return { id, message };
}

function distinct(dangers: readonly Danger[]): Danger[] {
  return [...new Map(dangers.map((one) => [JSON.stringify(one), one])).values()];
}

function resourceDangers({ resources, head }: StackChanges): Danger[] {
  const guard = (address: string): string =>
    (head.resources.get(address)?.lifecycle as { prevent_destroy?: boolean } | undefined)?.prevent_destroy
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

/** Users and roles that Braze signs in as, and that have another name, or none any more. */
function principalDangers({ baseAccess, headAccess, base, head, resources }: StackChanges): Danger[] {
  const replaced = baseAccess.principals.flatMap((one) => {
    const next = headAccess.principals.find(({ address }) => address === one.address);
    const isNew = resources.some(({ address, action }) => address === one.address && action === "replace");
    const how = !next
      ? `the ${principalName(one)} is gone`
      : principalName(next) !== principalName(one)
        ? `the ${principalName(one)} becomes the ${principalName(next)}`
        : isNew
          ? `Terraform destroys the ${principalName(one)} and makes it anew`
          : undefined;
    return how === undefined
      ? []
      : [
          danger("principal-replaced", how),
          danger("braze-loses-access", `${how}: Braze needs new values in its dashboard`),
        ];
  });
  const disabled = [...head.resources].filter(
    ([address, { status }]) =>
      typeOf(address) === "aws_iam_access_key" &&
      status === "Inactive" &&
      base.resources.has(address) &&
      base.resources.get(address)?.status !== "Inactive",
  );
  return [
    ...replaced,
    ...disabled.map(([address]) => danger("braze-loses-access", `${address} is inactive: Braze can't sign in with it`)),
  ];
}

function accessDangers(changes: StackChanges): Danger[] {
  const { permissions, baseAccess, headAccess } = changes;
  const stay = baseAccess.principals.filter((one) =>
    headAccess.principals.some((other) => isSamePrincipal(one, other)),
  );
  const isOf = ({ principal }: JudgedRow, one: Principal): boolean => principal === principalName(one);
  return [
    ...permissions.gained.flatMap((row) => conditionLost(row, row.resources.join(", "))),
    ...reach(changes),
    ...publicAccess(changes),
    ...stay.flatMap((one) =>
      permissions.lost
        .filter((row) => isOf(row, one) && !row.isPartial)
        .filter(({ resourceClasses }) => resourceClasses.some(({ example }) => isInside(baseAccess, example)))
        .flatMap((row) => lostNeeds(row, one)),
    ),
  ];
}

function isSamePrincipal(one: Principal, other: Principal): boolean {
  return principalName(one) === principalName(other);
}

function conditionLost({ principal, actions, freedKeys }: JudgedRow, on: string): Danger[] {
  return freedKeys.map((key) => {
    const whatever = isUndecided(key) ? `whether or not ${undecidedText(key)}` : `whatever ${key} is`;
    return danger("condition-lost", `${principal} may ${actions.join(", ")} on ${on}, ${whatever}`);
  });
}

/** The actions that an integration can't work without. */
function needsOf(label: string): string[] {
  const integration = INTEGRATIONS.find((one) => label === one || label.startsWith(`${one}_`));
  const needs = (one: Integration): readonly string[] =>
    integrationPolicy(
      { edition: "scoped", integration: one, method: "role" },
      { partition: "aws", bucketName: "" },
    ).statements.flatMap(({ actions }) => actions);
  return integration ? [...needs(integration)] : [];
}

function lostNeeds({ principal, actionClasses, resources }: JudgedRow, one: Principal): Danger[] {
  const needs = one.labels.flatMap(needsOf);
  const lost = actionClasses.flatMap(({ actions }) => actions).filter((action) => needs.includes(action));
  const on = resources.join(", ");
  return lost.length > 0
    ? [danger("braze-loses-access", `${principal} may no longer ${lost.join(", ")} on ${on}, which Braze needs`)]
    : [];
}

function isInside({ buckets }: StackAccess, resource: string): boolean {
  return buckets.some((pattern) => matches(pattern, resource));
}

/** What a pattern reaches beyond the stack's own buckets. */
function reach({ permissions, headAccess }: StackChanges): Danger[] {
  const own = headAccess.principals.map(principalName);
  return permissions.gained
    .filter(({ principal }) => own.includes(principal))
    .flatMap((row) => {
      const far = row.resourceClasses.filter(
        ({ example, patterns }) => !isInside(headAccess, example) && patterns.some((pattern) => /[*?]/.test(pattern)),
      );
      const siblings = [...new Set(far.flatMap(({ patterns }) => patterns.flatMap(siblingsOf)))];
      const words = `${row.principal} may ${row.actions.join(", ")} beyond the bucket, on ${row.resources.join(", ")}`;
      return far.length > 0 ? [danger("wildcard-reach", [words, ...siblings].join("; "))] : [];
    });
}

/** Which buckets a pattern means, if it means more than one. */
function siblingsOf(pattern: string): string[] {
  const [, start] = /^arn:[a-z-]+:s3:::([^*?/]*)\*/.exec(pattern) ?? [];
  return start === undefined
    ? []
    : [start === "" ? "this is every bucket" : `this is every bucket whose name starts with ${start}`];
}

function publicAccess({ permissions }: StackChanges): Danger[] {
  return permissions.gained
    .filter(({ principal }) => principal === EVERYBODY.label)
    .map(({ actions, resources, condition }) =>
      danger(
        "public-access",
        `everybody may ${actions.join(", ")} on ${resources.join(", ")}${condition ? ` if ${condition}` : ""}`,
      ),
    );
}

function trustDangers({ trust, baseAccess, headAccess }: StackChanges): Danger[] {
  const isRole = (side: StackChanges["baseAccess"], { resources }: JudgedRow): boolean =>
    side.principals.some((one) => resources.includes(principalName(one)));
  const words = ({ principal, condition }: JudgedRow): string => `${principal}${condition ? `, if ${condition}` : ""}`;
  return [
    ...trust.gained
      .filter((row) => isRole(baseAccess, row))
      .flatMap((row) => [
        danger("trust-widened", `the ${row.resources.join(", ")} can now be assumed by ${words(row)}`),
        ...conditionLost(row, `the ${row.resources.join(", ")}`),
      ]),
    ...trust.lost
      .filter((row) => isRole(headAccess, row))
      .map((row) =>
        danger("braze-loses-access", `the ${row.resources.join(", ")} can no longer be assumed by ${words(row)}`),
      ),
  ];
}

function settingDangers(base: StackTree, head: StackTree): Danger[] {
  const accountOf = ({ provider }: StackTree): unknown => provider.allowed_account_ids;
  const [before, after] = [base, head].map((tree) => resolved(tree, tree.provider.region));
  const words = (value: unknown): string => [value ?? "none"].flat().join(", ");
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
