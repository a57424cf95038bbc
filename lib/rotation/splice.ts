/** A place in a text that gets another text. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A text with some of its places changed. They don't overlap. What goes to one place stays in its order. */
export function spliced(text: string, splices: readonly Splice[]): string {
  return [...splices]
    .reverse()
    .sort((one, other) => other.start - one.start)
    .reduce((rest, { start, end, text: inner }) => rest.slice(0, start) + inner + rest.slice(end), text);
}

/** Where the line of a place begins. */
export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf("\n", offset - 1) + 1;
}

/** Where the line of a place ends, before its line end. */
export function lineEnd(text: string, offset: number): number {
  const newline = text.indexOf("\n", offset);
  const end = newline === -1 ? text.length : newline;
  return text[end - 1] === "\r" ? end - 1 : end;
}

/** The lines from one place to another, with their line ends. */
export function wholeLines(text: string, start: number, end: number): Splice {
  const newline = text.indexOf("\n", end);
  return { start: lineStart(text, start), end: newline === -1 ? text.length : newline + 1, text: "" };
}

/** How the lines of a text end. */
export function lineEndOf(text: string): string {
  return text.includes("\r\n") ? "\r\n" : "\n";
}
