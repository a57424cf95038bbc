import { align, Assignment } from "./align";
import { commentOn } from "./comments";
import { Json, JsonObject, listOf, objectOf } from "./json";
import { inOrder } from "./order";
import { Syntax } from "./syntax";
import { literalText } from "./text";
import { indent, valueLines } from "./value";

/** A block of HCL. */
export interface Block {
  /** What kind of block it is, e.g. `resource` or `statement`. */
  readonly kind: string;
  readonly labels: readonly string[];
  readonly body: JsonObject;
}

const WIDEST_COMMENT = 100;

/** Every block that a value of Terraform's JSON stands for, each with its labels. */
export function blocksIn(kind: string, value: Json, labels: number, outer: readonly string[] = []): Block[] {
  return labels > 0
    ? Object.entries(objectOf(value)).flatMap(([label, inner]) => blocksIn(kind, inner, labels - 1, [...outer, label]))
    : listOf(value).map((body) => ({ kind, labels: outer, body: objectOf(body) }));
}

/** The lines of a block, with the reason for it as a comment above. */
export function blockLines({ kind, labels, body }: Block, syntax: Syntax): string[] {
  const header = [kind, ...labels.map(literalText)].join(" ");
  const inner = indent(bodyLines(body, syntax));
  const comment = commentOn(kind, labels, body);
  return [
    ...(comment === undefined ? [] : commentLines(comment)),
    ...(inner.length === 0 ? [`${header} {}`] : [`${header} {`, ...inner, "}"]),
  ];
}

function bodyLines(body: JsonObject, { blocks = {}, meanings = {} }: Syntax): string[] {
  const entries = inOrder(Object.entries(body).filter(([name]) => name !== "//"));
  const attributes = entries
    .filter(([name]) => !(name in blocks))
    .map(([name, value]): Assignment => ({
      name,
      lines: valueLines(value, meanings[name] ?? meanings["*"] ?? "template"),
    }));
  const inner = Object.entries(blocks).flatMap(([name, syntax]) => {
    const value = body[name];
    return value === undefined
      ? []
      : blocksIn(name, value, syntax.labels ?? 0).map((block) => blockLines(block, syntax));
  });
  return apart([...(attributes.length > 0 ? [align(attributes)] : []), ...inner]);
}

/** Groups of lines, with an empty line between them. */
export function apart(groups: readonly (readonly string[])[]): string[] {
  return groups.flatMap((group, i) => (i === 0 ? group : ["", ...group]));
}

/** A comment, in lines that are not too long. */
export function commentLines(text: string): string[] {
  return text.split(" ").reduce<string[]>((lines, word) => {
    const longer = `${lines.at(-1) ?? "#"} ${word}`;
    return lines.length > 0 && longer.length <= WIDEST_COMMENT
      ? [...lines.slice(0, -1), longer]
      : [...lines, `# ${word}`];
  }, []);
}
