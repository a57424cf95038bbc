import { annotate } from "../../scripts/annotated/annotate";

const OUTPUT = "first\n\n  second\n  third\n    inside\n  )\nlast\n";
const shown = (markdown: string) => markdown.split("\n");

test("shown lines stand as the output has them, and … stands for the others", () => {
  expect(shown(annotate(OUTPUT, [[{ line: "second" }, { line: "inside" }]]))).toEqual([
    "```text",
    "…",
    "  second",
    "…",
    "    inside",
    "…",
    "```",
  ]);
});

test("blank lines between shown lines stay, and nothing stands for what isn't left out", () => {
  const all = [{ line: "first" }, { line: "second", upTo: "last" }];
  expect(shown(annotate(OUTPUT, [all]))).toEqual(["```text", ...OUTPUT.trimEnd().split("\n"), "```"]);
});

test("notes are a list under their block", () => {
  const [one, other] = [
    { line: "first", note: "**First.** One." },
    { line: "last", note: "Other." },
  ];
  expect(shown(annotate("first\nlast", [[one], [other]]))).toEqual([
    "```text",
    "first",
    "…",
    "```",
    "",
    "- **First.** One.",
    "",
    "```text",
    "last",
    "```",
    "",
    "- Other.",
  ]);
});

test("a long line is folded, with the indentation of the line and more", () => {
  const long = `  ${"word ".repeat(30).trim()}`;
  const [, first, second] = shown(annotate(long, [[{ line: "word" }]]));
  expect([first!.length <= 120, second!.startsWith("    word")]).toEqual([true, true]);
});

test("a line that the output doesn't have at its place is an error", () => {
  expect(() => annotate(OUTPUT, [[{ line: "last" }, { line: "first" }]])).toThrow(
    'the output has no line "first" from its line 8 on: read the notes on it again',
  );
});
