import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { exampleNames, exampleTerraformFile } from "../../cli/examples";
import { Aws } from "./support/aws";
import { exampleYaml, forEmulator, withEmulatorAccount } from "./support/config";
import { DESCRIBED_EXAMPLES } from "./support/described-examples";
import { resetEmulator } from "./support/emulator";
import { Plan } from "./support/plan";
import { Project } from "./support/project";
import { createSurroundings, variablesOf } from "./support/surroundings";

/** What a plan would do: to every resource, and to every output. */
function changesOf({ resource_changes, output_changes }: Plan): Plan {
  return { resource_changes, output_changes };
}

describe.each(exampleNames())("%s as HCL", (example) => {
  const { stack, region } = DESCRIBED_EXAMPLES[example]!;
  let project: Project;
  let jsonFile: string;
  let hclFile: string;
  let jsonPlan: Plan;

  beforeAll(async () => {
    await resetEmulator();
    await createSurroundings(example, new Aws(region));
    const yaml = withEmulatorAccount(exampleYaml(example));
    project = new Project(yaml, { SYNTH_HCL_OUTPUT: "true", ...variablesOf(example) });
    jsonFile = path.join(project.stackFolder(stack), "cdk.tf.json");
    hclFile = path.join(project.stackFolder(stack), "cdk.tf");
    // What synth gives as JSON: another test sees to that.
    writeFileSync(jsonFile, withEmulatorAccount(readFileSync(exampleTerraformFile(example), "utf8")));
    await project.terraform(stack, "init");
    jsonPlan = await project.plan(stack);
    await project.synth();
  });

  test("takes the place of the JSON", () => {
    expect({ json: existsSync(jsonFile), hcl: existsSync(hclFile) }).toEqual({ json: false, hcl: true });
  });

  test("is valid", async () => {
    const { stdout } = await project.terraform(stack, "validate", "-json");

    expect(JSON.parse(stdout)).toMatchObject({ valid: true, error_count: 0 });
  });

  test("plans the same changes", async () => {
    const hclPlan = await project.plan(stack);

    expect(changesOf(hclPlan)).toEqual(changesOf(jsonPlan));
  });
});

test("`cdktf synth --hcl` writes the same, formatted", async () => {
  const yaml = forEmulator(exampleYaml("currents-role"));
  const bySynth = new Project(yaml, { SYNTH_HCL_OUTPUT: "true" });
  const byCli = new Project(yaml);
  await bySynth.synth();
  await byCli.cdktf("synth", "--hcl");

  expect(wordsOf(byCli)).toEqual(wordsOf(bySynth));
});

function wordsOf(project: Project): string[] {
  return readFileSync(path.join(project.stackFolder("currents"), "cdk.tf"), "utf8")
    .trim()
    .split(/\s+/);
}
