import { isInRange } from "./ip-range";
import { matches } from "./pattern";
import { Verdict } from "./verdict";

/** Whether a request's value is what a condition wants. */
type Matcher = (value: string, wanted: string) => Verdict;

/** A condition operator, taken apart. */
export interface Operator {
  readonly matches: Matcher;
  /** Whether the operator is true where the same without `Not` is false. */
  readonly isNegated: boolean;
  /** Whether a request without the key meets the condition. */
  readonly isIfExists: boolean;
  /** How many of a key's values must match. @default - the key has one value */
  readonly over?: "all" | "any";
}

/** The operators that can be judged, without `Not`, `IfExists` and what stands before a colon. */
const MATCHERS: Readonly<Record<string, Matcher>> = {
  StringEquals: (value, wanted) => value === wanted,
  StringEqualsIgnoreCase: equalsIgnoringCase,
  StringLike: (value, wanted) => matches(wanted, value),
  ArnEquals: isArnLike,
  ArnLike: isArnLike,
  Bool: equalsIgnoringCase,
  IpAddress: (value, wanted) => isInRange(wanted, value),
  ...comparisons("Numeric", numberIn),
  ...comparisons("Date", timeIn),
};

const NAME = /^(?:For(All|Any)Values?:)?(.+?)(IfExists)?$/;
const NEGATED = /^(?:(String|Arn|Numeric|Date)Not(Equals|EqualsIgnoreCase|Like)|Not(IpAddress))$/;

/**
 * Takes an operator apart.
 *
 * @param name - e.g. `ForAnyValue:StringNotEqualsIfExists`
 * @returns undefined if the operator isn't known here
 */
export function matcherOf(name: string): Operator | undefined {
  const [, over, plain = "", ifExists] = NAME.exec(name) ?? [];
  const [, type = "", how = "", address = ""] = NEGATED.exec(plain) ?? [];
  const positive = type + how + address;
  const matcher = Object.hasOwn(MATCHERS, positive || plain) ? MATCHERS[positive || plain] : undefined;
  return (
    matcher && {
      matches: matcher,
      isNegated: positive !== "",
      isIfExists: ifExists !== undefined,
      ...(over && { over: over === "All" ? "all" : "any" }),
    }
  );
}

function equalsIgnoringCase(value: string, wanted: string): boolean {
  return value.toLowerCase() === wanted.toLowerCase();
}

/** AWS compares each of an ARN's six parts by itself: a star matches no colon that divides them. */
function isArnLike(value: string, wanted: string): boolean {
  const [given, pattern] = [partsOf(value), partsOf(wanted)];
  return given.length === pattern.length && pattern.every((part, i) => matches(part, given[i] ?? ""));
}

function partsOf(arn: string): string[] {
  const parts = arn.split(":");
  return [...parts.slice(0, 5), parts.slice(5).join(":")];
}

function comparisons(type: string, read: (text: string) => number | undefined): Record<string, Matcher> {
  const compare =
    (isSo: (value: number, wanted: number) => boolean): Matcher =>
    (value, wanted) => {
      const [left, right] = [read(value), read(wanted)];
      return right === undefined ? undefined : left !== undefined && isSo(left, right);
    };
  return {
    [`${type}Equals`]: compare((value, wanted) => value === wanted),
    [`${type}LessThan`]: compare((value, wanted) => value < wanted),
    [`${type}LessThanEquals`]: compare((value, wanted) => value <= wanted),
    [`${type}GreaterThan`]: compare((value, wanted) => value > wanted),
    [`${type}GreaterThanEquals`]: compare((value, wanted) => value >= wanted),
  };
}

/** The number in a text, or undefined. */
export function numberIn(text: string): number | undefined {
  return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : undefined;
}

const DATE = /^\d{4}(?:-\d{2}){0,2}$|^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/;

/** The milliseconds since 1970 that a date in ISO 8601, or a number of seconds, stands for; or undefined. */
export function timeIn(text: string): number | undefined {
  if (/^\d{5,}$/.test(text)) {
    return Number(text) * 1000;
  }
  return DATE.test(text) ? Date.parse(text) : undefined;
}
