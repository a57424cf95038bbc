import { cpSync } from "node:fs";
import path from "node:path";
import { explanationOf } from "./support/command";
import { edited, exampleYaml, forEmulator } from "./support/config";
import { terraformBinary } from "./support/environment";
import { Plan } from "./support/plan";
import { Project } from "./support/project";
import { withRunningProviders } from "./support/running-providers";

const STACK = "export";
const YAML = forEmulator(exampleYaml("export-role"));
const COPY = { recursive: true, verbatimSymlinks: true };
const project = new Project(YAML);
const { folder } = project;
const environment = project.environment();

beforeAll(async () => {
  project.synth();
  await project.terraform(STACK, "init");
});

/** The process that a command gets as the AWS provider, while it does something else. */
async function processOf(
  env: NodeJS.ProcessEnv,
  { in: where = project.stackFolder(STACK), during = async () => Promise.resolve() } = {},
): Promise<number | undefined> {
  return withRunningProviders(where, env, async ({ TF_REATTACH_PROVIDERS: providers = "{}" }) => {
    await during();
    const [aws] = Object.values(JSON.parse(providers) as Record<string, { readonly Pid: number }>);
    return aws?.Pid;
  });
}

test("a command gets the provider's process of the command before it", async () => {
  const first = await processOf(environment);

  expect(first).toEqual(expect.any(Number));
  expect(await processOf(environment)).toBe(first);
});

test("two commands at once get two processes", async () => {
  let other: number | undefined;
  const during = async () => {
    other = await processOf(environment);
  };
  const one = await processOf(environment, { during });

  expect(other).toEqual(expect.any(Number));
  expect(other).not.toBe(one);
});

test("a command with other credentials gets another process", async () => {
  const one = await processOf(environment);
  const other = await processOf({ ...environment, AWS_ACCESS_KEY_ID: "other" });

  expect(other).toEqual(expect.any(Number));
  expect(other).not.toBe(one);
});

test("a command that failed gives its process back", async () => {
  const one = await processOf(environment);
  const failing = processOf(environment, { during: async () => Promise.reject(new Error("failed")) });

  await expect(failing).rejects.toThrow("failed");
  expect(await processOf(environment)).toBe(one);
});

test("a command in a folder that wasn't initialised gets none, and Terraform says so", async () => {
  expect(await processOf(environment, { in: folder })).toBeUndefined();
});

test("a command of a configuration that asks for another version than the locked one gets none, and Terraform says so", async () => {
  const other = new Project(edited(YAML, [["stacks", STACK, "providerVersion"], "~> 6.99"]));
  cpSync(path.join(project.folder, "cdktf.out"), path.join(other.folder, "cdktf.out"), COPY);
  other.synth();

  expect(await processOf(environment, { in: other.stackFolder(STACK) })).toBeUndefined();
  expect(await explanationOf(other.terraform(STACK, "plan"))).toContain("Inconsistent dependency lock file");
});

test("Terraform plans the same with a provider that stays running as with one that it starts", async () => {
  const plan = `${terraformBinary()} plan -out=started.tfplan > plan.txt`;
  const show = `${terraformBinary()} show -json started.tfplan`;
  const { stdout } = await project.paste(`cd '${project.stackFolder(STACK)}' && ${plan} && ${show}`);
  const { resource_changes: changes, output_changes: outputs } = JSON.parse(stdout) as Plan;

  expect(await project.plan(STACK)).toMatchObject({ resource_changes: changes, output_changes: outputs });
});
