const unit = require("./jest.config.js");

/** @type {import("jest").Config} */
module.exports = {
  ...unit,
  testMatch: ["<rootDir>/__tests__/deploy/**/*.test.ts"],
  testPathIgnorePatterns: ["/node_modules/"],
  globalSetup: "<rootDir>/__tests__/deploy/support/global-setup.ts",
  globalTeardown: "<rootDir>/__tests__/deploy/support/global-teardown.ts",
  setupFilesAfterEnv: ["<rootDir>/__tests__/deploy/support/each-file.ts"],
  // Each test runs Terraform against one emulator: side by side they would only wait for each other.
  maxWorkers: 1,
  // Every test by its name: which were skipped, and why, is a part of the result.
  verbose: true,
  testTimeout: 300_000,
};
