import type { Danger } from "./changes";
import type { AccessRow } from "./rows";
import type { StackReview } from "./review";

/** Stacks in which the same changes. */
export interface ReportGroup {
  /** The stack that is shown for all. */
  readonly shown: StackReview;
  /** The names of all, in order. */
  readonly names: readonly string[];
}

/** What a review says, in the order in which it says it. */
export interface Report {
  /** What was compared, in words. */
  readonly title: string;
  /** The groups with the most dangers first. */
  readonly groups: readonly ReportGroup[];
  /** How many stacks don't change. */
  readonly same: number;
  /** How many dangers there are in all stacks. */
  readonly dangers: number;
  /** What synth warns of, and didn't before. */
  readonly warnings: readonly string[];
  readonly notes: readonly string[];
}

/** Puts the reviews of stacks together: a change that a hundred stacks have is told once. */
export function reportOf(
  title: string,
  stacks: readonly StackReview[],
  notes: readonly string[],
  warnings: readonly string[] = [],
): Report {
  const groups = new Map<string, { shown: StackReview; names: string[] }>();
  for (const stack of stacks.filter(({ status }) => status !== "same")) {
    const key = withoutNames(stack);
    const found = groups.get(key);
    if (found) {
      found.names.push(stack.name);
    } else {
      groups.set(key, { shown: stack, names: [stack.name] });
    }
  }
  return {
    title,
    groups: [...groups.values()].sort((one, other) => weightOf(other) - weightOf(one)),
    same: stacks.filter(({ status }) => status === "same").length,
    dangers: stacks.reduce((sum, { dangers }) => sum + dangers.length, 0),
    warnings,
    notes,
  };
}

/** Dangers first, then permissions, then the rest. The order of the stacks decides between equals. */
function weightOf({ shown: { dangers, permissions, trust } }: ReportGroup): number {
  const hasAccess = [permissions, trust].some(({ gained, lost }) => gained.length + lost.length > 0);
  return dangers.length * 2 + (hasAccess ? 1 : 0);
}

/** What is said of a stack, without the names of the stack and of its buckets. */
function withoutNames({ name, buckets, ...said }: StackReview): string {
  const names = [...buckets, name].filter((one) => one !== "").sort((one, other) => other.length - one.length);
  return names.reduce(
    (text, one) => text.replaceAll(one, names.indexOf(one) === 0 ? "\u0000" : "\u0001"),
    JSON.stringify(said),
  );
}

/** A danger, and the stacks that have it. */
export interface ReportedDanger extends Danger {
  readonly names: readonly string[];
}

/** The dangers of all groups, in order. */
export function dangersIn({ groups }: Report): ReportedDanger[] {
  return groups.flatMap(({ shown, names }) => shown.dangers.map((danger) => ({ ...danger, names })));
}

/** The names of stacks in words: the first few, and how many more there are. */
export function namesInWords(names: readonly string[]): string {
  const first = names.slice(0, 3).join(", ");
  return names.length > 3 ? `${first} and ${names.length - 3} more` : first;
}

/** One row of permissions or of trust. */
export interface ReportedRow extends AccessRow {
  readonly change: "gained" | "lost";
}

/** The rows of a stack: what is gained, then what is lost. */
export function rowsIn({ gained, lost }: StackReview["permissions"]): ReportedRow[] {
  return [
    ...gained.map((row) => ({ ...row, change: "gained" as const })),
    ...lost.map((row) => ({ ...row, change: "lost" as const })),
  ];
}

/** What each action of Terraform is, in words. */
const ACTION_WORDS: Readonly<Record<StackReview["resources"][number]["action"], string>> = {
  replace: "destroys and makes anew",
  delete: "destroys",
  create: "makes",
  import: "takes over",
  update: "changes in place",
  move: "moves",
  forget: "no longer manages, and leaves in AWS",
};

/** The addresses of a stack's resources by what Terraform does, the worst first. */
export function resourcesIn({
  resources,
}: StackReview): { readonly words: string; readonly addresses: readonly string[] }[] {
  return Object.entries(ACTION_WORDS).flatMap(([action, words]) => {
    const addresses = resources.filter((one) => one.action === action).map(({ address }) => address);
    return addresses.length > 0 ? [{ words, addresses }] : [];
  });
}

/** The first line of a report. */
export function summaryOf({ groups, same, dangers }: Report): string {
  const changed = groups.reduce((sum, { names }) => sum + names.length, 0);
  const all = changed + same;
  if (changed === 0) {
    return `No change: the Terraform of ${all === 1 ? "the stack" : `all ${all} stacks`} is the same.`;
  }
  const stacks =
    all === 1 ? "The stack changes" : `${changed} of ${all} stacks ${changed === 1 ? "changes" : "change"}`;
  const found = dangers === 0 ? "no danger" : dangers === 1 ? "1 danger" : `${dangers} dangers`;
  return `${stacks}: ${found}.`;
}
