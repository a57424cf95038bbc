/** A version as three numbers: what is not given is 0. */
type Version = readonly [number, number, number];

const FIRST: Version = [0, 0, 0];

interface Comparison {
  readonly operator: string;
  readonly version: Version;
  /** How many of the three numbers were given: `~>` lets the last of them grow. */
  readonly given: number;
}

/**
 * Whether a constraint of Terraform's allows any version that is not older than another.
 *
 * @param constraint - obeys the rule VERSION_CONSTRAINT
 * @param oldest - a version, e.g. `6.25`
 * @see https://developer.hashicorp.com/terraform/language/expressions/version-constraints
 */
export function allowsFrom(constraint: string, oldest: string): boolean {
  return oldestAllowed(`${constraint}, >= ${oldest}`) !== undefined;
}

/**
 * The oldest version that a constraint of Terraform's allows.
 *
 * @param constraint - obeys the rule VERSION_CONSTRAINT
 * @returns undefined if it allows none
 */
export function oldestAllowed(constraint: string): string | undefined {
  const comparisons = constraint.split(",").map(comparisonOf);
  // It is the first of all versions, one of the constraint's own, or the next after one of these.
  const named = [FIRST, ...comparisons.map(({ version }) => version)];
  const candidates = [...named, ...named.map(([major, minor, patch]): Version => [major, minor, patch + 1])];
  return candidates
    .filter((version) => comparisons.every((comparison) => allows(comparison, version)))
    .sort(compare)[0]
    ?.join(".");
}

function comparisonOf(text: string): Comparison {
  const [, operator = "", version = ""] = /^([=!<>~]*)\s*([\d.]+)$/.exec(text.trim()) ?? [];
  return { operator: operator || "=", version: versionOf(version), given: version.split(".").length };
}

function versionOf(text: string): Version {
  const [major = 0, minor = 0, patch = 0] = text.split(".").map(Number);
  return [major, minor, patch];
}

function compare(a: Version, b: Version): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}

function allows({ operator, version, given }: Comparison, candidate: Version): boolean {
  const order = compare(candidate, version);
  switch (operator) {
    case "=":
      return order === 0;
    case "!=":
      return order !== 0;
    case ">":
      return order > 0;
    case ">=":
      return order >= 0;
    case "<":
      return order < 0;
    case "<=":
      return order <= 0;
    default:
      // ~>: the last number that is given may grow, those before it stay.
      return order >= 0 && version.slice(0, given - 1).every((number, i) => candidate[i] === number);
  }
}
