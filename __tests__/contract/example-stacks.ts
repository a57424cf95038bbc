import { readFileSync } from "node:fs";
import { exampleConfigFile, exampleNames } from "../../scripts/examples";
import { synthesise, SynthesisedStack } from "../support/synthesise";

const SHIPPED = "braze.example.yaml";

/** The text of each example's configuration, and of the one that is shipped. */
export const CONFIGURATIONS: Readonly<Record<string, string>> = Object.fromEntries(
  [...exampleNames().map((name): [string, string] => [name, exampleConfigFile(name)]), [SHIPPED, SHIPPED]].map(
    ([name = "", file = ""]) => [name, readFileSync(file, "utf8")],
  ),
);

/** The stacks of those configurations, by example; a stack of the shipped one has its own name beside the file's. */
export function exampleStacks(
  edit: (yaml: string) => string = (yaml) => yaml,
): Readonly<Record<string, SynthesisedStack>> {
  return Object.fromEntries(
    Object.entries(CONFIGURATIONS).flatMap(([example, yaml]) =>
      Object.entries(synthesise(edit(yaml))).map(([stack, synthesised]) => [
        example === SHIPPED ? `${SHIPPED} ${stack}` : example,
        synthesised,
      ]),
    ),
  );
}
