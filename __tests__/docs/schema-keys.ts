import { z } from "zod";

/** Key → whether it is required, for each mapping by its place. */
export type Keys = Record<string, Record<string, boolean>>;

/** What stands for the names that an author chooses, by the key that they stand under. */
const NAMES: Record<string, string> = { stacks: "STACK", remoteStates: "STATE" };

/** Every mapping of the configuration with its keys; backends have tables of their own. */
export function keysOf(file: z.ZodType): Keys {
  const keys: Keys = {};
  collect(file, "", keys);
  return keys;
}

function collect(schema: z.ZodType, place: string, keys: Keys): void {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) {
    collect(schema.unwrap() as z.ZodType, place, keys);
  } else if (schema instanceof z.ZodArray) {
    collect(schema.element as z.ZodType, place, keys);
  } else if (schema instanceof z.ZodRecord) {
    const name = NAMES[place];
    collect(schema.valueType as z.ZodType, name ? `${place}.${name}` : place, keys);
  } else if (schema instanceof z.ZodUnion) {
    for (const option of schema.options as z.ZodType[]) {
      collect(option, branchPlace(option, place), keys);
    }
  } else if (schema instanceof z.ZodObject) {
    const shape = schema.shape as Record<string, z.ZodType>;
    keys[place || "file"] = Object.fromEntries(Object.entries(shape).map(([key, value]) => [key, isRequired(value)]));
    for (const [key, value] of Object.entries(shape)) {
      if (key !== "backend" && key !== "remoteStates") {
        collect(value, place ? `${place}.${key}` : key, keys);
      }
    }
  }
}

/** A mapping that is one of several is told apart by its method, or by its first key. */
function branchPlace(option: z.ZodType, place: string): string {
  if (!(option instanceof z.ZodObject)) {
    return place;
  }
  const { method } = option.shape as { method?: z.ZodLiteral };
  const [firstKey] = Object.keys(option.shape);
  const isReference = firstKey === "fromState" || firstKey === "variable";
  return `${isReference ? "reference" : place} (${method ? String([...method.values][0]) : firstKey})`;
}

function isRequired(schema: z.ZodType): boolean {
  return !(schema instanceof z.ZodOptional);
}

interface Arguments {
  readonly required: string[];
  readonly optional: string[];
}

/** The arguments of each backend by its type, and those of the mappings within them. */
export function argumentsOf(backends: z.ZodType): {
  types: Record<string, Arguments>;
  nested: Record<string, Arguments>;
} {
  const types: Record<string, Arguments> = {};
  const nested: Record<string, Arguments> = {};
  for (const { shape } of (backends as z.ZodUnion<z.ZodObject[]>).options) {
    const { type, ...rest } = shape as Record<string, z.ZodType>;
    types[String([...(type as z.ZodLiteral).values][0])] = argumentsIn(rest);
    for (const [name, schema] of Object.entries(rest)) {
      const inner = schema instanceof z.ZodOptional ? schema.unwrap() : schema;
      if (inner instanceof z.ZodObject) {
        nested[name] = argumentsIn(inner.shape as Record<string, z.ZodType>);
      }
    }
  }
  return { types, nested };
}

function argumentsIn(shape: Record<string, z.ZodType>): Arguments {
  const names = Object.keys(shape).sort();
  return {
    required: names.filter((name) => isRequired(shape[name]!)),
    optional: names.filter((name) => !isRequired(shape[name]!)),
  };
}
