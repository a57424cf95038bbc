import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { unifiedDiff } from "../../lib/rotation/unified-diff";
import { oneIn } from "../support/runs";

const text = (...lines: readonly string[]): string => lines.map((line) => `${line}\n`).join("");

test("a change is shown with three lines around it", () => {
  expect(
    unifiedDiff("braze.yaml", text("1", "2", "3", "4", "5", "6", "7"), text("1", "2", "3", "4", "x", "6", "7")),
  ).toBe(["--- braze.yaml", "+++ braze.yaml", "@@ -2,6 +2,6 @@", " 2", " 3", " 4", "-5", "+x", " 6", " 7"].join("\n"));
});

test("line ends of Windows don't reach the terminal", () => {
  expect(unifiedDiff("f", "a\r\n", "a\r\nb\r\n")).toBe(["--- f", "+++ f", "@@ -1,1 +1,2 @@", " a", "+b"].join("\n"));
});

test("texts that are the same have no difference", () => {
  expect(unifiedDiff("f", "a\n", "a\n")).toBe("");
});

const A = text(..."a b c d e f g h i j k l m n o p q r s t u v w x y z".split(" "));
const EDITS: readonly [title: string, before: string, after: string][] = [
  ["a line is added at the end", A, `${A}end\n`],
  ["a line is added at the start", A, `start\n${A}`],
  ["lines are removed in two places", A, A.replace("d\n", "").replace("g\n", "")],
  ["a line is replaced, and another one removed", A, A.replace("d\n", "D\n").replace("g\n", "")],
  ["a line is replaced before an empty line", text("a", "b", ""), text("a", "c", "")],
  ["the last line has no line end", "a\nb", "a\nc"],
  ["a repeated line is added", text("a", "a", "a"), text("a", "a", "a", "a")],
  ["a repeated line is removed", text("a", "a", "a", "a"), text("a", "a", "a")],
];
test.each(oneIn(4, EDITS))("Git makes the edit: %s", (_, before, after) => {
  const folder = mkdtempSync(path.join(tmpdir(), "braze-s3-"));
  try {
    const file = path.join(folder, "f");
    writeFileSync(file, before);
    const { status, stderr } = spawnSync("git", ["apply", "-p0"], {
      cwd: folder,
      input: `${unifiedDiff("f", before, after)}\n`,
      encoding: "utf8",
    });
    expect([status, stderr, readFileSync(file, "utf8")]).toEqual([0, "", after]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
