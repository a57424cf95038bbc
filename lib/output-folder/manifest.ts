import path from "node:path";
import { MANIFEST_FILE } from "./layout";
import { readIfThere } from "./read-if-there";

/** The list of stacks that the CDKTF CLI reads. */
interface Manifest {
  readonly stacks: Readonly<Record<string, unknown>>;
}

/**
 * The stacks that an output folder's manifest has already.
 *
 * @param names - the stacks to look for
 */
export function stacksInManifest(outdir: string, names: readonly string[]): Record<string, unknown> {
  const text = readIfThere(path.join(outdir, MANIFEST_FILE));
  if (text === undefined) {
    return {};
  }
  const { stacks } = JSON.parse(text) as Manifest;
  return Object.fromEntries(names.flatMap((name) => (stacks[name] ? [[name, stacks[name]]] : [])));
}
