import { Danger, LostProtection, StackChanges } from "./changes";
import { dangersOfChange, dangersOfNew } from "./dangers";
import { Opaque } from "./opaque";
import { permissionChanges } from "./permissions";
import { PlannedChanges } from "./plan";
import { lostProtections } from "./protections";
import { readAccess } from "./read-access";
import { ResourceChange, resourceChanges } from "./resource-changes";
import { AccessRow } from "./rows";
import { NO_STACK, StackTree, stackTree } from "./stack-tree";
import { trustChanges } from "./trust";
import { Unknown } from "./unknown";
import { unknownValues } from "./unknown-values";

/** Rows that were gained and lost. */
export interface GainedAndLost {
  readonly gained: readonly AccessRow[];
  readonly lost: readonly AccessRow[];
}

/** What a change does to a stack. */
export interface StackReview {
  readonly name: string;
  readonly status: "added" | "changed" | "removed" | "same";
  readonly permissions: GainedAndLost;
  readonly trust: GainedAndLost;
  readonly resources: readonly ResourceChange[];
  readonly outputs: { readonly added: readonly string[]; readonly removed: readonly string[] };
  readonly protections: readonly LostProtection[];
  readonly unknown: readonly Unknown[];
  readonly dangers: readonly Danger[];
}

/** The Terraform of each stack: its name → the content of its cdk.tf.json. */
export type Stacks = ReadonlyMap<string, string>;

/** What a change does to each stack, in the order of the head's stacks, then of those that are gone. */
export function reviewStacks(base: Stacks, head: Stacks, plans: ReadonlyMap<string, PlannedChanges> = new Map()): StackReview[] {
  const gone = [...base.keys()].filter((name) => !head.has(name));
  return [
    ...[...head].map(([name, text]) => {
      const before = base.get(name);
      return before === text && !plans.has(name)
        ? sameStack(name)
        : reviewStack(name, before, text, plans.get(name));
    }),
    ...gone.map((name) => reviewStack(name, base.get(name), undefined, undefined)),
  ];
}

function sameStack(name: string): StackReview {
  const none = { gained: [], lost: [] };
  return {
    name,
    status: "same",
    permissions: none,
    trust: none,
    resources: [],
    outputs: { added: [], removed: [] },
    protections: [],
    unknown: [],
    dangers: [],
  };
}

function reviewStack(
  name: string,
  before: string | undefined,
  after: string | undefined,
  plan: PlannedChanges | undefined,
): StackReview {
  const opaque = new Opaque();
  const [base, head] = [plan?.base(treeOf(before)) ?? treeOf(before), plan?.head(treeOf(after)) ?? treeOf(after)];
  const [baseAccess, headAccess] = [readAccess(base, opaque), readAccess(head, opaque)];
  const permissions = permissionChanges(baseAccess, headAccess, opaque);
  const trust = trustChanges(baseAccess, headAccess, opaque);
  const removedOutputs = Object.keys(base.outputs).filter((output) => !(output in head.outputs));
  const changes: StackChanges = {
    base,
    head,
    baseAccess,
    headAccess,
    permissions,
    trust,
    resources: plan?.resources ?? (after === undefined ? [] : resourceChanges(base, head)),
    protections: before === undefined || after === undefined ? [] : lostProtections(base, head, baseAccess, headAccess),
    removedOutputs,
  };
  return {
    name,
    status: before === undefined ? "added" : after === undefined ? "removed" : "changed",
    permissions: rowsOf(permissions),
    trust: rowsOf(trust),
    resources: changes.resources,
    outputs: { added: Object.keys(head.outputs).filter((output) => !(output in base.outputs)), removed: removedOutputs },
    protections: changes.protections,
    unknown: after === undefined ? [] : unknownIn(changes),
    dangers: dangersOf(name, before, after, changes),
  };
}

function treeOf(text: string | undefined): StackTree {
  return text === undefined ? NO_STACK : stackTree(JSON.parse(text) as object);
}

function dangersOf(name: string, before: string | undefined, after: string | undefined, changes: StackChanges): Danger[] {
  if (after === undefined) {
    return [
      {
        id: "stack-removed",
        message: `the stack ${name} is gone from the configuration: what it made stays in AWS until somebody destroys it`,
      },
    ];
  }
  return before === undefined ? dangersOfNew(changes) : dangersOfChange(changes);
}

function unknownIn({ permissions, trust, resources, head, headAccess }: StackChanges): Unknown[] {
  const replaced = resources
    .filter(({ mayReplace }) => mayReplace)
    .map(({ address }) => ({ what: address, why: "only a plan tells whether Terraform changes it in place or replaces it" }));
  const all = [...headAccess.unknown, ...permissions.unknown, ...trust.unknown, ...replaced, ...unknownValues(head)];
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
}

function rowsOf({ gained, lost }: GainedAndLost): GainedAndLost {
  const toRow = ({ principal, actions, resources, condition, why }: AccessRow): AccessRow => ({
    principal,
    actions,
    resources,
    ...(condition !== undefined && { condition }),
    ...(why !== undefined && { why }),
  });
  return { gained: gained.map(toRow), lost: lost.map(toRow) };
}
