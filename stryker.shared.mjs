import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";

const fromHere = createRequire(import.meta.url);
const unit = fromHere("./jest.config.js");

/**
 * A mutation run of one folder: which files are changed, which tests must notice, and the least score.
 *
 * @param {{ name: string, mutate: string, tests: string[], atLeast: number }} run
 */
export const mutationRun = ({ name, mutate, tests, atLeast }) => ({
  mutate: [mutate],
  testRunner: "jest",
  jest: {
    config: {
      ...unit,
      testEnvironment: fromHere.resolve("./stryker.environment.js"),
      testMatch: tests.map((test) => `<rootDir>/__tests__/${test}`),
      // Jest looks through these folders again for each changed place.
      roots: ["<rootDir>/lib", "<rootDir>/__tests__"],
    },
    // Almost every test loads almost every file, so that a file's related tests are all tests.
    enableFindRelatedTests: false,
  },
  coverageAnalysis: "perTest",
  // A table is read when its file is loaded: without this, no policy's table would be changed.
  ignoreStatic: false,
  concurrency: 1,
  // A process keeps a part of what each run loads, and gets slower and slower: a new one takes over in time.
  maxTestRunnerReuse: 40,
  // A busy machine must not make a slow test look like one that never ends.
  timeoutMS: 60_000,
  thresholds: { high: 100, low: atLeast, break: atLeast },
  warnings: { slow: false },
  reporters: ["clear-text", "progress-append-only", "html", "json"],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  htmlReporter: { fileName: `reports/mutation/${name}.html` },
  jsonReporter: { fileName: `reports/mutation/${name}.json` },
  // The changed copy of the project lies outside of it, so that no other tool takes the copy for the project.
  tempDirName: path.join(tmpdir(), "braze-s3-mutation", name),
  ignorePatterns: ["cdktf.out", "dist", "coverage", "reports", "bench"],
});
