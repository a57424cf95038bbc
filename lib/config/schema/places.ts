import * as z from "zod";
import type { ConfigPath } from "../problems/problem";
import { withoutWrappers } from "./navigate";
import { referenceField } from "./text-or-reference";

/** Mappings whose keys are Terraform's, and say nothing about where a key of ours belongs. */
const OF_TERRAFORM = ["backend", "remoteStates"];

/** What stands for a name that the author chooses. */
export const ANY_NAME = "STACK";

/** A key that a schema knows, and the mapping that it stands in. */
export interface Place {
  /** The mapping, without the indices of lists: a chosen name is {@link ANY_NAME}. */
  readonly path: readonly string[];
  readonly key: string;
  readonly schema: z.ZodType;
}

const known = new WeakMap<z.ZodType, readonly Place[]>();

/** Every key that a schema knows. The arguments of backends are Terraform's. */
export function placesIn(schema: z.ZodType): readonly Place[] {
  const places = known.get(schema) ?? collect(schema, []);
  known.set(schema, places);
  return places;
}

function collect(wrapped: z.ZodType, path: readonly string[]): Place[] {
  const schema = withoutWrappers(wrapped);
  if (referenceField(schema)) {
    return [];
  }
  if (schema instanceof z.ZodArray) {
    return collect(schema.element as z.ZodType, path);
  }
  if (schema instanceof z.ZodRecord) {
    return collect(schema.valueType as z.ZodType, [...path, ANY_NAME]);
  }
  if (schema instanceof z.ZodUnion) {
    return (schema.options as z.ZodType[]).flatMap((option) => collect(option, path));
  }
  return schema instanceof z.ZodObject
    ? Object.entries(schema.shape as Record<string, z.ZodType>).flatMap(([key, inner]) => [
        { path, key, schema: inner },
        ...(OF_TERRAFORM.includes(key) ? [] : collect(inner, [...path, key])),
      ])
    : [];
}

/** Sections about what was before. Their keys are named like those of what is now. */
const OF_THE_PAST = ["adopt", "retiring"];

/** How many mappings a message names for a misplaced key. */
const MOST_NAMED = 3;

/**
 * The mappings that a key belongs to, the nearest first.
 *
 * @param from - where the key was found: a chosen name in it stands for itself in what is returned
 */
export function placesOfKey(schema: z.ZodType, key: string, from: ConfigPath): string[] {
  const written = from.filter((part) => typeof part === "string");
  const all = placesIn(schema).filter((place) => place.key === key);
  const own = all.filter(isOfNow);
  const places = (own.length > 0 ? own : all).map(({ path }) => ({ path, shared: sharedLength(path, written) }));
  const nearest = Math.max(0, ...places.map(({ shared }) => shared));
  const near = places.filter(({ shared }) => shared === nearest);
  const shortest = Math.min(...near.map(({ path }) => path.length));
  const paths = near
    .filter(({ path }) => path.length <= shortest + 1)
    .sort((a, b) => a.path.length - b.path.length)
    .map(({ path, shared }) => [...written.slice(0, shared), ...path.slice(shared)].join("."));
  return [...new Set(paths)].slice(0, MOST_NAMED);
}

function isOfNow({ path }: Place): boolean {
  return !OF_THE_PAST.some((section) => path.includes(section));
}

function sharedLength(path: readonly string[], written: readonly string[]): number {
  const differs = path.findIndex((part, i) => part !== ANY_NAME && part !== written[i]);
  return Math.min(written.length, differs < 0 ? path.length : differs);
}

/** The fields that take a reference, by the end of their paths: `bucket.name`, `tags`. */
export function referencePlaces(schema: z.ZodType): string[] {
  const places = placesIn(schema).filter(isOfNow);
  const fields = places.flatMap(({ path, key, schema: inner }) => {
    const value = withoutWrappers(inner);
    const takesReferences =
      referenceField(value) ?? (value instanceof z.ZodRecord && referenceField(value.valueType as z.ZodType));
    return takesReferences ? [[path.at(-1) ?? "", key].filter((part) => part !== ANY_NAME).join(".")] : [];
  });
  return [...new Set(fields.map((field) => field.replace(/^defaults\./, "")))];
}
