/** @type {import("jest").Config} */
module.exports = {
  testEnvironment: "node",
  testMatch: ["<rootDir>/__tests__/**/*.test.ts"],
  testPathIgnorePatterns: ["/node_modules/", "<rootDir>/__tests__/deploy/"],
  modulePathIgnorePatterns: ["<rootDir>/cdktf.out/", "<rootDir>/dist/"],
  // Only the syntax is transformed here: `npm run typecheck` checks the types once, for all files.
  transform: { "\\.ts$": ["@swc/jest", { jsc: { parser: { syntax: "typescript" }, target: "es2022" } }] },
  maxWorkers: "50%",
};
