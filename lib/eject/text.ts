import { splitTemplate } from "./template";

const NAMED: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t", '"': '\\"', "\\": "\\\\" };

/** A template as an expression: bare where all of it is one interpolation, else in quotes. */
export function templateText(text: string): string {
  const [only, ...others] = splitTemplate(text);
  return only?.isCode && only.text.startsWith("${") && others.length === 0
    ? only.text.slice(2, -1).trim()
    : quotedTemplate(text);
}

/** A template in quotes. */
export function quotedTemplate(text: string): string {
  return `"${splitTemplate(text)
    .map((part) => (part.isCode ? part.text : escaped(part.text)))
    .join("")}"`;
}

/** A text in quotes of which Terraform evaluates nothing. */
export function literalText(text: string): string {
  return `"${escaped(text.replaceAll(/[$%](?=\{)/g, "$&$&"))}"`;
}

function escaped(text: string): string {
  // eslint-disable-next-line no-control-regex -- HCL has no other way to write these
  return text.replaceAll(/["\\\u0000-\u001f\u007f]/g, (character) => NAMED[character] ?? unicode(character));
}

function unicode(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
