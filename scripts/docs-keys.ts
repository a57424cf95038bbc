import * as z from "zod";
import { docsOf } from "../lib/config/schema/key-docs";
import { withoutWrappers } from "../lib/config/schema/navigate";
import { SECRETS_FOUND } from "../lib/texts/find-secret";

/** One key of the configuration, as its page explains it. */
export interface DocumentedKey {
  readonly key: string;
  readonly isRequired: boolean;
  readonly schema: z.ZodType;
}

/** What stands for the names that an author chooses, by the key that they stand under. */
const NAMES: Readonly<Record<string, string>> = { stacks: "STACK", remoteStates: "STATE" };

/** Backends are told by their arguments. What retires has the keys of `auth`. */
const TOLD_ELSEWHERE = ["backend", "remoteStates", "retiring"];

/** Every mapping of the configuration by its place, with its keys, but for those that are told elsewhere. */
export function keysByPlace(file: z.ZodType): ReadonlyMap<string, readonly DocumentedKey[]> {
  const keys = new Map<string, DocumentedKey[]>();
  collect(file, "", keys);
  return keys;
}

function collect(wrapped: z.ZodType, place: string, keys: Map<string, DocumentedKey[]>): void {
  const schema = withoutWrappers(wrapped);
  if (schema instanceof z.ZodArray) {
    collect(schema.element as z.ZodType, place, keys);
  } else if (schema instanceof z.ZodRecord) {
    collect(schema.valueType as z.ZodType, placeOfNamed(place), keys);
  } else if (schema instanceof z.ZodUnion) {
    for (const option of schema.options as z.ZodType[]) {
      collect(option, branchPlace(option, place), keys);
    }
  } else if (schema instanceof z.ZodObject) {
    const shape = Object.entries<z.ZodType>(schema.shape);
    keys.set(
      place || "file",
      shape.map(([key, value]) => ({ key, isRequired: !(value instanceof z.ZodOptional), schema: value })),
    );
    for (const [key, value] of shape.filter(([key]) => !TOLD_ELSEWHERE.includes(key))) {
      collect(value, place ? `${place}.${key}` : key, keys);
    }
  }
}

/** The place of what stands under a name that an author chooses. */
export function placeOfNamed(place: string): string {
  const name = NAMES[place];
  return name ? `${place}.${name}` : place;
}

/** A mapping that is one of several is told apart by its method, or by its first key. */
export function branchPlace(option: z.ZodType, place: string): string {
  if (!(option instanceof z.ZodObject)) {
    return place;
  }
  const { method } = option.shape as { method?: z.ZodLiteral };
  const [firstKey] = Object.keys(option.shape);
  const isReference = firstKey === "fromState" || firstKey === "variable";
  return `${isReference ? "reference" : place} (${method ? String([...method.values][0]) : firstKey})`;
}

/** A key as an item of a list in Markdown: what it is, what is allowed, and whether a reference may stand there. */
export function describeKey({ key, isRequired, schema }: DocumentedKey): string {
  const { description, allowed, takesReferences } = docsOf(schema);
  const sentences = [description, allowed, takesReferences ? "May come [from elsewhere](#values-from-elsewhere)." : ""];
  const name = isRequired ? `**\`${key}\`** (required)` : `\`${key}\``;
  return wrap(`- ${name}: ${sentences.filter(Boolean).join(" ")}`);
}

/** The arguments of every backend of a union, one list item for each backend. */
export function describeBackends(backends: z.ZodType): string {
  return (backends as z.ZodUnion<z.ZodObject[]>).options.map(({ shape }) => describeBackend(shape)).join("\n");
}

function describeBackend({ type, ...rest }: Record<string, z.ZodType>): string {
  const name = type instanceof z.ZodLiteral ? String([...type.values][0]) : "";
  return wrap(`- \`${name}\`: ${listArguments(rest)}.`);
}

/** The arguments that are mappings themselves, one list item for each. */
export function describeNestedArguments(backends: z.ZodType): string {
  const nested = new Map<string, string>();
  for (const { shape } of (backends as z.ZodUnion<z.ZodObject[]>).options) {
    for (const [name, schema] of Object.entries<z.ZodType>(shape)) {
      const inner = withoutWrappers(schema);
      if (inner instanceof z.ZodObject) {
        nested.set(name, wrap(`- \`${name}\`: ${listArguments(inner.shape)}.`));
      }
    }
  }
  return [...nested.values()].join("\n");
}

/** The kinds of secrets that are found in texts. */
export function describeSecrets(): string {
  return wrap(`- ${SECRETS_FOUND.join(", ")}.`);
}

function listArguments(shape: Record<string, z.ZodType>): string {
  const names = (wanted: boolean): string[] =>
    Object.entries(shape)
      .filter(([, schema]) => !(schema instanceof z.ZodOptional) === wanted)
      .map(([name]) => (wanted ? `**\`${name}\`**` : `\`${name}\``))
      .sort();
  return [...names(true), ...names(false)].join(", ");
}

const WIDTH = 120;

/** A word, with the code and links in it whole. */
const WORD = /(?:`[^`]*`|\[[^\]]*\]\([^)]*\)|\S)+/g;

/** Breaks a list item into lines that fit, `indent` being what stands before its first line. */
export function wrap(item: string, indent = ""): string {
  const lines: string[] = [];
  let line = "";
  for (const [word] of item.matchAll(WORD)) {
    if (line !== "" && `${line} ${word}`.length > WIDTH) {
      lines.push(line);
      line = `${indent}  ${word}`;
    } else {
      line = line === "" ? `${indent}${word}` : `${line} ${word}`;
    }
  }
  return [...lines, line].join("\n");
}
