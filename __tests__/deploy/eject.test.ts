import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { ejectStack } from "../../lib/eject/eject";
import type { JsonObject } from "../../lib/eject/json";
import { moduleOf } from "../../lib/eject/module";
import { exampleNames, exampleTerraformFile } from "../../scripts/examples";
import { Aws } from "./support/aws";
import { CommandOutput } from "./support/command";
import { exampleYaml, withEmulatorAccount } from "./support/config";
import { DESCRIBED_EXAMPLES } from "./support/described-examples";
import { resetEmulator } from "./support/emulator";
import { HclFolder } from "./support/hcl-folder";
import { NASTY } from "./support/nasty";
import { actionsOf, importsOf, outputActionsOf, Plan } from "./support/plan";
import { commandsIn } from "./support/printed";
import { Project } from "./support/project";
import { createSurroundings, variablesOf } from "./support/surroundings";

/** Terraform of somebody else's, which calls the module and gives it the variables that the stack had. */
function callerOf(region: string, variables: readonly string[]): string {
  return `
provider "aws" {
  region            = "${region}"
  s3_use_path_style = true
}

${variables.map((name) => `variable "${name}" {}`).join("\n")}

module "braze" {
  source = "../module"
${variables.map((name) => `  ${name} = var.${name}`).join("\n")}
}

output "all" {
  value     = module.braze
  sensitive = true
}
`;
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

/** A project with an example, and the JSON that synth gives: another test sees to that. */
function projectOf(example: string): { project: Project; json: JsonObject } {
  const { stack } = DESCRIBED_EXAMPLES[example]!;
  const project = new Project(withEmulatorAccount(exampleYaml(example)), variablesOf(example));
  const text = withEmulatorAccount(readFileSync(exampleTerraformFile(example), "utf8"));
  writeFileSync(path.join(project.stackFolder(stack), "cdk.tf.json"), text);
  return { project, json: JSON.parse(text) as JsonObject };
}

/** `braze-s3 eject STACK`, in the project's folder. */
async function eject(project: Project, ...args: readonly string[]): Promise<CommandOutput> {
  return project.paste(`cd '${project.folder}' && npm run -s braze-s3 -- eject ${args.join(" ")}`);
}

describe.each(exampleNames())("%s", (example) => {
  const { stack, region = "us-east-1" } = DESCRIBED_EXAMPLES[example]!;
  let ejected: HclFolder;
  let module: HclFolder;
  let jsonPlan: Plan;
  let modulePlan: Plan;

  beforeAll(async () => {
    await resetEmulator();
    await createSurroundings(example, new Aws(region));
    const { project, json } = projectOf(example);
    // As deep in the project as the JSON, so that a local state is where both say.
    ejected = new HclFolder(project, "infra/braze/stack");
    ejected.write(ejectStack(json));
    project.allowEmulator(ejected.folder);
    module = new HclFolder(project, "module");
    module.write(ejectStack(moduleOf(json)));
    const caller = new HclFolder(project, "caller");
    const variables = Object.keys(variablesOf(example)).map((name) => name.replace("TF_VAR_", ""));
    caller.write({ "main.tf": callerOf(region, variables) });
    await project.terraform(stack, "init");
    [jsonPlan, modulePlan] = await Promise.all([project.plan(stack), caller.plan()]);
    await project.apply(stack, "test.tfplan");
  });

  test("has HCL that plans no change of what the JSON made", async () => {
    const plan = await ejected.plan();

    expect([actionsOf(plan), outputActionsOf(plan), importsOf(plan)]).toEqual([{}, {}, {}]);
  });

  test("has HCL as terraform fmt writes it, as a module too", async () => {
    const formatted = await Promise.all([ejected, module].map((hcl) => hcl.terraform("fmt", "-check", "-diff")));

    expect(formatted.map(({ stdout }) => stdout)).toEqual(["", ""]);
  });

  if (example === "adopting") {
    test("has a module that makes the same resources, because only a root can import what exists", () => {
      expect(Object.keys(madeBy(modulePlan)).sort()).toEqual(Object.keys(madeBy(jsonPlan)).sort());
      expect(importsOf(modulePlan)).toEqual({});
    });
  } else {
    test("has a module that makes the same resources, with the same outputs", () => {
      expect(madeBy(modulePlan)).toEqual(madeBy(jsonPlan));
      expect(knownOutputs(modulePlan).all).toMatchObject(knownOutputs(jsonPlan));
    });
  }
});

describe("the command", () => {
  const EXAMPLE = "iam-path-and-boundary";
  const { stack, region = "us-east-1" } = DESCRIBED_EXAMPLES[EXAMPLE]!;
  let project: Project;

  beforeAll(async () => {
    await resetEmulator();
    await createSurroundings(EXAMPLE, new Aws(region));
    ({ project } = projectOf(EXAMPLE));
    await project.terraform(stack, "init");
    await project.apply(stack);
  });

  test("prints what finds the same state, wherever the folder is, and plans no change", async () => {
    const { stdout } = await eject(project, stack, "--out", "deep/down/infra");
    project.allowEmulator(path.join(project.folder, "deep/down/infra"));
    const [init, plan] = commandsIn(stdout) as [string, string];
    await project.paste(init);
    const planned = await project.paste(plan);

    expect(planned.stdout).toContain("No changes. Your infrastructure matches the configuration.");
  });

  test("writes a module that what is deployed moves into without a change, with its tags", async () => {
    await eject(project, stack, "--out", "module", "--module");
    const moves = (await project.addresses(stack))
      .filter((address) => !address.startsWith("data."))
      .map((address) => `moved {\n  from = ${address}\n  to   = module.braze.${address}\n}\n`);
    const root = new HclFolder(project, "root");
    root.write({
      "main.tf": callerOf(region, []),
      "moved.tf": moves.join("\n"),
      "backend.tf": `terraform {\n  backend "local" {\n    path = "../terraform.${stack}.tfstate"\n  }\n}\n`,
    });

    expect(moves).not.toEqual([]);
    expect(actionsOf(await root.plan())).toEqual({});
  });
});

test.each([
  ["HCL", []],
  ["a module", ["--module"]],
])("every character that a text may have is valid in %s, as terraform fmt writes it", async (_, args) => {
  const project = new Project(NASTY);
  await eject(project, "main", "--out", "infra", ...args);
  const infra = new HclFolder(project, "infra");
  await infra.terraform("init", "-backend=false");
  const [{ stdout: validated }, { stdout: formatted }] = await Promise.all([
    infra.terraform("validate", "-json"),
    infra.terraform("fmt", "-check", "-diff"),
  ]);

  expect(JSON.parse(validated)).toMatchObject({ valid: true, error_count: 0 });
  expect(formatted).toBe("");
});
