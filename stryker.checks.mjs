import { mutationRun } from "./stryker.shared.mjs";

export default mutationRun({
  name: "checks",
  mutate: "lib/config/checks/**/*.ts",
  // The tests of what an author is told of a configuration that is refused, of one with warnings, and of one that is right.
  tests: ["config/{accepted,bad-configs,folders,mistakes,state-buckets,warnings,derived/policy-statements}.test.ts"],
  atLeast: 95,
});
