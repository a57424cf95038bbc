import path from "node:path";
import { MANIFEST_FILE } from "./layout";
import { parseIfWhole } from "./parse-if-whole";
import { readIfThere } from "./read-if-there";

/** The list of stacks that the CDKTF CLI reads. */
interface Manifest {
  readonly stacks?: Readonly<Record<string, unknown>>;
}

/**
 * The stacks that an output folder's manifest has already. A broken manifest has none, like one that isn't there: a synth
 * of all stacks writes it anew.
 *
 * @param names - the stacks to look for
 */
export function stacksInManifest(outdir: string, names: readonly string[]): Record<string, unknown> {
  const manifest: Manifest = parseIfWhole(readIfThere(path.join(outdir, MANIFEST_FILE))) ?? {};
  const stacks = new Map(Object.entries(manifest.stacks ?? {}));
  return Object.fromEntries(names.flatMap((name) => (stacks.get(name) ? [[name, stacks.get(name)]] : [])));
}
