import path from "node:path";
import { Aws } from "./support/aws";
import { CommandOutput } from "./support/command";
import { DESCRIBED_EXAMPLES } from "./support/described-examples";
import { resetEmulator } from "./support/emulator";
import { HclFolder } from "./support/hcl-folder";
import { callerOf } from "./support/module-caller";
import { NASTY } from "./support/nasty";
import { actionsOf } from "./support/plan";
import { commandsIn } from "./support/printed";
import { Project } from "./support/project";
import { createSurroundings } from "./support/surroundings";
import { synthesisedExample } from "./support/synthesised";

/** `braze-s3 eject STACK`, in the project's folder. */
async function eject(project: Project, ...args: readonly string[]): Promise<CommandOutput> {
  return project.paste(`cd '${project.folder}' && npm run -s braze-s3 -- eject ${args.join(" ")}`);
}

describe("the command", () => {
  const EXAMPLE = "iam-path-and-boundary";
  const { stack, region = "us-east-1" } = DESCRIBED_EXAMPLES[EXAMPLE]!;
  let project: Project;

  beforeAll(async () => {
    await resetEmulator();
    await createSurroundings(EXAMPLE, new Aws(region));
    ({ project } = synthesisedExample(EXAMPLE));
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
