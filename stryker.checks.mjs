import { mutationRun } from "./stryker.shared.mjs";

export default mutationRun({
  name: "checks",
  mutate: "lib/config/checks/**/*.ts",
  // The tests of what an author is told, of a configuration that is refused and of one with warnings.
  tests: ["config/{accepted,bad-configs,folders,mistakes,policy-statements,state-buckets,warnings}.test.ts"],
  atLeast: 85,
});
