// Lets Node run this project's TypeScript: `node --require ./cli/run-typescript.js main.ts`.
//
// tsx does that, and by itself would also look for TypeScript in every file of every dependency, while Node would parse
// the source maps that those carry. That takes as long as the synthesis, so dependencies are left to Node alone.
"use strict";
const nodeModule = require("node:module");
const path = require("node:path");
const process = require("node:process");

// Keeps compiled code in the temporary folder, as tsx does. Node has it from 22.1.
nodeModule.enableCompileCache?.();

const { extensions } = require;
const node = { load: extensions[".js"], resolve: nodeModule._resolveFilename };
require("tsx/cjs");
const tsx = { load: extensions[".js"], resolve: nodeModule._resolveFilename };

const DEPENDENCIES = `${path.sep}node_modules${path.sep}`;

extensions[".js"] = (module, file) => {
  if (!file.includes(DEPENDENCIES)) {
    tsx.load(module, file);
    return;
  }
  const { sourceMapsEnabled } = process;
  process.setSourceMapsEnabled(false);
  try {
    node.load(module, file);
  } finally {
    process.setSourceMapsEnabled(sourceMapsEnabled);
  }
};

nodeModule._resolveFilename = (request, parent, ...rest) => {
  const { resolve } = parent?.filename?.includes(DEPENDENCIES) ? node : tsx;
  return resolve(request, parent, ...rest);
};
