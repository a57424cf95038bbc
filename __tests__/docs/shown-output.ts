import { BLOCKS } from "./pages";

/** Stands on a line of its own where a page leaves lines of an output out. */
const LEFT_OUT = "…";

/** The blocks of the README in one language, in order. */
export function readmeBlocks(language: string): string[] {
  return BLOCKS.filter((block) => block.page === "README.md" && block.language === language).map(({ text }) => text);
}

/**
 * The first line of a shown output that the real output doesn't have at its place.
 *
 * Lines stand in the real output's order, and right after one another unless `…` is between them. How far a line is
 * indented, how far its `=` is, and blank lines don't count: they depend on what is left out.
 *
 * @returns undefined if the shown output is true
 */
export function untrueLine(shown: string, real: string): string | undefined {
  const rest = linesOf(real);
  let mayLeaveOut = false;
  for (const line of linesOf(shown)) {
    if (line === LEFT_OUT) {
      mayLeaveOut = true;
      continue;
    }
    const found = rest.indexOf(line);
    if (found === -1 || (found > 0 && !mayLeaveOut)) {
      return line;
    }
    rest.splice(0, found + 1);
    mayLeaveOut = false;
  }
  return rest.length > 0 && !mayLeaveOut ? `(the end, before: ${rest[0]})` : undefined;
}

function linesOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim().replaceAll(/\s+/g, " "))
    .filter((line) => line !== "");
}
