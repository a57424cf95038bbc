/** How many lines around a change are shown. */
const CONTEXT = 3;

/** A line that both texts have, or one of them. */
interface DiffLine {
  readonly mark: " " | "-" | "+";
  readonly text: string;
}

/**
 * How two texts differ, as `diff -u` tells it, in one piece: edits of one mapping are near each other.
 *
 * @param file - the name of the file, for both sides
 * @returns an empty text if they don't differ
 */
export function unifiedDiff(file: string, before: string, after: string): string {
  if (before === after) {
    return "";
  }
  const [one, other] = [linesOf(before), linesOf(after)];
  const start = Math.max(0, equalStart(one, other) - CONTEXT);
  const same = equalStart([...one].reverse(), [...other].reverse());
  const tail = Math.max(0, Math.min(same, one.length - start, other.length - start) - CONTEXT);
  const [removed, added] = [one.slice(start, one.length - tail), other.slice(start, other.length - tail)];
  const hunk = changes(removed, added).map(({ mark, text }) => mark + text.replace(/\r$/, ""));
  const place = (mark: string, lines: readonly string[]): string => `${mark}${start + 1},${lines.length}`;
  return [`--- ${file}`, `+++ ${file}`, `@@ ${place("-", removed)} ${place("+", added)} @@`, ...hunk].join("\n");
}

function linesOf(text: string): string[] {
  return text.replace(/\n$/, "").split("\n");
}

function equalStart(one: readonly string[], other: readonly string[]): number {
  const different = one.findIndex((line, i) => line !== other[i]);
  return different === -1 ? one.length : different;
}

/** The lines of both texts: those that both have in the same order once. */
function changes(before: readonly string[], after: readonly string[]): DiffLine[] {
  const [first, ...rest] = before;
  const [firstAfter, ...restAfter] = after;
  if (first === undefined) {
    return after.map((text) => ({ mark: "+", text }));
  }
  if (first === firstAfter) {
    return [{ mark: " ", text: first }, ...changes(rest, restAfter)];
  }
  const next = after.indexOf(first);
  return next === -1
    ? [{ mark: "-", text: first }, ...changes(rest, after)]
    : [...after.slice(0, next).map((text) => ({ mark: "+", text }) as const), ...changes(before, after.slice(next))];
}
