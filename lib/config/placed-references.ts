import type { z } from "zod";
import { isReference, Reference } from "../text-or-reference";
import type { ConfigPath } from "./problems/problem";
import { schemaUnder, withoutWrappers } from "./schema/navigate";
import { referenceField, ReferenceField } from "./schema/text-or-reference";

/** A value of a field that takes references, its place, and what the field takes. */
export interface PlacedValue extends ReferenceField {
  readonly value: unknown;
  readonly path: ConfigPath;
}

/** A reference, its place, and what the field that it stands in takes. */
export interface PlacedReference extends ReferenceField {
  readonly reference: Reference;
  readonly path: ConfigPath;
}

/** Every reference in a value: the value's schema marks the fields that take references. */
export function placedReferences(schema: z.ZodType, value: unknown): PlacedReference[] {
  // Most stacks have none, and to follow the schema takes longer than to look for one.
  return holdsReference(value)
    ? placedValues(schema, value).flatMap(({ value: reference, ...place }) =>
        isReference(reference) ? [{ ...place, reference }] : [],
      )
    : [];
}

function holdsReference(value: unknown): boolean {
  return (
    isReference(value) || (typeof value === "object" && value !== null && Object.values(value).some(holdsReference))
  );
}

/** Every value of the fields that take references: a text, a reference, or one of a list of them. */
export function placedValues(schema: z.ZodType, value: unknown, path: ConfigPath = []): PlacedValue[] {
  const field = referenceField(withoutWrappers(schema));
  if (field) {
    const items: [unknown, ConfigPath][] = Array.isArray(value)
      ? value.map((item: unknown, i) => [item, [...path, i]])
      : [[value, path]];
    return items.map(([item, place]) => ({ ...field, value: item, path: place }));
  }
  if (typeof value !== "object" || value === null) {
    return [];
  }
  return Object.entries(value).flatMap(([key, inner]) => {
    const part = Array.isArray(value) ? Number(key) : key;
    const schemaOfPart = schemaUnder(schema, value, part);
    return schemaOfPart ? placedValues(schemaOfPart, inner, [...path, part]) : [];
  });
}
