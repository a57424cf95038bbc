import { isSame } from "./canonical";
import { neutralTexts } from "./alike";
import { Danger, LostProtection, StackChanges } from "./changes";
import { dangersOfChange, dangersOfNew } from "./dangers";
import { Opaque } from "./opaque";
import { permissionChanges } from "./permissions";
import { withMoves } from "./moves";
import { PlanJson, readPlan } from "./plan";
import { lostProtections } from "./protections";
import { readAccess } from "./read-access";
import { ResourceChange, resourceChanges } from "./resource-changes";
import { AccessRow } from "./rows";
import { NO_STACK, StackTree, stackTree } from "../synthesised/stack-tree";
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
  /** The names of the stack's buckets, on both sides. */
  readonly buckets: readonly string[];
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
export function reviewStacks(base: Stacks, head: Stacks, plans: Plans = new Map()): StackReview[] {
  const renamed = renamedStacks(base, head);
  const formerOf = (name: string): string => (base.has(name) ? name : (renamed.get(name) ?? name));
  const kept = new Set([...head.keys()].map(formerOf));
  const known = new Map<string, string>();
  return [
    ...[...head].map(([name, text]) => {
      const before = base.get(formerOf(name));
      const plan = plans.get(name);
      if (plan !== undefined) {
        const review = reviewStack(name, before, text, plan);
        return before === text && saysNothing(review) ? sameStack(name) : review;
      }
      return before === text ? sameStack(name) : reviewAlike(name, before, text, known);
    }),
    ...[...base.keys()].filter((name) => !kept.has(name)).map(removedStack),
  ];
}

/** Whether a plan does nothing to a stack whose Terraform is the same. */
function saysNothing({ permissions, trust, resources, unknown }: StackReview): boolean {
  return [permissions.gained, permissions.lost, trust.gained, trust.lost, resources, unknown].every(
    (each) => each.length === 0,
  );
}

/** Reviews a stack, unless one was reviewed that differs in its names alone. */
function reviewAlike(name: string, before: string | undefined, after: string, known: Map<string, string>): StackReview {
  const [bucket = ""] = bucketNames(treeOf(after));
  const neutral = neutralTexts([before ?? "", after, name], bucket, name);
  if (!neutral) {
    return reviewStack(name, before, after, undefined);
  }
  const [oldText, newText = "", ownName = ""] = neutral.texts;
  const key = neutral.texts.join("\n");
  const said = known.get(key) ?? JSON.stringify(reviewStack(ownName, oldText || undefined, newText, undefined));
  known.set(key, said);
  return JSON.parse(neutral.restore(said)) as StackReview;
}

/** The plans of stacks, by the stacks' names. */
export type Plans = ReadonlyMap<string, PlanJson>;

/** New names of stacks, and the names that they had: a stack keeps its account and the name of its bucket. */
function renamedStacks(base: Stacks, head: Stacks): Map<string, string> {
  const identityOf = (text: string): string => {
    const { provider, resources, data } = treeOf(text);
    const bucket = resources.get("aws_s3_bucket.bucket") ?? data.get("data.aws_s3_bucket.bucket");
    return JSON.stringify([provider.allowed_account_ids, bucket?.bucket]);
  };
  const isOnly = ([name]: [string, string], other: Stacks): boolean => !other.has(name);
  const gone = new Map([...base].filter((one) => isOnly(one, head)).map(([name, text]) => [identityOf(text), name]));
  return new Map(
    [...head]
      .filter((one) => isOnly(one, base))
      .flatMap(([name, text]) => {
        const former = gone.get(identityOf(text));
        return former === undefined ? [] : [[name, former] as const];
      }),
  );
}

function removedStack(name: string): StackReview {
  const message = `the stack ${name} is gone from the configuration: what it made stays in AWS until somebody destroys it`;
  return { ...sameStack(name), status: "removed", dangers: [{ id: "stack-removed", message }] };
}

function sameStack(name: string): StackReview {
  const none = { gained: [], lost: [] };
  return {
    name,
    status: "same",
    buckets: [],
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
  after: string,
  planJson: PlanJson | undefined,
): StackReview {
  const opaque = new Opaque();
  const newTree = treeOf(after);
  const { tree: oldTree, moved } = withMoves(before === undefined ? NO_STACK : treeOf(before), newTree.moved);
  const plan = planJson && readPlan(name, planJson, oldTree, newTree);
  const { base, head } = plan ?? { base: oldTree, head: newTree };
  const [baseAccess, headAccess] = [readAccess(base, opaque), readAccess(head, opaque)];
  const removedOutputs = Object.keys(base.outputs).filter((output) => !(output in head.outputs));
  const changes: StackChanges = {
    base,
    head,
    baseAccess,
    headAccess,
    permissions: permissionChanges(baseAccess, headAccess, opaque),
    trust: trustChanges(baseAccess, headAccess, opaque),
    resources: plan?.resources ?? resourceChanges(base, head, moved),
    protections: before === undefined ? [] : lostProtections(base, head, baseAccess, headAccess),
    removedOutputs,
  };
  return {
    name,
    status: before === undefined ? "added" : "changed",
    buckets: [...new Set([base, head].flatMap(bucketNames))],
    permissions: rowsOf(changes.permissions),
    trust: rowsOf(changes.trust),
    resources: changes.resources,
    outputs: {
      added: Object.keys(head.outputs).filter((output) => !(output in base.outputs)),
      removed: removedOutputs,
    },
    protections: changes.protections,
    unknown: [...(plan?.unknown ?? []), ...unknownIn(changes)],
    dangers: before === undefined ? dangersOfNew(changes) : dangersOfChange(changes),
  };
}

function bucketNames({ resources, data }: StackTree): string[] {
  const blocks = [resources.get("aws_s3_bucket.bucket"), data.get("data.aws_s3_bucket.bucket")];
  return blocks.flatMap((block) => (typeof block?.bucket === "string" ? [block.bucket] : []));
}

function treeOf(text: string): StackTree {
  return stackTree(JSON.parse(text) as object);
}

function unknownIn({ permissions, trust, resources, head, baseAccess, headAccess }: StackChanges): Unknown[] {
  const isAccessChanged = !isSame(baseAccess, headAccess);
  const replaced = resources
    .filter(({ mayReplace }) => mayReplace)
    .map(({ address }) => ({
      what: address,
      why: "only a plan tells whether Terraform changes it in place or replaces it",
    }));
  const values = unknownValues(
    head,
    resources.map(({ address }) => address),
    isAccessChanged,
  );
  const policies = isAccessChanged ? headAccess.unknown : [];
  const all = [...policies, ...permissions.unknown, ...trust.unknown, ...replaced, ...values];
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
  // Buckets, objects and everything else are told apart, even where a star means all of them.
  const distinct = (rows: readonly AccessRow[]): AccessRow[] => [
    ...new Map(rows.map(toRow).map((row) => [JSON.stringify(row), row])).values(),
  ];
  return { gained: distinct(gained), lost: distinct(lost) };
}
