const { availableParallelism } = require("node:os");
const { env } = require("node:process");
const unit = require("./jest.config.js");

const emulators = (env.AWS_ENDPOINT_URL ?? "").split(",").filter(Boolean);

/** @type {import("jest").Config} */
module.exports = {
  ...unit,
  testMatch: ["<rootDir>/__tests__/deploy/**/*.test.ts"],
  testPathIgnorePatterns: ["/node_modules/"],
  globalSetup: "<rootDir>/__tests__/deploy/support/global-setup.ts",
  globalTeardown: "<rootDir>/__tests__/deploy/support/global-teardown.ts",
  setupFilesAfterEnv: ["<rootDir>/__tests__/deploy/support/each-file.ts"],
  // Each worker has an emulator of its own: those that are given, or as many as the tests start.
  maxWorkers: emulators.length || availableParallelism(),
  testSequencer: "<rootDir>/__tests__/deploy/support/longest-first.js",
  // Every test by its name: which were skipped, and why, is a part of the result.
  verbose: true,
  testTimeout: 300_000,
};
