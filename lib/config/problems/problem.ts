import { withoutUnseen } from "../../texts/unseen";
import { withoutCredentials } from "./describe-value";
import { listNames, MOST_LISTED } from "./list-names";

/** Where something is in a configuration: keys and indices from the top. */
export type ConfigPath = readonly (string | number)[];

/** What stands at a path of plain data. */
export function valueAt(value: unknown, path: ConfigPath): unknown {
  return path.reduce(ownValue, value);
}

/** What a mapping or list has itself: a key of the file may be called as what every object inherits. */
export function ownValue(parent: unknown, key: string | number): unknown {
  return typeof parent === "object" && parent !== null && Object.hasOwn(parent, key)
    ? (parent as Record<string | number, unknown>)[key]
    : undefined;
}

/** A place in a file; lines and columns count from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Something that is wrong with a configuration, or that its author should know. */
export interface Problem {
  /** @default - the problem is with the file as a whole */
  readonly path?: ConfigPath;
  readonly message: string;
  /**
   * What of the path's last part the problem is about.
   *
   * @default - its value, or its key where the value is a mapping or a list
   */
  readonly about?: "key";
}

/** A problem, and where it is. */
export interface LocatedProblem extends Problem {
  readonly file: string;
  /** @default - the problem is with the file as a whole */
  readonly position?: Position;
}

/**
 * A configuration that can't be used: every problem in it, in the file's order.
 *
 * The message has a line for each: `file:line:column  path: what is wrong, what was found, what is allowed`. A problem that
 * repeats has one line for all its places.
 */
export class ConfigError extends Error {
  public constructor(public readonly problems: readonly LocatedProblem[]) {
    super(formatProblems(problems).join("\n"));
    this.name = "ConfigError";
  }
}

/** What a person reads of one go: what is left over is told once these are mended. */
const MOST_LINES = 100;

/**
 * Problems as lines for a person: a problem that repeats in more than three places is told once, with the count and the
 * first three places. After a hundred lines, the problems that are left are only counted.
 */
export function formatProblems(problems: readonly LocatedProblem[]): string[] {
  const names = new Set(problems.flatMap(({ path = [] }) => (isChosen(path, 1) ? path.slice(1, 2) : [])));
  const kinds = new Map(problems.map((problem) => [problem, kindOf(problem, names)]));
  const groups = new Map<string, LocatedProblem[]>();
  for (const [problem, kind] of kinds) {
    const group = groups.get(kind) ?? [];
    group.push(problem);
    groups.set(kind, group);
  }
  const told = problems.flatMap((problem) => {
    const group = groups.get(kinds.get(problem) ?? "") ?? [];
    if (group.length <= MOST_LISTED) {
      return [{ problem, count: 1, tell: () => formatProblem(problem) }];
    }
    const tell = (): string => toldOnce(problem, group);
    return problem === group[0] ? [{ problem, count: group.length, tell }] : [];
  });
  const left = told.slice(MOST_LINES);
  const [{ problem: next } = { problem: undefined }] = left;
  const count = left.reduce((sum, line) => sum + line.count, 0);
  return [
    ...told.slice(0, MOST_LINES).map(({ tell }) => tell()),
    ...(next ? [`${formatPlace(next)}  from here on, there are ${count} more; mend those before first`] : []),
  ];
}

function toldOnce(first: LocatedProblem, group: readonly LocatedProblem[]): string {
  const next = group
    .slice(1, MOST_LISTED)
    .map((problem) => `${formatPlace(problem)} ${formatPath(problem.path ?? [])}`);
  return formatProblem({
    ...first,
    message: `${first.message}; ${group.length} places have this problem, the next are ${listNames(next)}`,
  });
}

/** Equal for problems that differ only in where they are, and in the names and numbers that were found there. */
function kindOf({ path = [], message }: LocatedProblem, names: ReadonlySet<unknown>): string {
  const place = path.map((part, i) => (isChosen(path, i) ? "*" : part));
  const words = message.replaceAll(/[\w.-]+/g, (word) => (names.has(word) ? "*" : word));
  return JSON.stringify([place, words.replaceAll(QUOTED, '""').replaceAll(/\d+/g, "0")]);
}

/** Mappings whose keys are names that a person chooses. */
const OF_CHOSEN_NAMES: readonly unknown[] = ["stacks", "remoteStates"];

/** Whether a part of a path is the name of a stack or of a state, or an index. */
function isChosen(path: ConfigPath, i: number): boolean {
  return typeof path[i] === "number" || (i === 1 && OF_CHOSEN_NAMES.includes(path[0]));
}

const QUOTED = /"(?:[^"\\]|\\.)*"/g;

/** One problem as one line, without any credential or unseen character that a key or a value may hold. */
export function formatProblem(problem: LocatedProblem): string {
  const { path, message } = problem;
  const subject = path && path.length > 0 ? `${formatPath(path)}: ` : "";
  const shown = withoutCredentials(`${subject}${message}`).replaceAll(ENDLESS, shortened);
  return withoutUnseen(`${formatPlace(problem)}  ${shown}`);
}

/** The place of a problem: `file:line:column`, or the file. */
function formatPlace({ file, position }: LocatedProblem): string {
  return position ? `${file}:${position.line}:${position.column}` : file;
}

/** A key that reads well without quotes. */
const PLAIN_KEY = /^[\w-]+$/;

/**
 * A path as a person writes it: `stacks.currents.currents.connectors[1].name`, or `defaults.tags["cost:center"]`. In a
 * folder of files, a path begins with the file.
 */
export function formatPath(path: ConfigPath): string {
  const [first, ...rest] = path;
  if (typeof first === "string" && first.endsWith(".yaml") && rest.length > 0) {
    return `${first} ${formatPath(rest)}`;
  }
  return path
    .map((part) => (typeof part === "string" ? shortened(part) : part))
    .map((part, i) =>
      typeof part === "string" && PLAIN_KEY.test(part) ? `${i === 0 ? "" : "."}${part}` : `[${JSON.stringify(part)}]`,
    )
    .join("");
}

/** More than the name of any key, stack or state needs. */
const LONGEST_NAME = 80;

function shortened(name: string): string {
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name;
}

/** What has no space in it for so long is an endless name, and neither a file nor an address. */
const ENDLESS = /\S{300,}/g;

/** Puts problems in the order in which a reader of the files meets them, file by file. */
export function inFileOrder(problems: readonly LocatedProblem[]): LocatedProblem[] {
  const files = [...new Set(problems.map(({ file }) => file))];
  const key = ({ file, position }: LocatedProblem): [number, number, number] => [
    files.indexOf(file),
    position?.line ?? 0,
    position?.column ?? 0,
  ];
  return [...problems].sort((a, b) => key(a)[0] - key(b)[0] || key(a)[1] - key(b)[1] || key(a)[2] - key(b)[2]);
}
