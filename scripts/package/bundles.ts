import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { decode, encode } from "@jridgewell/sourcemap-codec";
import { build, BuildOptions, Metafile, Plugin } from "esbuild";
import { peerDependencies } from "../../package.json";

/** The root of the repository. */
export const ROOT = path.join(__dirname, "..", "..");

/**
 * The command: file in `dist` → its source. A part that only some commands load can have a file of its own: what loads it
 * by `require` then loads that file. Each file has its own copy of what both import: an error of one isn't an instance of
 * the other's class.
 */
const COMMAND = {
  "braze-s3": "cli/braze-s3.ts",
  live: "lib/live/live.ts",
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

/** Leaves each entry out of the other entries, which load its file instead. */
export function separateFiles(root: string, entries: Readonly<Record<string, string>>): Plugin {
  const names = new Map(Object.entries(entries).map(([name, file]) => [path.join(root, file), `./${name}.js`]));
  return {
    name: "separate-files",
    setup(bundler) {
      bundler.onResolve({ filter: /^\./ }, ({ path: imported, resolveDir, kind }) => {
        const file = names.get(`${path.join(resolveDir, imported)}.ts`);
        return file && kind !== "entry-point" ? { path: file, external: true } : undefined;
      });
    },
  };
}

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

/**
 * CDKTF, its constructs and the bindings. The library leaves them to its users: a stack must be of the same CDKTF as
 * their app. The command has them in one file, which only commands that synthesise load.
 */
const PEERS = Object.keys(peerDependencies);

/** The file of the command that has the peers, and what its own files import of them. */
const ENGINE = "engine";
const ENGINE_SOURCE = 'export * from "./lib/aws"; export * from "./lib/cdktf"; export { Construct } from "constructs";';

/** Loads the file of the peers instead of the peers themselves. */
const separateEngine: Plugin = {
  name: "separate-engine",
  setup(bundler) {
    bundler.onResolve({ filter: new RegExp(`^(${PEERS.join("|")})(/|$)`) }, () => ({
      path: `./${ENGINE}.js`,
      external: true,
    }));
  },
};

const MINIFIED = {
  ...COMMON,
  // Of a package with ECMAScript modules, only what is used gets in: the AWS SDK has hundreds of commands.
  mainFields: ["module", "main"],
  minify: true,
} as const satisfies BuildOptions;

/** Writes the command, with all that it needs inside. */
export async function bundleCommand(folder: string): Promise<Metafile[]> {
  const [command, engine] = await Promise.all([
    build({
      ...MINIFIED,
      entryPoints: COMMAND,
      outdir: folder,
      plugins: [withoutUnused, separateFiles(ROOT, COMMAND), separateEngine],
    }),
    build({
      ...MINIFIED,
      stdin: { contents: ENGINE_SOURCE, resolveDir: ROOT },
      outfile: path.join(folder, `${ENGINE}.js`),
    }),
  ]);
  return [command.metafile, engine.metafile];
}

/** Writes the library, with all that it needs inside but the peers. */
export async function bundleLibrary(folder: string): Promise<Metafile> {
  const { metafile } = await build({
    ...COMMON,
    entryPoints: { index: "index.ts" },
    outdir: folder,
    external: PEERS,
    sourcemap: true,
  });
  const map = path.join(folder, "index.js.map");
  writeFileSync(map, JSON.stringify(withoutOthers(JSON.parse(readFileSync(map, "utf8")) as SourceMap)));
  return metafile;
}

interface SourceMap {
  readonly sources: readonly string[];
  readonly sourcesContent: readonly (string | null)[];
  readonly mappings: string;
}

/** Other packages are most of the map, and nobody needs it to find a place in this project's source. */
function withoutOthers(map: SourceMap): SourceMap {
  const isOfOther = map.sources.map((source) => source.includes("node_modules/"));
  const lines = decode(map.mappings).map((line) =>
    // Without a mark of its own, the line would belong to the source before it.
    line.some(([, source]) => source !== undefined && isOfOther[source]) ? [NO_SOURCE] : line,
  );
  return {
    ...map,
    sourcesContent: map.sourcesContent.map((text, i) => (isOfOther[i] ? null : text)),
    mappings: encode(lines),
  };
}

/** Says that what follows the start of a line has no source. */
const NO_SOURCE: [number] = [0];
