/** A part of a template: text, or what Terraform evaluates, with the braces around it. */
export interface TemplatePart {
  readonly text: string;
  readonly isCode: boolean;
}

/** What begins code, and what only looks like it: `$${` and `%%{` stand for `${` and `%{`. */
const OPENERS = /\$\$\{|%%\{|[$%]\{/g;

/** Takes a template apart, as Terraform reads the texts of its JSON. */
export function splitTemplate(text: string): TemplatePart[] {
  const parts: TemplatePart[] = [];
  let start = 0;
  for (const { index, 0: opener } of text.matchAll(OPENERS)) {
    if (index >= start && opener.length === 2) {
      const end = endOfCode(text, index + 2);
      parts.push({ text: text.slice(start, index), isCode: false }, { text: text.slice(index, end), isCode: true });
      start = end;
    }
  }
  return [...parts, { text: text.slice(start), isCode: false }].filter((part) => part.text !== "");
}

/** Where code ends whose opening brace is just before a place. */
function endOfCode(text: string, from: number): number {
  let depth = 1;
  let i = from;
  while (i < text.length && depth > 0) {
    if (text[i] === '"') {
      i = endOfQuotes(text, i + 1);
    } else {
      depth += text[i] === "{" ? 1 : text[i] === "}" ? -1 : 0;
      i += 1;
    }
  }
  return i;
}

/** Where a quoted template ends whose opening quote is just before a place. */
function endOfQuotes(text: string, from: number): number {
  let i = from;
  while (i < text.length && text[i] !== '"') {
    if (text[i] === "\\") {
      i += 2;
    } else if (/^(\$\$|%%)\{/.test(text.slice(i, i + 3))) {
      i += 3;
    } else {
      i = /^[$%]\{/.test(text.slice(i, i + 2)) ? endOfCode(text, i + 2) : i + 1;
    }
  }
  return i + 1;
}

/** Whether a value is a text of which Terraform evaluates nothing. */
export function isLiteral(value: unknown): value is string {
  return typeof value === "string" && splitTemplate(value).every(({ isCode }) => !isCode);
}
