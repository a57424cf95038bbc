/** A name, and the lines of its value. */
export interface Assignment {
  readonly name: string;
  readonly lines: readonly string[];
}

const characters = new Intl.Segmenter("en", { granularity: "grapheme" });

/**
 * The lines of assignments, aligned as `terraform fmt` aligns them: the equals signs of lines that follow each other
 * stand below each other. A value of more than one line interrupts that.
 */
export function align(assignments: readonly Assignment[]): string[] {
  return runsOf(assignments).flatMap((run) => {
    const width = Math.max(...run.map(({ name }) => widthOf(name)));
    return run.flatMap(({ name, lines: [first = "", ...others] }) => [
      `${name}${" ".repeat(width - widthOf(name))} = ${first}`,
      ...others,
    ]);
  });
}

/** Assignments of one line that follow each other, and those of more lines, each by itself. */
function runsOf(assignments: readonly Assignment[]): Assignment[][] {
  const runs: Assignment[][] = [];
  let isOpen = false;
  for (const assignment of assignments) {
    const isLine = assignment.lines.length === 1;
    if (isLine && isOpen) {
      runs.at(-1)?.push(assignment);
    } else {
      runs.push([assignment]);
    }
    isOpen = isLine;
  }
  return runs;
}

/** How many columns a text takes: a letter with its accents takes one. */
function widthOf(text: string): number {
  return [...characters.segment(text)].length;
}
