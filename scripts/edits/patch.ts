import { parse, parseDocument } from "yaml";
import { BEFORES } from "./befores";
import { Edit, Patch } from "./edit";

/** The stack that edits are of, unless they say otherwise. */
const STACK = "events";
const OF_THE_FILE = ["environment", "defaults", "remoteStates", "stacks"];

/** A configuration before and after an edit, as plain data. */
export interface Edited {
  readonly before: unknown;
  readonly after: unknown;
}

/** Applies an edit to the configuration that is deployed before it. */
export function applyEdit({ before, edit }: Edit): Edited {
  return { before: BEFORES[before], after: patched(BEFORES[before], edit) };
}

function patched(config: object, patch: Patch): unknown {
  const document = parseDocument(JSON.stringify(config));
  for (const [key, value] of Object.entries(patch)) {
    const path = pathOf(key);
    if (value === undefined) {
      document.deleteIn(path);
    } else {
      document.setIn(path, document.createNode(value));
    }
  }
  return parse(document.toString());
}

function pathOf(key: string): (string | number)[] {
  const parts = key.split(".").map((part) => (/^\d+$/.test(part) ? Number(part) : part));
  return OF_THE_FILE.includes(String(parts[0])) ? parts : ["stacks", STACK, ...parts];
}
