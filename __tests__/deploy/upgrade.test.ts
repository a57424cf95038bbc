import { writeFileSync } from "node:fs";
import path from "node:path";
import { Aws } from "./support/aws";
import { withEmulatorAccount } from "./support/config";
import { DESCRIBED_EXAMPLES } from "./support/described-examples";
import { resetEmulator } from "./support/emulator";
import { earlierExamples } from "./support/history";
import { actionsOf, outputActionsOf, Plan } from "./support/plan";
import { Project } from "./support/project";
import { createSurroundings, variablesOf } from "./support/surroundings";

const having = (actions: Record<string, string>, word: string) =>
  Object.entries(actions).filter(([, action]) => action.includes(word));

describe.each(earlierExamples())("upgrading $name from when its Terraform was another", ({ name, yaml, terraform }) => {
  const { stack, region } = DESCRIBED_EXAMPLES[name]!;
  let plan: Plan;

  beforeAll(async () => {
    await resetEmulator();
    await createSurroundings(name, new Aws(region));
    const project = new Project(withEmulatorAccount(yaml), variablesOf(name));
    writeFileSync(path.join(project.stackFolder(stack), "cdk.tf.json"), withEmulatorAccount(terraform));
    await project.terraform(stack, "init");
    await project.apply(stack);
    project.synth();
    plan = await project.plan(stack);
  });

  test("destroys and replaces nothing", () => {
    expect(having(actionsOf(plan), "delete")).toEqual([]);
  });

  test("takes no output away", () => {
    expect(having(outputActionsOf(plan), "delete")).toEqual([]);
  });
});
