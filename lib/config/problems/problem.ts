import { withoutUnseen } from "../texts/unseen";
import { withoutCredentials } from "./describe-value";

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
 * The message has a line for each: `file:line:column  path: what is wrong, what was found, what is allowed`.
 */
export class ConfigError extends Error {
  public constructor(public readonly problems: readonly LocatedProblem[]) {
    super(problems.map(formatProblem).join("\n"));
    this.name = "ConfigError";
  }
}

/** One problem as one line, without any credential or unseen character that a key or a value may hold. */
export function formatProblem({ file, position, path, message }: LocatedProblem): string {
  const place = position ? `${file}:${position.line}:${position.column}` : file;
  const subject = path && path.length > 0 ? `${formatPath(path)}: ` : "";
  return withoutUnseen(`${place}  ${withoutCredentials(`${subject}${message}`)}`);
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
    .map((part, i) =>
      typeof part === "string" && PLAIN_KEY.test(part) ? `${i === 0 ? "" : "."}${part}` : `[${JSON.stringify(part)}]`,
    )
    .join("");
}

/** Puts problems in the order in which a reader of the file meets them. */
export function inFileOrder(problems: readonly LocatedProblem[]): LocatedProblem[] {
  const key = ({ position }: LocatedProblem): [number, number] => [position?.line ?? 0, position?.column ?? 0];
  return [...problems].sort((a, b) => key(a)[0] - key(b)[0] || key(a)[1] - key(b)[1]);
}
