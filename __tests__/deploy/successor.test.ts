import { copyFileSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { copyWithSuccessor } from "../../scripts/successor/copy";
import { run } from "./support/command";
import { exampleYaml, forEmulator } from "./support/config";
import { commandEnvironment } from "./support/environment";
import { actionsOf, outputActionsOf } from "./support/plan";
import { Project } from "./support/project";

const STACK = "shared-bucket";
const YAML = forEmulator(exampleYaml("shared-bucket-two-principals"));

let copy: string;
beforeAll(() => {
  copy = copyWithSuccessor();
});
afterAll(() => rmSync(copy, { recursive: true }));

test("a stack that was deployed with CDKTF has nothing to change when CDK Terrain writes it", async () => {
  const project = new Project(YAML);
  project.synth();
  await project.terraform(STACK, "init");
  await project.apply(STACK);
  const addresses = await project.addresses(STACK);

  writeFileSync(path.join(copy, "braze.yaml"), YAML);
  await run("npm", ["run", "synth"], { folder: copy, env: commandEnvironment({}) });
  const written = path.join(copy, "cdktf.out", "stacks", STACK, "cdk.tf.json");
  expect(readFileSync(written, "utf8")).toContain('"version": "0.24.0"');
  copyFileSync(written, path.join(project.stackFolder(STACK), "cdk.tf.json"));
  const plan = await project.plan(STACK);

  expect([actionsOf(plan), outputActionsOf(plan)]).toEqual([{}, {}]);
  expect(await project.addresses(STACK)).toEqual(addresses);
});
