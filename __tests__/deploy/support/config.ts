import { readFileSync } from "node:fs";
import { isMap, parse, parseDocument } from "yaml";
import { exampleConfigFile } from "../../../scripts/examples";
import { EMULATOR_ACCOUNT } from "./environment";

/** The account that every shipped example names. */
const EXAMPLE_ACCOUNT = "111122223333";

type Path = readonly (string | number)[];

/** The configuration of an example, as it is shipped. */
export function exampleYaml(name: string): string {
  return readFileSync(exampleConfigFile(name), "utf8");
}

/** The same text with the emulator's account for the examples'. */
export function withEmulatorAccount(text: string): string {
  return text.replaceAll(EXAMPLE_ACCOUNT, EMULATOR_ACCOUNT);
}

/** A text with the examples' account for the emulator's. */
export function withExampleAccount(text: string): string {
  return text.replaceAll(EMULATOR_ACCOUNT, EXAMPLE_ACCOUNT);
}

/**
 * A configuration that can be applied to the emulator and destroyed again: the emulator's account for the examples', and
 * `retain: false` on the buckets that it makes.
 */
export function forEmulator(yaml: string): string {
  const edits = stackNames(yaml)
    .map((stack): Path => ["stacks", stack, "bucket"])
    .filter((bucket) => parseDocument(yaml).hasIn([...bucket, "name"]))
    .map((bucket) => [[...bucket, "retain"], false] as const);
  return edited(withEmulatorAccount(yaml), ...edits);
}

/** A configuration with other values at some paths: `[path, value]`, where `undefined` removes what is there. */
export function edited(yaml: string, ...edits: readonly (readonly [path: Path, value: unknown])[]): string {
  const document = parseDocument(yaml);
  for (const [path, value] of edits) {
    if (value === undefined) {
      document.deleteIn(path);
    } else {
      document.setIn(path, document.createNode(value));
    }
  }
  return document.toString();
}

/** The names of a configuration's stacks. */
export function stackNames(yaml: string): string[] {
  const { contents } = parseDocument(yaml);
  return isMap(contents) ? Object.keys((parse(yaml) as { stacks: object }).stacks) : [];
}
