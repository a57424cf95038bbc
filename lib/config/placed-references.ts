import type { z } from "zod";
import { isReference, Reference } from "../text-or-reference";
import type { ConfigPath } from "./problems/problem";
import { schemaUnder, withoutWrappers } from "./schema/navigate";
import { referenceField, ReferenceField } from "./schema/text-or-reference";

/** A reference, its place, and what the field that it stands in takes. */
export interface PlacedReference extends ReferenceField {
  readonly reference: Reference;
  readonly path: ConfigPath;
}

/** Every reference in a value: the value's schema marks the fields that take references. */
export function placedReferences(schema: z.ZodType, value: unknown, path: ConfigPath = []): PlacedReference[] {
  if (typeof value !== "object" || value === null) {
    return [];
  }
  const field = referenceField(withoutWrappers(schema));
  if (field) {
    const items: [unknown, ConfigPath][] = Array.isArray(value)
      ? value.map((item: unknown, i) => [item, [...path, i]])
      : [[value, path]];
    return items.flatMap(([item, place]) => (isReference(item) ? [{ ...field, reference: item, path: place }] : []));
  }
  return Object.entries(value).flatMap(([key, inner]) => {
    const part = Array.isArray(value) ? Number(key) : key;
    const schemaOfPart = schemaUnder(schema, value, part);
    return schemaOfPart ? placedReferences(schemaOfPart, inner, [...path, part]) : [];
  });
}
