import { readdirSync, readFileSync } from "node:fs";

/** Every page that a reader may open, by its path. */
export const PAGES: Readonly<Record<string, string>> = Object.fromEntries(
  [
    "README.md",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "examples/README.md",
    ...readdirSync("docs", { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".md"))
      .map((file) => `docs/${file.replaceAll("\\", "/")}`),
  ].map((file) => [file, readFileSync(file, "utf8")]),
);

/** A fenced block of a page. */
export interface Block {
  readonly page: string;
  readonly language: string;
  readonly text: string;
}

/** Every fenced block, without the indentation of the list that it may stand in. */
export const BLOCKS: readonly Block[] = Object.entries(PAGES).flatMap(([page, text]) =>
  [...text.matchAll(/^( *)```(\w*)\n([\s\S]*?)^\1```$/gm)].map(([, indent, language, block]) => ({
    page,
    language: language!,
    text: block!.replaceAll(new RegExp(`^${indent}`, "gm"), ""),
  })),
);

/** The text of a page outside of its fenced blocks. */
export function proseOf(text: string): string {
  return text.replaceAll(/^( *)```[\s\S]*?^\1```$/gm, "");
}
