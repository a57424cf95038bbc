/** Each example in other words: HCL, ejected, and as a module. @seconds 60 */

import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { ejectStack } from "../../lib/eject/eject";
import { moduleOf } from "../../lib/eject/module";
import { exampleNames } from "../../scripts/examples";
import { Aws } from "./support/aws";
import { edited, exampleYaml, forEmulator } from "./support/config";
import { DESCRIBED_EXAMPLES } from "./support/described-examples";
import { resetEmulator } from "./support/emulator";
import { HclFolder } from "./support/hcl-folder";
import { callerOf } from "./support/module-caller";
import { NASTY } from "./support/nasty";
import { importsOf, Plan } from "./support/plan";
import { Project } from "./support/project";
import { createSurroundings, variablesOf } from "./support/surroundings";
import { synthesisedExample } from "./support/synthesised";

/** What a plan would do: to every resource, and to every output. */
function changesOf({ resource_changes, output_changes }: Plan): Plan {
  return { resource_changes, output_changes };
}

/** What a plan makes: address → values. A module has no default tags, so its tags stand on the resources. */
function madeBy({ resource_changes: changes = [] }: Plan): Record<string, unknown> {
  return Object.fromEntries(
    changes
      .filter(({ mode }) => mode === "managed")
      .map(({ address, change }) => [
        address.replace("module.braze.", ""),
        { actions: change.actions, after: { ...(change.after as object), tags: undefined } },
      ]),
  );
}

/** The outputs of a plan that are known. */
function knownOutputs({ output_changes: changes = {} }: Plan): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(changes).flatMap(([name, { after }]) => (after === undefined ? [] : [[name, after]])),
  );
}

/** Where Terraform keeps the state of a folder that was initialised. */
function stateOf(folder: string): object {
  const initialised = path.join(folder, ".terraform", "terraform.tfstate");
  return (JSON.parse(readFileSync(initialised, "utf8")) as { backend: object }).backend;
}

async function initAndPlan(project: Project, stack: string): Promise<Plan> {
  await project.terraform(stack, "init");
  // Side by side, two projects would wait for each other's lock of one state in S3.
  return project.plan(stack, "-lock=false");
}

describe.each(exampleNames())("%s", (example) => {
  const { stack, region = "us-east-1" } = DESCRIBED_EXAMPLES[example]!;
  const { project, json } = synthesisedExample(example);
  const { project: hcl } = synthesisedExample(example, { SYNTH_HCL_OUTPUT: "true" });
  // As deep in the project as the JSON, so that a local state is where both say.
  const ejected = new HclFolder(project, "infra/braze/stack");
  const module = new HclFolder(project, "module");
  let jsonPlan: Plan;

  beforeAll(async () => {
    await resetEmulator();
    await createSurroundings(example, new Aws(region));
    ejected.write(ejectStack(json));
    project.allowEmulator(ejected.folder);
    module.write(ejectStack(moduleOf(json)));
    jsonPlan = await initAndPlan(project, stack);
  });

  test("as HCL plans the same changes, in the place of the JSON", async () => {
    hcl.synth();
    const hclPlan = await initAndPlan(hcl, stack);

    const files = ["cdk.tf.json", "cdk.tf"].filter((file) => existsSync(path.join(hcl.stackFolder(stack), file)));
    expect(files).toEqual(["cdk.tf"]);
    expect(changesOf(hclPlan)).toEqual(changesOf(jsonPlan));
  });

  test("as ejected HCL plans the same changes, and has the same state", async () => {
    const ejectedPlan = await ejected.plan();

    expect(changesOf(ejectedPlan)).toEqual(changesOf(jsonPlan));
    expect(stateOf(ejected.folder)).toEqual(stateOf(project.stackFolder(stack)));
  });

  test("is ejected as terraform fmt writes it, as a module too", async () => {
    const formatted = await Promise.all([ejected, module].map((folder) => folder.terraform("fmt", "-check", "-diff")));

    expect(formatted.map(({ stdout }) => stdout)).toEqual(["", ""]);
  });

  describe("as a module", () => {
    let modulePlan: Plan;

    beforeAll(async () => {
      const caller = new HclFolder(project, "caller");
      const variables = Object.keys(variablesOf(example)).map((name) => name.replace("TF_VAR_", ""));
      caller.write({ "main.tf": callerOf(region, variables) });
      modulePlan = await caller.plan();
    });

    if (example === "adopting") {
      test("makes the same resources, because only a root can import what exists", () => {
        expect(Object.keys(madeBy(modulePlan)).sort()).toEqual(Object.keys(madeBy(jsonPlan)).sort());
        expect(importsOf(modulePlan)).toEqual({});
      });
    } else {
      test("makes the same resources, with the same outputs", () => {
        expect(madeBy(modulePlan)).toEqual(madeBy(jsonPlan));
        expect(knownOutputs(modulePlan).all).toMatchObject(knownOutputs(jsonPlan));
      });
    }
  });
});

test("every character that a text may have is valid HCL", async () => {
  const project = new Project(NASTY, { SYNTH_HCL_OUTPUT: "true" });
  project.synth();
  await project.terraform("main", "init", "-backend=false");
  const { stdout } = await project.terraform("main", "validate", "-json");

  expect(JSON.parse(stdout)).toMatchObject({ valid: true, error_count: 0 });
});

test("such texts plan the same changes as in JSON, and name the same local state", async () => {
  const yaml = edited(NASTY, [["remoteStates"], undefined], [["stacks", "main", "tags", "ä"], "x"]);
  const projects = [new Project(yaml), new Project(yaml, { SYNTH_HCL_OUTPUT: "true" })];
  const plans = await Promise.all(
    projects.map(async (project) => {
      project.synth();
      return changesOf(await initAndPlan(project, "main"));
    }),
  );
  const states = projects.map((project) => stateOf(project.stackFolder("main")));

  expect(plans[1]).toEqual(plans[0]);
  expect(states[1]).toEqual(states[0]);
});

test("`cdktf synth --hcl` writes the same, formatted", async () => {
  const yaml = forEmulator(exampleYaml("currents-role"));
  const bySynth = new Project(yaml, { SYNTH_HCL_OUTPUT: "true" });
  const byCli = new Project(yaml);
  bySynth.synth();
  await byCli.cdktf("synth", "--hcl");

  expect(wordsOf(byCli)).toEqual(wordsOf(bySynth));
});

function wordsOf(project: Project): string[] {
  return readFileSync(path.join(project.stackFolder("currents"), "cdk.tf"), "utf8")
    .trim()
    .split(/\s+/);
}
