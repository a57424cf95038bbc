import { readFileSync } from "node:fs";
import path from "node:path";
import { WIDTH } from "../../scripts/docs-keys";
import { exampleConfigFiles } from "../../scripts/examples";
import { PAGES } from "./pages";

const CONFIGURATIONS = ["braze.example.yaml", ...exampleConfigFiles()];
const TEXTS = [
  // A program writes the changelog.
  ...Object.entries(PAGES).filter(([page]) => page !== "CHANGELOG.md"),
  ...CONFIGURATIONS.map((file) => [path.relative("", file), readFileSync(file, "utf8")] as const),
];

test.each(TEXTS)(`%s has no line over ${WIDTH} columns`, (_, text) => {
  const shown = text.split("\n").filter((line) => !line.startsWith("<!--"));
  expect(shown.filter((line) => Array.from(line).length > WIDTH)).toEqual([]);
});
