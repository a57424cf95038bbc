import type { NamedDraft, StackDraft } from "./checks/draft";
import { explainIssue } from "./problems/explain-issue";
import { describeValue } from "./problems/describe-value";
import { ConfigPath, Problem, valueAt } from "./problems/problem";
import { fileSchema } from "./schema/file";
import { isOfKey } from "./schema/text";

/** A file as far as it could be read: its stacks with what they inherit, and what its schema found wrong. */
export interface DraftedFile {
  readonly drafts: readonly NamedDraft[];
  readonly remoteStates: StackDraft["remoteStates"];
  readonly problems: readonly Problem[];
}

/** Validates a whole file, and keeps what is usable of it. */
export function draftFile(value: unknown): DraftedFile {
  if (!isMapping(value)) {
    const message = `got ${describeValue(value)}, expected a mapping with the key stacks`;
    return { drafts: [], remoteStates: undefined, problems: [{ path: [], message }] };
  }
  const { usable, problems } = validate(value);
  const { defaults, remoteStates, stacks } = usable;
  const drafts = Object.entries(stacks ?? {}).flatMap(([name, own]): NamedDraft[] => {
    if (!own) {
      return [];
    }
    const stack = { ...inherit(defaults, own), ...(remoteStates && { remoteStates }) };
    return [{ name, stack, pathOf: pathsOf(value, name) }];
  });
  return { drafts, remoteStates, problems };
}

/** The places of a stack's settings: in the stack if they are given there, else in the defaults if they are given there. */
function pathsOf(file: unknown, name: string): NamedDraft["pathOf"] {
  const inStack = ["stacks", name];
  return (...keys) => {
    const isInherited =
      keys.length > 0 &&
      valueAt(file, [...inStack, ...keys]) === undefined &&
      valueAt(file, ["defaults", ...keys]) !== undefined;
    return [...(isInherited ? ["defaults"] : inStack), ...keys];
  };
}

/** What is left of a file without what its schema refuses. */
interface FileDraft {
  readonly defaults?: StackDraft;
  readonly remoteStates?: StackDraft["remoteStates"];
  readonly stacks?: Readonly<Record<string, StackDraft | undefined>>;
}

function validate(file: Record<string, unknown>): { usable: FileDraft; problems: Problem[] } {
  const issues = (fileSchema.safeParse(file).error?.issues ?? []).map((issue) => ({
    leavesValue: isOfKey(issue),
    problems: explainIssue(issue, file, fileSchema),
  }));
  const refused = issues.flatMap(({ leavesValue, problems }) =>
    leavesValue ? [] : problems.map(({ path = [] }) => path),
  );
  return { usable: without(file, refused) as FileDraft, problems: issues.flatMap(({ problems }) => problems) };
}

/** A copy of plain data in which what stands at the given paths is undefined. */
function without(value: unknown, paths: readonly ConfigPath[]): unknown {
  if (paths.some((path) => path.length === 0) || value === null) {
    return undefined;
  }
  if (paths.length === 0 || typeof value !== "object") {
    return value;
  }
  const pathsIn = new Map<string, ConfigPath[]>();
  for (const [key, ...rest] of paths) {
    const known = pathsIn.get(String(key)) ?? [];
    known.push(rest);
    pathsIn.set(String(key), known);
  }
  const inner = (key: string, item: unknown): unknown => without(item, pathsIn.get(key) ?? []);
  return Array.isArray(value)
    ? value.map((item, i) => inner(String(i), item))
    : Object.fromEntries(Object.entries(value).map(([key, item]) => [key, inner(key, item)]));
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * A stack with what it inherits: its own value wins. Tags and IAM settings are inherited one by one, a backend as a
 * whole, since arguments of one backend mean nothing to another.
 */
export function inherit(defaults: StackDraft | undefined, own: StackDraft | undefined): StackDraft {
  const inherited: StackDraft = { ...defaults, ...own };
  return {
    ...inherited,
    ...((defaults?.tags ?? own?.tags) && { tags: { ...defaults?.tags, ...own?.tags } }),
    ...((defaults?.iam ?? own?.iam) && { iam: { ...defaults?.iam, ...own?.iam } }),
  };
}
