import { globOf, witnessesOf } from "./glob";
import { Block, StackTree } from "./stack-tree";

/** What S3 deletes after some days, and what it is called. */
const KINDS = [
  { what: "objects", argument: "expiration", days: "days" },
  { what: "old versions", argument: "noncurrent_version_expiration", days: "noncurrent_days" },
] as const;

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
      const place = below[0] ? `below ${below[0]}` : "in the bucket";
      return is !== undefined && is < (was ?? Infinity)
        ? [`${kind.what} ${place} expire after ${is} days, and before ${was === undefined ? "never" : `after ${was}`}`]
        : [];
    });
    return [...new Set(sooner)];
  });
}

function rulesIn({ resources }: StackTree): Block[] {
  const rules = [resources.get(ADDRESS)?.rule ?? []].flat() as Block[];
  return rules.filter(({ status }) => status === "Enabled");
}

function prefixOf({ filter, prefix }: Block): string {
  const [first] = [filter ?? {}].flat() as { prefix?: string; and?: unknown }[];
  const [both] = [first?.and ?? {}].flat() as { prefix?: string }[];
  return String(first?.prefix ?? both?.prefix ?? prefix ?? "");
}

function leastDays(rules: readonly Block[], prefixes: readonly string[], kind: (typeof KINDS)[number]): number | undefined {
  const days = rules
    .filter((rule) => prefixes.includes(prefixOf(rule)))
    .flatMap((rule) => ([rule[kind.argument] ?? []].flat() as Block[]).flatMap((each) => each[kind.days] ?? []))
    .map(Number);
  return days.length > 0 ? Math.min(...days) : undefined;
}
