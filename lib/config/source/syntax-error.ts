import type { YAMLError } from "yaml";

/** Something that a file must not have, and where it begins. */
export interface Finding {
  readonly offset: number;
  readonly message: string;
}

/** What the parser's errors mean for the author, where its own words leave that open. */
const WHAT_TO_DO: Readonly<Record<string, string>> = {
  BAD_INDENT: "the indentation is wrong here, or a bracket before it is not closed",
  BAD_SCALAR_START: "a text can't start with this character, put it in quotes",
  BLOCK_AS_IMPLICIT_KEY: "a second key on one line, put it on a line of its own, or the text in quotes if it is one",
  MULTILINE_IMPLICIT_KEY: "a line without a key and a colon, or one that is indented wrongly",
  RESOURCE_EXHAUSTION: "nested too deeply",
  TAB_AS_INDENT: "this line is indented with a tab, replace the tab with spaces",
};

/** A line that is a key and a value without the space between them, as in `accountId:"111122223333"`. */
const KEY_WITHOUT_SPACE = /^\s*(?:-\s+)?([A-Za-z][\w-]*):(?!\s|:|\/\/)/;

/** A text that starts with a placeholder and is not in quotes: YAML reads the placeholder as a mapping. */
const STARTS_WITH_PLACEHOLDER = /(\{\w+\})[^\s,}\]]*$/;

/**
 * The parser's first error in the author's words: the errors after it are mostly its consequences.
 *
 * @param text - the text that was parsed
 * @param format - what its author takes it for
 */
export function syntaxError(error: YAMLError, text: string, format: "YAML" | "JSON"): Finding {
  const [offset] = error.pos;
  return { offset, message: `not valid ${format}: ${explain(error, text)}` };
}

function explain({ code, message, pos: [offset] }: YAMLError, text: string): string {
  if (code === "MULTIPLE_DOCS") {
    return text.slice(offset).replace(/^---/, "").trim() === ""
      ? "a second YAML document starts here, remove this line"
      : "a second YAML document starts here, expected one document in the file; put all stacks under one key stacks";
  }
  const lineStart = text.lastIndexOf("\n", offset - 1) + 1;
  const [line = ""] = text.slice(lineStart).split("\n", 1);
  if (code === "MISSING_CHAR" || code === "MULTILINE_IMPLICIT_KEY") {
    const [, key] = KEY_WITHOUT_SPACE.exec(line) ?? [];
    if (key) {
      return `put a space after the colon of ${key}`;
    }
  }
  if (code === "UNEXPECTED_TOKEN" || code === "BAD_INDENT" || code === "MISSING_CHAR") {
    const [, placeholder] = STARTS_WITH_PLACEHOLDER.exec(line.slice(0, offset - lineStart)) ?? [];
    if (placeholder) {
      return `a text that starts with ${placeholder} must be in quotes, since YAML reads {…} as a mapping`;
    }
  }
  // The parser's own words may quote the file: only the first line is safe to show.
  const [words = ""] = message.split("\n", 1);
  return WHAT_TO_DO[code] ?? words.charAt(0).toLowerCase() + words.slice(1);
}
