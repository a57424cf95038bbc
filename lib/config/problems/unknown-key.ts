import { SECRET_BACKEND_ARGUMENTS } from "../schema/backend-arguments";
import { hintsAt } from "../schema/hints";
import { branchFor, otherBranches, schemaAt, withoutWrappers } from "../schema/navigate";
import { placesOfKey } from "../schema/places";
import { nearestOf } from "./describe-value";
import { listOptions } from "./list-names";
import { ConfigPath, ownValue, valueAt } from "./problem";
import * as z from "zod";

/**
 * Says what is wrong with a key that a mapping doesn't have, and where it belongs if that can be known.
 *
 * @param path - the path of the mapping
 * @param root - the schema of the whole value
 * @param value - the whole value
 */
export function unknownKey(key: string, path: ConfigPath, root: z.ZodType, value: unknown): string {
  const parent = valueAt(value, path);
  const schema = schemaAt(root, path, value);
  if (!schema) {
    return "unknown key";
  }
  const known = hintsAt(schema, parent)
    .map(({ keys }) => ownValue(keys, key) as string | undefined)
    .find(Boolean);
  if (known) {
    return known;
  }
  const variable = ownValue(SECRET_BACKEND_ARGUMENTS, `${String(ownValue(parent, "type"))}.${key}`);
  if (typeof variable === "string") {
    return `not allowed: it is a secret and would end up in the synthesised files; give it in the environment as ${variable}`;
  }
  const clue = otherBranch(key, schema, parent) ?? nearKey(key, schema, parent) ?? elsewhere(key, path, root);
  return `unknown key${clue ?? ","} allowed here: ${keysOf(branchFor(schema, parent)).join(", ")}`;
}

/** A key of another branch of a union: it goes with another method, or with another first key. */
function otherBranch(key: string, schema: z.ZodType, parent: unknown): string | undefined {
  const branch = branchFor(schema, parent);
  const other = otherBranches(schema, parent).find((option) => keysOf(option).includes(key));
  if (!other) {
    return undefined;
  }
  const { discriminator } = withoutWrappers(schema).def as { discriminator?: string };
  if (discriminator) {
    const wanted = literalOf(other, discriminator);
    return `: "${key}" belongs to ${discriminator}: ${wanted}, and this is ${discriminator}: ${literalOf(branch, discriminator)};`;
  }
  const [own = ""] = keysOf(branch);
  const [first = ""] = keysOf(other);
  return key === first
    ? `: ${own} and ${key} don't go together, expected one of the two;`
    : `: "${key}" goes with ${first}, and this has ${own};`;
}

function nearKey(key: string, schema: z.ZodType, parent: unknown): string | undefined {
  const free = keysOf(branchFor(schema, parent)).filter((option) => ownValue(parent, option) === undefined);
  const nearest = nearestOf(key, free);
  return nearest && `, did you mean ${JSON.stringify(nearest)}?`;
}

/** A key that belongs to another mapping. */
function elsewhere(key: string, path: ConfigPath, root: z.ZodType): string | undefined {
  const places = placesOfKey(root, key, path).filter(Boolean);
  return places.length > 0 ? `: "${key}" belongs under ${listOptions(places)};` : undefined;
}

function literalOf(branch: z.ZodType, discriminator: string): string {
  const { [discriminator]: literal } = (branch as z.ZodObject).shape as Record<string, z.ZodLiteral>;
  return String([...(literal?.values ?? [])][0]);
}

function keysOf(schema: z.ZodType): string[] {
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}
