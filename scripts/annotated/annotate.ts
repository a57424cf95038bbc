import { WIDTH, wrap } from "../docs-keys";

/** Lines of an output that a page shows, and what it says of them. */
export interface ShownLines {
  /** How the first of the lines begins, without its indentation. */
  readonly line: string;
  /** How the last of the lines begins. @default - one line is shown */
  readonly upTo?: string;
  /** What the page says of the lines, as a list item. @default - nothing */
  readonly note?: string;
}

/** A block of an output, and the list of notes under it. */
export type Excerpt = readonly ShownLines[];

/** Stands for lines that are left out. */
const LEFT_OUT = "…";

/**
 * The lines of a real output that a page shows, each block with its notes, as Markdown.
 *
 * @param excerpts - the lines, in the order of the output
 * @throws if the output has no such line at its place: then the output changed, and the notes must be read again
 */
export function annotate(output: string, excerpts: readonly Excerpt[]): string {
  const lines = output.trimEnd().split("\n");
  let next = 0;
  const blocks = excerpts.map((excerpt) => {
    const shown: string[] = [];
    for (const { line, upTo = line } of excerpt) {
      const first = find(lines, line, next);
      const last = upTo === line ? first : find(lines, upTo, first);
      const isGap = lines.slice(next, first).some((skipped) => skipped.trim() !== "");
      const between = isGap ? [LEFT_OUT] : shown.length > 0 ? lines.slice(next, first) : [];
      shown.push(...between, ...lines.slice(first, last + 1));
      next = last + 1;
    }
    const isEnd = next >= lines.length;
    return blockOf([...shown, ...(isEnd ? [] : [LEFT_OUT])], excerpt);
  });
  return blocks.join("\n\n");
}

function find(lines: readonly string[], start: string, from: number): number {
  const index = lines.findIndex((line, i) => i >= from && line.trim().startsWith(start));
  if (index < 0) {
    throw new Error(`the output has no line "${start}" from its line ${from + 1} on: read the notes on it again`);
  }
  return index;
}

function blockOf(shown: readonly string[], excerpt: Excerpt): string {
  const notes = excerpt.flatMap(({ note }) => (note === undefined ? [] : [wrap(`- ${note}`)]));
  const fence = ["```text", ...shown.map(folded), "```"].join("\n");
  return notes.length > 0 ? `${fence}\n\n${notes.join("\n")}` : fence;
}

/** A line that is too long for a page goes on in the next one. */
function folded(line: string): string {
  const text = line.trimStart();
  return line.length > WIDTH ? wrap(text, " ".repeat(line.length - text.length)) : line;
}
