// Lets Node run this project's TypeScript: `node --require ./cli/run-typescript.js main.ts`.
//
// The types are removed file by file, as in the tests, and not checked. The result is kept by the content of the file: a
// second run compiles nothing.
"use strict";
const { Buffer } = require("node:buffer");
const { createHash } = require("node:crypto");
const { mkdirSync, readFileSync, renameSync, writeFileSync } = require("node:fs");
const nodeModule = require("node:module");
const path = require("node:path");
const process = require("node:process");
const { version } = require("@swc/core/package.json");

const ROOT = path.join(__dirname, "..");
const CACHE = path.join(ROOT, "node_modules", ".cache", "braze-s3");

/** Big parts of dependencies that nothing here uses: the tests and the package leave them out, too. */
const UNUSED = ["archiver", "../locales/index.cjs"];

// Keeps what Node itself compiles. Node has it from 22.1.
nodeModule.enableCompileCache?.();

const { _load: load, _resolveFilename: resolve } = nodeModule;
nodeModule._load = (request, ...rest) => (UNUSED.includes(request) ? {} : load(request, ...rest));

// The examples import the library as its users do.
nodeModule._resolveFilename = (request, ...rest) =>
  resolve(request === "braze-s3" ? path.join(ROOT, "index.ts") : request, ...rest);

const { extensions } = require;
extensions[".ts"] = (module, file) => module._compile(withoutTypes(file), file);

// Of two files with one name, a TypeScript file comes before JSON, as it does for the compiler.
const loadJson = extensions[".json"];
delete extensions[".json"];
extensions[".json"] = loadJson;

// Node itself would read the map of each file as it loads the file: that is up to a tenth of a synth.
Error.prepareStackTrace = (error, calls) =>
  [Error.prototype.toString.call(error), ...calls.map((call) => `    at ${inTypeScript(call)}`)].join("\n");

/** A line of a stack trace, with the place in the TypeScript file. */
function inTypeScript(call) {
  const file = call.getFileName();
  if (!file?.endsWith(".ts")) {
    return String(call);
  }
  try {
    const entry = mapOf(file).findEntry(call.getLineNumber() - 1, call.getColumnNumber() - 1);
    return String(call).replace(/:\d+:\d+(?=\)?$)/, `:${entry.originalLine + 1}:${entry.originalColumn + 1}`);
  } catch {
    // Without the file, its error must still be shown.
    return String(call);
  }
}

function mapOf(file) {
  const [, map] = /base64,(\S+)\s*$/.exec(withoutTypes(file));
  return new nodeModule.SourceMap(JSON.parse(Buffer.from(map, "base64")));
}

/** The JavaScript of a TypeScript file. */
function withoutTypes(file) {
  const typescript = readFileSync(file, "utf8");
  const key = createHash("sha256")
    .update(`${version} ${path.basename(file)} ${typescript}`)
    .digest("hex");
  const kept = path.join(CACHE, `${key}.js`);
  try {
    return readFileSync(kept, "utf8");
  } catch {
    const javascript = compile(file, typescript);
    keep(kept, javascript);
    return javascript;
  }
}

function compile(file, typescript) {
  const { transformSync } = require("@swc/core");
  return transformSync(typescript, {
    swcrc: false,
    filename: file,
    sourceFileName: path.basename(file),
    sourceMaps: "inline",
    inlineSourcesContent: false,
    jsc: { parser: { syntax: "typescript" }, target: "es2022" },
    module: { type: "commonjs" },
  }).code;
}

/** Another process may write the same file. Where nothing can be written, each run compiles anew. */
function keep(file, text) {
  const unfinished = `${file}.${process.pid}`;
  try {
    mkdirSync(CACHE, { recursive: true });
    writeFileSync(unfinished, text);
    renameSync(unfinished, file);
  } catch {
    // The next run compiles the file again.
  }
}
