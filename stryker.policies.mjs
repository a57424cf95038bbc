import { mutationRun } from "./stryker.shared.mjs";

export default mutationRun({
  name: "policies",
  mutate: "lib/policies/**/*.ts",
  // Of the tests of the policies, those that load neither CDKTF nor the simulator: the others cost minutes more.
  tests: ["policies/{doc-comments,integration,length,minimum-tls,reasons,scoped}.test.ts"],
  atLeast: 100,
});
