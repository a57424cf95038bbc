import { readdirSync, readFileSync } from "node:fs";

/** Where the files for runners are. */
export const FOLDER = "examples/ci";

/** The text of each file, by its name. */
export const FILES: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync(FOLDER).map((name) => [name, readFileSync(`${FOLDER}/${name}`, "utf8")]),
);

/** Every use of the command in a text: what stands behind the program's name, up to the next sign of the shell. */
export function usesOfTheCommand(text: string): string[] {
  return [...text.matchAll(/(?:npx |^ *)braze-s3 ([^|>#&;)\n]*)/gm)].map(([, rest]) => rest!.trim());
}
