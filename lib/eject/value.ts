import { align, Assignment } from "./align";
import { isList, isObject, Json, JsonObject } from "./json";
import { inOrder } from "./order";
import { literalText, quotedTemplate, templateText } from "./text";

/** How Terraform's JSON means the texts of a value: as templates, as they are, or as names. */
export type Meaning = "template" | "literal" | "name";

const TEXTS: Record<Meaning, (text: string) => string> = {
  template: templateText,
  literal: literalText,
  name: (text) => text,
};

const WIDEST_LIST = 80;

/** The lines of a value, without indentation. */
export function valueLines(value: Json, meaning: Meaning): string[] {
  if (isList(value)) {
    return listLines(value, meaning);
  }
  if (isObject(value)) {
    return objectLines(value, meaning);
  }
  return [typeof value === "string" ? TEXTS[meaning](value) : String(value)];
}

function listLines(items: readonly Json[], meaning: Meaning): string[] {
  const lines = items.map((item) => valueLines(item, meaning));
  const short = `[${lines.map(([first = ""]) => first).join(", ")}]`;
  if (lines.every(({ length }) => length === 1) && short.length <= WIDEST_LIST) {
    return [short];
  }
  const separated = lines.flatMap((item) => [...item.slice(0, -1), `${item.at(-1) ?? ""},`]);
  return ["[", ...indent(separated), "]"];
}

function objectLines(object: JsonObject, meaning: Meaning): string[] {
  const entries = inOrder(Object.entries(object));
  const isQuoted = entries.some(([key]) => !PLAIN_KEY.test(key) || READ_OTHERWISE.has(key));
  const quote = meaning === "literal" ? literalText : quotedTemplate;
  const assignments = entries.map(([key, value]): Assignment => ({
    name: isQuoted ? quote(key) : key,
    lines: valueLines(value, meaning),
  }));
  return entries.length === 0 ? ["{}"] : ["{", ...indent(align(assignments)), "}"];
}

/** Keys that need no quotes. Where one key of an object needs quotes, all have them. */
const PLAIN_KEY = /^[A-Za-z_][\w-]*$/;

/** Names that mean something else to Terraform. */
const READ_OTHERWISE = new Set(["for", "if", "in", "null", "true", "false"]);

/** Lines, one level deeper. */
export function indent(lines: readonly string[]): string[] {
  return lines.map((line) => (line === "" ? "" : `  ${line}`));
}
