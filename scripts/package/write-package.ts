import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { bundleCommand, bundleLibrary } from "./bundles";
import { bundledPackages } from "./bundled-packages";
import { describeLibrary } from "./declarations";
import { noticeOf, requireAllowed, withSharedTexts } from "./licences";

/**
 * Writes what the package has beside its source: the command, the library, and the licences of
 * what is inside.
 *
 * @param folder - a folder for nothing else: what was in it goes
 * @throws if the package would hold something under a licence that isn't allowed, with all such packages
 */
export async function writePackage(folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const packages = withSharedTexts(bundledPackages([...(await bundleCommand(folder)), await bundleLibrary(folder)]));
  requireAllowed(packages);
  writeFileSync(path.join(folder, "index.d.ts"), describeLibrary().declarations);
  writeFileSync(path.join(folder, "THIRD-PARTY-LICENSES.txt"), noticeOf(packages));
}
