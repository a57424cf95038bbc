const unit = require("./jest.config.js");

/** @type {import("jest").Config} */
module.exports = {
  ...unit,
  testMatch: ["<rootDir>/__tests__/package/**/*.test.ts"],
  testPathIgnorePatterns: ["/node_modules/"],
  globalSetup: "<rootDir>/__tests__/package/support/global-setup.ts",
  globalTeardown: "<rootDir>/__tests__/package/support/global-teardown.ts",
  verbose: true,
  testTimeout: 300_000,
};
