/** How many names a message lists before it only counts. */
export const MOST_LISTED = 3;

/** Names as a message lists them: `a`, `a and b`, `a, b and c`, or `a, b, c and 7 more`. */
export function listNames(names: readonly string[]): string {
  const listed =
    names.length > MOST_LISTED ? [...names.slice(0, MOST_LISTED), `${names.length - MOST_LISTED} more`] : names;
  return joined(listed, "and");
}

/** Alternatives as a message lists them: `a`, `a or b`, `a, b or c`. */
export function listOptions(options: readonly string[]): string {
  return joined(options, "or");
}

function joined(items: readonly string[], word: string): string {
  return [items.slice(0, -1).join(", "), ...items.slice(-1)].filter(Boolean).join(` ${word} `);
}
