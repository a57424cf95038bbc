import { parse, stringify } from "yaml";

/** The same YAML with the keys of every mapping in the opposite order. Lists keep theirs: it means something. */
export function reverseKeys(yaml: string): string {
  return stringify(reversed(parse(yaml)));
}

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(reversed);
  }
  return typeof value === "object" && value !== null
    ? Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, inner]) => [key, reversed(inner)]),
      )
    : value;
}
