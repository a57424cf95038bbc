/** Each example, deployed and destroyed. @seconds 85 */

import { exampleNames } from "../../scripts/examples";
import { Account, beside, readAccount } from "./support/account";
import { Aws } from "./support/aws";
import { exampleYaml, forEmulator } from "./support/config";
import { accountOf, outputsOf, usersOf } from "./support/described";
import { DESCRIBED_EXAMPLES } from "./support/described-examples";
import { resetEmulator } from "./support/emulator";
import { keyIn, whoIs } from "./support/sign-in";
import { actionsOf, outputActionsOf } from "./support/plan";
import { Project } from "./support/project";
import { createSurroundings, variablesOf } from "./support/surroundings";

/** One of each kind of stack. The CDKTF command line runs the same commands of Terraform, and takes twice as long. */
const DEPLOYED_BY_CDKTF = ["currents-role", "export-access-key", "shared-bucket-two-principals"];

async function applied(project: Project, stack: string): Promise<void> {
  project.synth();
  await project.terraform(stack, "init");
  await project.apply(stack);
}

test("every example is deployed here", () => {
  expect(Object.keys(DESCRIBED_EXAMPLES)).toEqual(exampleNames());
});

describe.each(Object.entries(DESCRIBED_EXAMPLES))("%s", (example, described) => {
  const { stack, region } = described;
  let project: Project;
  let aws: Aws;
  let before: Account;
  let deployed: Account;
  let outputs: Record<string, unknown>;

  beforeAll(async () => {
    await resetEmulator();
    aws = new Aws(region);
    await createSurroundings(example, aws);
    before = await readAccount(aws);
    project = new Project(forEmulator(exampleYaml(example)), variablesOf(example));
    await (DEPLOYED_BY_CDKTF.includes(example) ? project.deploy(stack) : applied(project, stack));
    deployed = await readAccount(aws);
    outputs = await project.outputs(stack);
  });

  test("a second plan changes nothing", async () => {
    const plan = await project.plan(stack);

    expect({ resources: actionsOf(plan), outputs: outputActionsOf(plan) }).toEqual({ resources: {}, outputs: {} });
  });

  test("AWS has what the configuration says, and nothing else", () => {
    const expected = accountOf(described);

    expect(deployed).toEqual({
      buckets: { ...before.buckets, ...expected.buckets },
      users: expected.users,
      roles: expected.roles,
      policies: { ...before.policies, ...expected.policies },
    });
  });

  test("the outputs say what AWS has", () => {
    expect(outputs).toEqual(outputsOf(described, outputs));
  });

  test("each access key in the outputs is its user's", async () => {
    const users = usersOf(described);
    const signedIn = await Promise.all(Object.keys(users).map((label) => whoIs(keyIn(outputs, label), region)));

    expect(signedIn).toEqual(Object.values(users));
  });

  test("destroying it leaves nothing but what is somebody else's", async () => {
    // `cdktf destroy` does the same, and takes three times as long: prevent-destroy.test.ts has it.
    await project.terraform(stack, "destroy", "-auto-approve");

    expect(await readAccount(aws)).toEqual(beside(before, accountOf(described)));
  });
});
