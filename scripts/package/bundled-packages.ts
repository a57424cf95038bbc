import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Metafile } from "esbuild";
import { ROOT } from "./bundles";

/** A package of which something is inside a bundle. */
export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  /** Its licence as its `package.json` names it: an SPDX expression. */
  readonly licence: string;
  /** The text of its licence and notices. @default - it has none */
  readonly text?: string;
  /** Where its source is. @default - its `package.json` doesn't say */
  readonly source?: string;
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly repository?: string | { readonly url: string };
}

/** The folder of the package that a file belongs to. A package can lie in the `node_modules` of another. */
const PACKAGE_FOLDER = /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/;

/** The packages that bundles hold something of, in the order of their names. */
export function bundledPackages(bundles: readonly Metafile[]): BundledPackage[] {
  const files = bundles.flatMap(({ outputs }) => Object.values(outputs).flatMap(({ inputs }) => Object.keys(inputs)));
  const folders = new Set(files.flatMap((file) => PACKAGE_FOLDER.exec(file) ?? []));
  const packages = new Map([...folders].map(readPackage).map((found) => [`${found.name} ${found.version}`, found]));
  return [...packages].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, found]) => found);
}

function readPackage(folder: string): BundledPackage {
  const place = path.join(ROOT, folder);
  const { name, version, license, repository } = JSON.parse(
    readFileSync(path.join(place, "package.json"), "utf8"),
  ) as Manifest;
  const texts = readdirSync(place)
    .filter((file) => /^(licen[cs]e|notice)\b/i.test(file))
    .sort()
    .map((file) => readFileSync(path.join(place, file), "utf8").trim());
  const url = typeof repository === "string" ? repository : repository?.url;
  return {
    name,
    version,
    licence: license ?? "none",
    ...(texts.length > 0 && { text: texts.join("\n\n") }),
    ...(url && { source: url.replace(/^git\+/, "").replace(/\.git$/, "") }),
  };
}
