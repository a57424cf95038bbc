import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { exampleNames, exampleTerraformFile } from "../../scripts/examples";
import { Aws } from "./support/aws";
import { edited, exampleYaml, forEmulator, withEmulatorAccount } from "./support/config";
import { DESCRIBED_EXAMPLES } from "./support/described-examples";
import { resetEmulator } from "./support/emulator";
import { NASTY } from "./support/nasty";
import { Plan } from "./support/plan";
import { Project } from "./support/project";
import { createSurroundings, variablesOf } from "./support/surroundings";

/** What a plan would do: to every resource, and to every output. */
function changesOf({ resource_changes, output_changes }: Plan): Plan {
  return { resource_changes, output_changes };
}

async function initAndPlan(project: Project, stack: string): Promise<Plan> {
  await project.terraform(stack, "init");
  // Side by side, two projects would wait for each other's lock of one state in S3.
  return project.plan(stack, "-lock=false");
}

describe.each(exampleNames())("%s as HCL", (example) => {
  const { stack, region } = DESCRIBED_EXAMPLES[example]!;
  let hcl: Project;
  let jsonPlan: Plan;
  let hclPlan: Plan;

  /** A project with the JSON that synth gives: another test sees to that. */
  function createProject(environment: Record<string, string> = {}): Project {
    const yaml = withEmulatorAccount(exampleYaml(example));
    const project = new Project(yaml, { ...environment, ...variablesOf(example) });
    const json = withEmulatorAccount(readFileSync(exampleTerraformFile(example), "utf8"));
    writeFileSync(path.join(project.stackFolder(stack), "cdk.tf.json"), json);
    return project;
  }

  beforeAll(async () => {
    await resetEmulator();
    await createSurroundings(example, new Aws(region));
    hcl = createProject({ SYNTH_HCL_OUTPUT: "true" });
    hcl.synth();
    [jsonPlan, hclPlan] = (await Promise.all([createProject(), hcl].map((project) => initAndPlan(project, stack)))) as [
      Plan,
      Plan,
    ];
  });

  test("takes the place of the JSON", () => {
    const files = ["cdk.tf.json", "cdk.tf"].filter((file) => existsSync(path.join(hcl.stackFolder(stack), file)));

    expect(files).toEqual(["cdk.tf"]);
  });

  test("is valid", async () => {
    const { stdout } = await hcl.terraform(stack, "validate", "-json");

    expect(JSON.parse(stdout)).toMatchObject({ valid: true, error_count: 0 });
  });

  test("plans the same changes", () => {
    expect(changesOf(hclPlan)).toEqual(changesOf(jsonPlan));
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
  const states = projects.map((project) => {
    const initialised = path.join(project.stackFolder("main"), ".terraform", "terraform.tfstate");
    return (JSON.parse(readFileSync(initialised, "utf8")) as { backend: object }).backend;
  });

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
