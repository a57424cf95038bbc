import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { CreateBucketCommand } from "@aws-sdk/client-s3";
import { readAccount } from "./support/account";
import { Aws } from "./support/aws";
import { CommandFailure } from "./support/command";
import { resetEmulator } from "./support/emulator";
import { EMULATOR_ACCOUNT } from "./support/environment";
import { actionsOf } from "./support/plan";
import { commandsIn } from "./support/printed";
import { Project } from "./support/project";

const ACCESS_KEY = { export: { auth: { method: "access-key" } } };
const DEFAULTS = { region: "us-east-1", accountId: EMULATOR_ACCOUNT };

const aws = new Aws();
let project: Project;

/** Replaces the configuration by the files of a folder; YAML takes JSON as it is. */
function configure(files: Readonly<Record<string, object>>): void {
  rmSync(path.join(project.folder, "braze.yaml"), { force: true });
  const folder = path.join(project.folder, "braze");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(path.join(folder, name), JSON.stringify(content));
  }
}

/** One environment with a stack for exports. */
const environment = (name: string, stack: object = {}): object => ({
  environment: name,
  stacks: { export: { bucket: { name: `example-${name}`, retain: false }, ...ACCESS_KEY, ...stack } },
});

async function apply(...stacks: readonly string[]): Promise<void> {
  for (const stack of stacks) {
    project.allowEmulator(project.stackFolder(stack));
    await project.terraform(stack, "init");
    await project.apply(stack);
  }
}

beforeEach(async () => {
  await resetEmulator();
  project = new Project("stacks: {}");
});

test("two environments of one folder are deployed side by side", async () => {
  configure({
    "_defaults.yaml": { defaults: DEFAULTS },
    "dev.yaml": environment("dev"),
    "prod.yaml": environment("prod"),
  });
  project.synth();
  await apply("dev-export", "prod-export");

  const { buckets, users } = await aws.everything();
  expect({ buckets, users }).toEqual({
    buckets: ["example-dev", "example-prod"],
    users: ["braze-dev-export", "braze-prod-export"],
  });
  expect(readdirSync(project.folder).filter((name) => name.endsWith(".tfstate"))).toEqual([
    "terraform.dev-export.tfstate",
    "terraform.prod-export.tfstate",
  ]);
  expect(actionsOf(await project.plan("dev-export"))).toEqual({});
  expect(actionsOf(await project.plan("prod-export"))).toEqual({});
});

describe("a renamed stack with a local state", () => {
  const OLD = { defaults: DEFAULTS, ...environment("dev") };
  const NEW = {
    defaults: DEFAULTS,
    environment: "dev",
    stacks: { exports: { renamedFrom: "dev-export", bucket: { name: "example-dev", retain: false }, ...ACCESS_KEY } },
  };
  let printed: string[];

  beforeEach(async () => {
    configure({ "dev.yaml": OLD });
    project.synth();
    await apply("dev-export");
    configure({ "dev.yaml": NEW });
    const refused: unknown = await project.npmSynth().catch((error: unknown) => error);
    printed = commandsIn((refused as CommandFailure).message);
  });

  test("is moved by the printed commands, and then plans to change nothing", async () => {
    const before = await readAccount(aws);
    const [move, synth] = printed;
    await project.paste(move!);
    await project.paste(synth!);
    project.allowEmulator(project.stackFolder("dev-exports"));
    await project.terraform("dev-exports", "init");

    expect(actionsOf(await project.plan("dev-exports"))).toEqual({});
    expect(await readAccount(aws)).toEqual(before);
    expect(existsSync(path.join(project.folder, "cdktf.out/left/dev-export"))).toBe(false);
  });
});

test("a renamed stack with a remote state is moved as the guide says, and then plans to change nothing", async () => {
  await aws.s3.send(new CreateBucketCommand({ Bucket: "example-terraform-state" }));
  const backend = {
    type: "s3",
    bucket: "example-terraform-state",
    key: "braze/{stack}.tfstate",
    region: "us-east-1",
    use_path_style: true,
  };
  const defaults = { ...DEFAULTS, backend };
  configure({ "dev.yaml": { defaults, ...environment("dev") } });
  project.synth();
  await apply("dev-export");
  const renamed = { renamedFrom: "dev-export", bucket: { name: "example-dev", retain: false }, ...ACCESS_KEY };
  configure({ "dev.yaml": { defaults, environment: "dev", stacks: { exports: renamed } } });
  const { stderr } = await project.npmSynth();
  expect(stderr).toContain('if you have moved its state to the stack "dev-exports", forget it (below)');

  project.allowEmulator(project.stackFolder("dev-exports"));
  const inProject = `cd '${project.folder}'`;
  await project.paste(`${inProject} && terraform -chdir=cdktf.out/left/dev-export state pull > export.tfstate`);
  await project.terraform("dev-exports", "init");
  await project.terraform("dev-exports", "state", "push", "../../../export.tfstate");
  expect(actionsOf(await project.plan("dev-exports"))).toEqual({});

  await project.paste(commandsIn(stderr).at(-1)!);
  expect((await project.npmSynth()).stderr).not.toContain("left the configuration");
});
