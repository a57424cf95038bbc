import { parseConfig } from "../../lib/config/load";
import { BLOCKS } from "./pages";

/** What synth says of a faulty configuration, without the line breaks that a page needs. */
function messagesOf(yaml: string): string {
  try {
    parseConfig("braze.yaml", yaml);
  } catch (error) {
    return asOneLine((error as Error).message);
  }
  throw new Error("the configuration has no problem, expected the problems that the page shows");
}

function asOneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}

/** The blocks of a page, in order. */
function blocksOf(page: string, language: string): string[] {
  return BLOCKS.filter((block) => block.page === page && block.language === language).map(({ text }) => text);
}

test("the page of the configuration shows what synth says of its faulty file", () => {
  const [faulty] = blocksOf("docs/configuration.md", "yaml").filter((text) => text.includes("with two problems"));
  const [shown] = blocksOf("docs/configuration.md", "text");
  expect(asOneLine(shown!)).toBe(`${messagesOf(faulty!)} 2 problems, nothing was written`);
});

test("the guide to values from elsewhere shows what synth says of a misspelt state", () => {
  const page = "docs/guides/values-from-elsewhere.md";
  const [sound] = blocksOf(page, "yaml");
  const [shown] = blocksOf(page, "text");
  expect(asOneLine(shown!)).toBe(
    messagesOf(sound!.replace("name: { fromState: platform", "name: { fromState: plaform")),
  );
});
