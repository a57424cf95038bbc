import { readFileSync } from "node:fs";
import { exampleConfigFile, exampleNames } from "../../scripts/examples";
import { PAGES } from "./pages";

const COLUMNS = 120;

/** A page without the tables that are made from the schema: their cells are as long as the schema's texts. */
function withoutMadeTables(text: string): string {
  return text.replaceAll(/^<!-- (keys|arguments) of: .+ -->\n\n(\|.*\n)+/gm, "");
}

const CONFIGURATIONS = ["braze.example.yaml", ...exampleNames().map(exampleConfigFile)];
const TEXTS = [
  ...Object.entries(PAGES)
    // A program writes the changelog.
    .filter(([page]) => page !== "CHANGELOG.md")
    .map(([page, text]) => [page, withoutMadeTables(text)] as const),
  ...CONFIGURATIONS.map((file) => [file, readFileSync(file, "utf8")] as const),
];

test.each(TEXTS)(`%s has no line over ${COLUMNS} columns`, (_, text) => {
  expect(text.split("\n").filter((line) => [...line].length > COLUMNS)).toEqual([]);
});
