import path from "node:path";
import { build, BuildOptions, Metafile, Plugin } from "esbuild";

/** The root of the repository. */
export const ROOT = path.join(__dirname, "..", "..");

/** The command: file in `dist` → its source. A part that only some commands load has a file of its own. */
const COMMAND = {
  "braze-s3": "cli/braze-s3.ts",
};

/** Big parts of dependencies that nothing here uses: CDKTF's archiver for assets, and zod's messages in other languages. */
const UNUSED = /^archiver$|\/locales\/index\.c?js$/;

const withoutUnused: Plugin = {
  name: "without-unused",
  setup(bundler) {
    bundler.onResolve({ filter: UNUSED }, ({ path: name }) => ({ path: name, namespace: "unused" }));
    bundler.onLoad({ filter: /.*/, namespace: "unused" }, () => ({ contents: "module.exports = {};" }));
  },
};

const COMMON = {
  absWorkingDir: ROOT,
  bundle: true,
  platform: "node",
  format: "cjs",
  // The licences stand in a file of their own.
  legalComments: "none",
  logLevel: "warning",
  metafile: true,
  plugins: [withoutUnused],
  target: "node20.9",
} as const satisfies BuildOptions;

/** Writes the command, with all that it needs inside. */
export async function bundleCommand(folder: string): Promise<Metafile> {
  const { metafile } = await build({ ...COMMON, entryPoints: COMMAND, outdir: folder, minify: true });
  return metafile;
}
