import { scalarText } from "../synthesised/scalar-text";
import { globOf } from "./glob";
import { witnessesOf } from "./witnesses";
import { Block, StackTree } from "../synthesised/stack-tree";

/** What S3 deletes after some days, and what it is called. */
const KINDS = [
  { what: "objects", argument: "expiration", days: "days" },
  { what: "old versions", argument: "noncurrent_version_expiration", days: "noncurrent_days" },
] as const;

const BUCKET = "in the bucket";
const ADDRESS = "aws_s3_bucket_lifecycle_configuration.bucket";

/** What S3 deletes sooner than before, in words. */
export function expiresSooner(base: StackTree, head: StackTree): string[] {
  const [before, after] = [base, head].map(rulesIn) as [Block[], Block[]];
  const prefixes = [...new Set([...before, ...after].map(prefixOf))].sort();
  const witnesses = witnessesOf(prefixes.map((prefix) => globOf(`${prefix.replaceAll(/[*?]/g, "?")}*`)));
  return KINDS.flatMap((kind) => {
    const sooner = witnesses.flatMap(({ matches }) => {
      // The longest prefix says what the objects are called.
      const below = prefixes.filter((_, i) => matches[i]).sort((one, other) => other.length - one.length);
      const [was, is] = [before, after].map((rules) => leastDays(rules, below, kind));
      const place = below[0] ? `below ${below[0]}` : BUCKET;
      return is !== undefined && is < (was ?? Infinity)
        ? [
            {
              place,
              words: `expire after ${daysOf(is)}, and before ${was === undefined ? "never" : `after ${daysOf(was)}`}`,
            },
          ]
        : [];
    });
    // What is said of the whole bucket needs no second line for a folder.
    const ofBucket = sooner.find(({ place }) => place === BUCKET)?.words;
    const told = sooner.filter(({ place, words }) => place === BUCKET || words !== ofBucket);
    return [...new Set(told.map(({ place, words }) => `${kind.what} ${place} ${words}`))];
  });
}

function rulesIn({ resources }: StackTree): Block[] {
  const rules = [resources.get(ADDRESS)?.rule ?? []].flat() as Block[];
  return rules.filter(({ status }) => status === "Enabled");
}

function prefixOf({ filter, prefix }: Block): string {
  const [first] = [filter ?? {}].flat() as { prefix?: string; and?: unknown }[];
  const [both] = [first?.and ?? {}].flat() as { prefix?: string }[];
  return scalarText(first?.prefix ?? both?.prefix ?? prefix);
}

function daysOf(count: number): string {
  return count === 1 ? "1 day" : `${count} days`;
}

function leastDays(
  rules: readonly Block[],
  prefixes: readonly string[],
  kind: (typeof KINDS)[number],
): number | undefined {
  const days = rules
    .filter((rule) => prefixes.includes(prefixOf(rule)))
    .flatMap((rule) => ([rule[kind.argument] ?? []].flat() as Block[]).flatMap((each) => each[kind.days] ?? []))
    .map(Number);
  return days.length > 0 ? Math.min(...days) : undefined;
}
