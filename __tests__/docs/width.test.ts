import { PAGES } from "./pages";

const COLUMNS = 120;

/** A page without the tables that are made from the schema: their cells are as long as the schema's texts. */
function withoutMadeTables(text: string): string {
  return text.replaceAll(/^<!-- (keys|arguments) of: .+ -->\n\n(\|.*\n)+/gm, "");
}

// Whoever releases a version does not write the changelog by hand.
const WRITTEN = Object.entries(PAGES).filter(([page]) => page !== "CHANGELOG.md");

test.each(WRITTEN)(`%s has no line over ${COLUMNS} columns`, (_, text) => {
  const lines = withoutMadeTables(text).split("\n");
  expect(lines.filter((line) => [...line].length > COLUMNS)).toEqual([]);
});
