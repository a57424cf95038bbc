import type * as z from "zod";
import { isReference, Reference } from "../../text-or-reference";
import type { ConfigPath } from "../problems/problem";
import { schemaUnder, withoutWrappers } from "./navigate";
import { referenceField, ReferenceField } from "./text-or-reference";

/** A value of a field that takes references, its place, and what the field takes. */
interface PlacedValue<T> extends ReferenceField {
  readonly value: T;
  readonly path: ConfigPath;
}

/** A reference, its place, and what the field that it stands in takes. */
export interface PlacedReference extends ReferenceField {
  readonly reference: Reference;
  readonly path: ConfigPath;
}

/** Every reference in a value: the value's schema marks the fields that take references. */
export function placedReferences(schema: z.ZodType, value: unknown): PlacedReference[] {
  return placedValues(schema, value, isReference).map(({ value: reference, ...place }) => ({ ...place, reference }));
}

/**
 * The values that are wanted of those of the fields that take references: a text, a reference, or one of a list of them.
 *
 * Most stacks have none, and a walk through their schema takes a while: what holds none isn't walked through.
 */
export function placedValues<T>(
  schema: z.ZodType,
  value: unknown,
  isWanted: (value: unknown) => value is T,
  path: ConfigPath = [],
): PlacedValue<T>[] {
  if (!holds(value, isWanted)) {
    return [];
  }
  const field = referenceField(withoutWrappers(schema));
  if (field) {
    const items: [unknown, ConfigPath][] = Array.isArray(value)
      ? value.map((item: unknown, i) => [item, [...path, i]])
      : [[value, path]];
    return items.flatMap(([item, place]) => (isWanted(item) ? [{ ...field, value: item, path: place }] : []));
  }
  if (typeof value !== "object" || value === null) {
    return [];
  }
  return Object.entries(value).flatMap(([key, inner]) => {
    const part = Array.isArray(value) ? Number(key) : key;
    const schemaOfPart = schemaUnder(schema, value, part);
    return schemaOfPart ? placedValues(schemaOfPart, inner, isWanted, [...path, part]) : [];
  });
}

function holds(value: unknown, isWanted: (value: unknown) => boolean): boolean {
  return (
    isWanted(value) ||
    (typeof value === "object" && value !== null && Object.values(value).some((inner) => holds(inner, isWanted)))
  );
}
