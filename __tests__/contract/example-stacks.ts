import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { loadConfig } from "../../lib/config/load";
import { exampleConfigFile, exampleConfigFolder, exampleFolderNames, exampleNames } from "../../scripts/examples";
import { synthesise, synthesiseConfig, SynthesisedStack } from "../support/synthesise";

const SHIPPED = "braze.example.yaml";

/** The text of each example's configuration, and of the one that is shipped. */
export const CONFIGURATIONS: Readonly<Record<string, string>> = Object.fromEntries(
  [...exampleNames().map((name): [string, string] => [name, exampleConfigFile(name)]), [SHIPPED, SHIPPED]].map(
    ([name = "", file = ""]) => [name, readFileSync(file, "utf8")],
  ),
);

/** The stacks of all examples. Where there are several in one, a stack has its own name beside the example's. */
export function exampleStacks(
  edit: (yaml: string) => string = (yaml) => yaml,
): Readonly<Record<string, SynthesisedStack>> {
  const ofFiles = Object.entries(CONFIGURATIONS).flatMap(([example, yaml]) =>
    Object.entries(synthesise(edit(yaml))).map(([stack, synthesised]): [string, SynthesisedStack] => [
      example === SHIPPED ? `${SHIPPED} ${stack}` : example,
      synthesised,
    ]),
  );
  const ofFolders = exampleFolderNames().flatMap((example) =>
    Object.entries(synthesiseFolder(exampleConfigFolder(example), edit)).map(
      ([stack, synthesised]): [string, SynthesisedStack] => [`${example} ${stack}`, synthesised],
    ),
  );
  return Object.fromEntries([...ofFiles, ...ofFolders]);
}

function synthesiseFolder(folder: string, edit: (yaml: string) => string): Record<string, SynthesisedStack> {
  const edited = mkdtempSync(path.join(tmpdir(), "braze-s3-"));
  try {
    for (const file of readdirSync(folder)) {
      writeFileSync(path.join(edited, file), edit(readFileSync(path.join(folder, file), "utf8")));
    }
    return synthesiseConfig(loadConfig(edited).config);
  } finally {
    rmSync(edited, { recursive: true });
  }
}
