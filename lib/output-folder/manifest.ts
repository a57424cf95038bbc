import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { MANIFEST_FILE } from "./layout";

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
  const file = path.join(outdir, MANIFEST_FILE);
  if (!existsSync(file)) {
    return {};
  }
  const { stacks } = JSON.parse(readFileSync(file, "utf8")) as Manifest;
  return Object.fromEntries(names.flatMap((name) => (stacks[name] ? [[name, stacks[name]]] : [])));
}
