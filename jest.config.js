const { availableParallelism } = require("node:os");

/** Big parts of dependencies that nothing here uses, and that every test file would load anew. */
const UNUSED = {
  // CDKTF zips assets with it: the stacks have none.
  "^archiver$": "<rootDir>/__tests__/support/nothing.js",
  // zod's messages in fifty languages.
  "^\\.\\./locales/index\\.cjs$": "<rootDir>/__tests__/support/nothing.js",
};

/** @type {import("jest").Config} */
module.exports = {
  testEnvironment: "<rootDir>/__tests__/support/environment.js",
  runtime: "<rootDir>/__tests__/support/runtime.js",
  testMatch: ["<rootDir>/__tests__/**/*.test.ts"],
  testPathIgnorePatterns: ["/node_modules/", "<rootDir>/__tests__/deploy/", "<rootDir>/__tests__/package/"],
  modulePathIgnorePatterns: ["<rootDir>/cdktf.out/", "<rootDir>/dist/"],
  // The examples import the library as its users do.
  moduleNameMapper: {
    ...UNUSED,
    "^braze-s3$": "<rootDir>/index.ts",
    "^@cloud-copilot/iam-utils$": "<rootDir>/__tests__/support/iam-utils.js",
  },
  // Only the syntax is transformed here: `npm run typecheck` checks the types once, for all files.
  transform: { "\\.ts$": ["@swc/jest", { jsc: { parser: { syntax: "typescript" }, target: "es2022" } }] },
  // What `--coverage` measures: also the files that no test loads.
  collectCoverageFrom: ["{index,main}.ts", "{cli,lib,stacks}/**/*.{js,ts}"],
  // Beside the tests, `npm test` runs the compiler and the linter, which end early.
  maxWorkers: Math.max(2, availableParallelism() - 1),
};
