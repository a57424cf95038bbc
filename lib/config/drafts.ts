import type { NamedDraft, PlacedStates, StackDraft } from "./checks/draft";
import { explainIssue } from "./problems/explain-issue";
import { describeValue } from "./problems/describe-value";
import { ConfigPath, Problem, valueAt } from "./problems/problem";
import { fileSchema, READ_ONCE, sharedSchema } from "./schema/file";
import { INHERITED_KEY_BY_KEY } from "./schema/settings";
import { isOfKey } from "./schema/text";
import type { ConfigSource } from "./source/config-source";
import type { SourceFile } from "./source/source-file";
import { fullName } from "./derived/stack-names";

/** A stack as far as it could be read, and whether its schema found nothing wrong with it and what it inherits. */
export interface ReadDraft extends NamedDraft {
  readonly isWhole: boolean;
}

/** A configuration as far as it could be read: its stacks with what they inherit, and what its schemas found wrong. */
export interface DraftedConfig {
  readonly drafts: readonly ReadDraft[];
  /** The states that the files name, with their places. */
  readonly remoteStates: readonly PlacedStates[];
  readonly problems: readonly Problem[];
}

/** Validates every file of a configuration, and keeps what is usable. */
export function draftConfig({ files, shared }: ConfigSource): DraftedConfig {
  const common = shared && validate(shared, sharedSchema);
  const read = files.map((file) => draftFile(validate(file, fileSchema), common));
  return {
    drafts: read.flatMap(({ drafts }) => drafts),
    remoteStates: [...(common ? [common] : []), ...read.map(({ file }) => file)].flatMap(({ usable, root }) =>
      usable.remoteStates ? [{ states: usable.remoteStates, path: [...root, "remoteStates"] }] : [],
    ),
    problems: [...(common?.problems ?? []), ...read.flatMap(({ file }) => file.problems)],
  };
}

/** What is left of a file without what its schema refuses. */
interface FileDraft {
  readonly environment?: string;
  readonly defaults?: StackDraft;
  readonly remoteStates?: StackDraft["remoteStates"];
  readonly stacks?: Readonly<Record<string, StackDraft | undefined>>;
}

interface ValidatedFile {
  readonly root: readonly string[];
  readonly value: unknown;
  readonly usable: FileDraft;
  readonly problems: readonly Problem[];
}

function validate({ root, value }: SourceFile, schema: typeof fileSchema | typeof sharedSchema): ValidatedFile {
  const inFile = (problem: Problem): Problem => ({ ...problem, path: [...root, ...(problem.path ?? [])] });
  if (!isMapping(value)) {
    const keys = Object.keys(schema.shape);
    const expected = keys.includes("stacks") ? "a mapping with the key stacks" : `a mapping with ${keys.join(", ")}`;
    const message = `got ${describeValue(value)}, expected ${expected}`;
    return { root, value, usable: {}, problems: [inFile({ message })] };
  }
  const issues = (schema.safeParse(value, READ_ONCE).error?.issues ?? []).map((issue) => ({
    leavesValue: isOfKey(issue),
    problems: explainIssue(issue, value, schema),
  }));
  const refused = issues.flatMap(({ leavesValue, problems }) =>
    leavesValue ? [] : problems.map(({ path = [] }) => path),
  );
  return {
    root,
    value,
    usable: without(value, refused) as FileDraft,
    problems: issues.flatMap(({ problems }) => problems).map(inFile),
  };
}

/** The stacks of a file. Their own values win over the file's, and the file's over those that all files share. */
function draftFile(
  file: ValidatedFile,
  shared: ValidatedFile | undefined,
): { file: ValidatedFile; drafts: ReadDraft[] } {
  const environment = file.usable.environment ?? shared?.usable.environment;
  const defaults = inherit(shared?.usable.defaults, file.usable.defaults);
  const remoteStates = inheritStates(shared?.usable.remoteStates, file.usable.remoteStates);
  const common = { ...(environment && { environment }), ...(remoteStates && { remoteStates }) };
  const drafts = Object.entries(file.usable.stacks ?? {}).flatMap(([own, stack]): ReadDraft[] =>
    stack
      ? [
          {
            name: fullName({ own, environment }),
            stack: { ...inherit(defaults, stack), ...common },
            pathOf: pathsOf(own, file, shared),
            isWhole: [...(shared?.problems ?? []), ...file.problems].every(isOfAnotherStack(own, file)),
          },
        ]
      : [],
  );
  return { file, drafts };
}

/** What a broken default means for a stack can't be told: only what is wrong in another stack leaves the stack whole. */
function isOfAnotherStack(own: string, { root }: ValidatedFile): (problem: Problem) => boolean {
  const inStacks = [...root, "stacks"];
  return ({ path = [] }) => {
    const name = path[inStacks.length];
    return inStacks.every((part, i) => path[i] === part) && name !== undefined && name !== own;
  };
}

/** The places of a stack's settings: where they are given first of the stack, its file's defaults, and the shared ones. */
function pathsOf(own: string, file: ValidatedFile, shared: ValidatedFile | undefined): NamedDraft["pathOf"] {
  const inStack = ["stacks", own];
  const isAt = ({ value }: ValidatedFile, path: ConfigPath): boolean => valueAt(value, path) !== undefined;
  return (...keys) => {
    const inDefaults = ["defaults", ...keys];
    if (keys.length > 0 && !isAt(file, [...inStack, ...keys])) {
      const holder = [file, shared].find((candidate) => candidate && isAt(candidate, inDefaults));
      if (holder) {
        return [...holder.root, ...inDefaults];
      }
    }
    return [...file.root, ...inStack, ...keys];
  };
}

function inheritStates(
  shared: StackDraft["remoteStates"],
  own: StackDraft["remoteStates"],
): StackDraft["remoteStates"] {
  return (shared ?? own) && { ...shared, ...own };
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
 * What stands in two places, one of which inherits from the other: its own value wins. Some settings are inherited key by
 * key, all others as a whole: arguments of one backend, for example, mean nothing to another.
 */
export function inherit(defaults: StackDraft | undefined, own: StackDraft | undefined): StackDraft {
  const merged = INHERITED_KEY_BY_KEY.flatMap((key) =>
    (defaults?.[key] ?? own?.[key]) ? [[key, { ...defaults?.[key], ...own?.[key] }]] : [],
  );
  return { ...defaults, ...own, ...(Object.fromEntries(merged) as StackDraft) };
}
