import { meets } from "../evaluator/conditions";
import { IpRange, ipRange } from "../evaluator/ip-range";
import { numberIn, timeIn } from "../evaluator/operators";
import type { PolicyCondition } from "../policies/document";
import { arnGlobOf, globOf, literalGlobOf } from "./glob";
import { witnessesOf } from "./witnesses";
import { isUndecided } from "./symbolic";

/** Values of a context key that no condition tells apart. */
export interface KeyClass {
  /** One of the values; undefined if the request has no such key. */
  readonly value: string | undefined;
  /** The values of conditions that are in the class. */
  readonly listed: readonly string[];
}

/** A context key, and its values as far as conditions tell them apart. */
export interface ConditionAxis {
  /** The key in small letters. */
  readonly key: string;
  /** The key as it is written first. */
  readonly name: string;
  readonly classes: readonly KeyClass[];
  /** The conditions on the key, of both sides. */
  readonly conditions: readonly PolicyCondition[];
}

/** The context keys of some conditions, in order. */
export function conditionAxes(conditions: readonly PolicyCondition[]): ConditionAxis[] {
  const byKey = new Map<string, PolicyCondition[]>();
  for (const condition of conditions) {
    const key = condition.variable.toLowerCase();
    byKey.set(key, [...(byKey.get(key) ?? []), condition]);
  }
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, all]) => axisOf(key, all));
}

/** The keys that each request has, and their values. */
const CLOSED: Readonly<Record<string, readonly string[]>> = {
  "aws:securetransport": ["true", "false"],
  "aws:viaawsservice": ["true", "false"],
};

function axisOf(key: string, conditions: readonly PolicyCondition[]): ConditionAxis {
  const values = isUndecided(key) ? ["true", "false"] : (CLOSED[key] ?? [...candidates(conditions), undefined]);
  const listed = new Set(conditions.flatMap((condition) => condition.values));
  const classes = new Map<string, { value: string | undefined; listed: string[] }>();
  for (const value of values) {
    const vector = conditions.map((condition) => String(meets(condition, { [key]: value })));
    // A key that isn't there is told apart from any value, so that it is named. So is TLS, which has a version.
    const id = JSON.stringify([key in CLOSED ? value : value === undefined, vector]);
    const found = classes.get(id) ?? { value, listed: [] };
    classes.set(id, found);
    if (value !== undefined && listed.has(value)) {
      found.listed.push(value);
    }
  }
  return { key, name: conditions[0]?.variable ?? key, classes: [...classes.values()], conditions };
}

/** Enough values of a key that each combination of conditions is met by one of them, if any value meets it. */
function candidates(conditions: readonly PolicyCondition[]): string[] {
  const of = (type: RegExp) => conditions.filter(({ test }) => type.test(test));
  const valuesOf = (type: RegExp) => of(type).flatMap(({ values }) => values);
  const numbers = valuesOf(/^Numeric/);
  const dates = valuesOf(/^Date/);
  const addresses = valuesOf(/IpAddress/);
  const hasOthers = of(/^(?:String|Arn|Bool|Null)/).length > 0;
  return [
    ...new Set([
      ...(hasOthers ? texts(of(/^String/), of(/^Arn/), valuesOf(/^Bool/)) : []),
      ...around(numbers.map(numberIn), 1, String),
      ...around(dates.map(timeIn), 1000, (time) => new Date(time).toISOString()),
      ...addressesAround(addresses.map(ipRange)),
    ]),
  ];
}

function texts(
  strings: readonly PolicyCondition[],
  arns: readonly PolicyCondition[],
  booleans: readonly string[],
): string[] {
  const literals = strings.filter(({ test }) => !test.includes("Like")).flatMap(({ values }) => values);
  const folded = strings.filter(({ test }) => test.includes("IgnoreCase")).flatMap(({ values }) => values);
  const patterns = strings.filter(({ test }) => test.includes("Like")).flatMap(({ values }) => values);
  const arnPatterns = arns.flatMap(({ values }) => values);
  const globs = [...new Set(patterns)].map(globOf);
  const arnGlobs = [...new Set(arnPatterns)].map(arnGlobOf);
  const hasPatterns = globs.length + arnGlobs.length > 0;
  // Without a pattern, each value is a class of its own, and all others are one.
  const found = hasPatterns
    ? witnessesOf([...globs, ...arnGlobs, ...[...new Set(literals)].map(literalGlobOf)]).map(({ text }) => text)
    : [unlisted(literals)];
  return [
    ...literals,
    ...folded.flatMap((value) => [value.toLowerCase(), value.toUpperCase()]),
    ...booleans.flatMap((value) => [value.toLowerCase()]),
    ...(booleans.length > 0 ? ["true", "false"] : []),
    ...patterns.filter((pattern) => !/[*?]/.test(pattern)),
    ...arnPatterns.filter((pattern) => !/[*?]/.test(pattern)),
    ...found,
  ];
}

function unlisted(literals: readonly string[]): string {
  const taken = new Set(literals.map((value) => value.toLowerCase()));
  let text = "other";
  while (taken.has(text)) {
    text += "-other";
  }
  return text;
}

/** Each number, and one between each two, and one beyond. */
function around(found: readonly (number | undefined)[], step: number, write: (value: number) => string): string[] {
  const sorted = [...new Set(found.filter((value) => value !== undefined))].sort((a, b) => a - b);
  return sorted.flatMap((value, i) => {
    const next = sorted[i + 1];
    const above = next === undefined ? value + step : (value + next) / 2;
    return [...(i === 0 ? [write(value - step)] : []), write(value), write(above)];
  });
}

/** The ends of each range of addresses, and what is just outside of it. */
function addressesAround(found: readonly (IpRange | undefined)[]): string[] {
  const ranges = found.filter((range) => range !== undefined);
  return ranges.flatMap(({ version, first, last }) =>
    [first, last, first - 1n, last + 1n]
      .filter((value) => value >= 0n && value < 1n << (version === 6 ? 128n : 32n))
      .map((value) => writeAddress(version, value)),
  );
}

function writeAddress(version: 4 | 6, value: bigint): string {
  const [count, bits, radix, separator] = version === 6 ? [8, 16n, 16, ":"] : [4, 8n, 10, "."];
  return Array.from({ length: count }, (_, i) =>
    ((value >> (BigInt(count - 1 - i) * bits)) & ((1n << bits) - 1n)).toString(radix),
  ).join(separator);
}
