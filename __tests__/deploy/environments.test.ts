/** Several environments in one folder. @seconds 85 */

import { existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { CreateBucketCommand, HeadObjectCommand } from "@aws-sdk/client-s3";
import { Account, readAccount } from "./support/account";
import { Aws } from "./support/aws";
import { CommandFailure, explanationOf } from "./support/command";
import { resetEmulator } from "./support/emulator";
import { EMULATOR_ACCOUNT } from "./support/environment";
import { actionsOf } from "./support/plan";
import { APPROVED, commandsIn } from "./support/printed";
import { Project } from "./support/project";

const STATES = "example-terraform-state";
const NOTHING: Account = { buckets: {}, users: {}, roles: {}, policies: {} };

interface Stack {
  readonly bucket: string;
  readonly retain?: boolean;
  readonly backend?: object;
}

/** A configuration of stacks for exports; YAML takes JSON as it is. */
function configOf(stacks: Readonly<Record<string, Stack>>): string {
  const all = Object.entries(stacks).map(([name, { bucket, retain = false, backend = { type: "local" } }]) => [
    name,
    { backend, bucket: { name: bucket, retain }, export: { auth: { method: "access-key" } } },
  ]);
  return JSON.stringify({
    defaults: { region: "us-east-1", accountId: EMULATOR_ACCOUNT },
    stacks: Object.fromEntries(all) as object,
  });
}

const aws = new Aws();
let project: Project;

function clone(stacks: Readonly<Record<string, Stack>>, env = {}): Project {
  // A space in the path, as many a person has.
  return new Project(configOf(stacks), env, "braze s3 deploy-");
}

async function deployed(stacks: Readonly<Record<string, Stack>>): Promise<Project> {
  const made = clone(stacks);
  made.synth();
  for (const stack of Object.keys(stacks)) {
    await made.terraform(stack, "init");
    await made.apply(stack);
  }
  return made;
}

/** What a command that has to fail wrote, line by line. */
async function refusalOf(failing: Promise<unknown>): Promise<string> {
  const error: unknown = await failing.then(
    () => undefined,
    (failure: unknown) => failure,
  );
  expect(error).toBeInstanceOf(CommandFailure);
  return (error as CommandFailure).message;
}

beforeEach(resetEmulator);

describe("what synth prints works when it is pasted in another folder,", () => {
  const configure = (): Record<string, string> => {
    const file = path.join(project.folder, "envs", "dev file.yaml");
    mkdirSync(path.dirname(file));
    writeFileSync(file, configOf({ export: { bucket: "example-dev" } }));
    return { BRAZE_CONFIG: file, CDKTF_OUTDIR: path.join(project.folder, "out dir/of dev") };
  };
  let printed: string[];

  beforeEach(async () => {
    project = clone({ other: { bucket: "example-other" } });
    const env = configure();
    project.allowEmulator(path.join(env.CDKTF_OUTDIR!, "stacks/export"));
    const synth = await project.paste(`cd '${project.folder}' && npm run -s synth`, env);
    printed = commandsIn(synth.stdout);
  });

  test("with the CDKTF command line", async () => {
    await project.paste(printed[0]!, APPROVED);

    expect((await aws.everything()).buckets).toEqual(["example-dev"]);
    expect(existsSync(path.join(project.folder, "terraform.export.tfstate"))).toBe(true);
  });

  test("with Terraform alone", async () => {
    await project.paste(printed[1]!);
    await project.paste(printed[2]!, APPROVED);

    expect((await aws.everything()).buckets).toEqual(["example-dev"]);
    expect(existsSync(path.join(project.folder, "terraform.export.tfstate"))).toBe(true);
  });
});

describe("two single files with one stack name:", () => {
  beforeEach(async () => {
    project = await deployed({ export: { bucket: "example-dev" } });
    writeFileSync(path.join(project.folder, "prod.yaml"), configOf({ export: { bucket: "example-prod" } }));
  });

  test("the second one is refused, and what the first one made stays", async () => {
    const before = await readAccount(aws);
    const refused = await explanationOf(
      project.paste(`cd '${project.folder}' && BRAZE_CONFIG=prod.yaml npm run -s synth`),
    );

    expect(refused).toContain(
      'cdktf.out/stacks/export this folder belongs to another stack "export": its bucket is example-dev, and the ' +
        "configuration says example-prod: Terraform would replace the bucket, or leave it behind",
    );
    expect(refused).toContain(`terraform.export.tfstate this state belongs to another stack "export"`);
    expect(actionsOf(await project.plan("export"))).toEqual({});
    expect(await readAccount(aws)).toEqual(before);
  });

  test("the CDKTF command line refuses to deploy the second one", async () => {
    const refused = await explanationOf(
      project.paste(`cd '${project.folder}' && BRAZE_CONFIG=prod.yaml npx cdktf deploy export`, APPROVED),
    );

    expect(refused).toContain("its bucket is example-dev, and the configuration says example-prod");
    expect((await aws.everything()).buckets).toEqual(["example-dev"]);
  });

  test("the command that accepts leads to Terraform's plan", async () => {
    const refused = await refusalOf(project.paste(`cd '${project.folder}' && BRAZE_CONFIG=prod.yaml npm run -s synth`));
    const [, diff] = commandsIn(refused);
    const { stdout } = await project.paste(diff!);

    expect(stdout).toMatch(/aws_s3_bucket\.bucket .*must be replaced/);
  });
});

describe("a configuration file that was renamed", () => {
  beforeEach(async () => {
    project = await deployed({ export: { bucket: "example-dev" } });
    renameSync(path.join(project.folder, "braze.yaml"), path.join(project.folder, "dev.yaml"));
    writeFileSync(
      path.join(project.folder, "braze.example.yaml"),
      configOf({ currents: { bucket: "example-shipped" } }).replace(EMULATOR_ACCOUNT, "111122223333"),
    );
  });

  test("is asked for, and the example isn't put in its place", async () => {
    const refused = await refusalOf(project.npmSynth());

    expect(refused).toContain(
      `cdktf.out/stacks/export  no configuration was found, and this is a stack of the account ${EMULATOR_ACCOUNT}: ` +
        "the shipped example can't take its place",
    );
    const [named] = commandsIn(refused);
    await project.paste(named!.replace("FILE.yaml", "dev.yaml"));
    expect(actionsOf(await project.plan("export"))).toEqual({});
  });
});

describe("a stack that was removed from the configuration", () => {
  const left = () => path.join(project.folder, "cdktf.out/left/gone");
  let printed: string[];

  beforeEach(async () => {
    project = await deployed({ export: { bucket: "example-export" }, gone: { bucket: "example-gone", retain: true } });
    project.write(configOf({ export: { bucket: "example-export" } }));
    const { stderr } = await project.npmSynth();
    printed = commandsIn(stderr);
  });

  test("is destroyed by the commands that synth prints, and then nothing is said any more", async () => {
    const [override, destroy] = printed;
    await project.paste(override!);
    await project.paste(destroy!, APPROVED);

    const { buckets, users } = await aws.everything();
    expect({ buckets, users }).toEqual({ buckets: ["example-export"], users: ["braze-export"] });
    expect(existsSync(left())).toBe(false);
    expect((await project.npmSynth()).stderr).not.toContain("left the configuration");
  });

  test("is protected until then", async () => {
    const [, destroy] = printed;
    const refused = await explanationOf(project.paste(destroy!, APPROVED));

    expect(refused).toContain("Instance cannot be destroyed");
    expect(existsSync(left())).toBe(true);
  });

  test("is forgotten by the command that synth prints, while AWS keeps everything", async () => {
    const before = await readAccount(aws);
    await project.paste(printed[2]!);

    expect((await project.npmSynth()).stderr).not.toContain("left the configuration");
    expect(await readAccount(aws)).toEqual(before);
  });

  test("comes back with its state", async () => {
    project.write(configOf({ export: { bucket: "example-export" }, gone: { bucket: "example-gone", retain: true } }));
    project.synth();

    expect(actionsOf(await project.plan("gone"))).toEqual({});
    expect(existsSync(left())).toBe(false);
  });

  test("is kept by the CDKTF command line, too", async () => {
    await project.cdktf("synth");

    expect(readdirSync(path.join(project.folder, "cdktf.out/stacks"))).toEqual(["export"]);
    expect(readdirSync(left())).toContain("cdk.tf.json");
  });
});

test("a stack that leaves under the CDKTF command line is kept", async () => {
  project = await deployed({ export: { bucket: "example-export" }, gone: { bucket: "example-gone" } });
  project.write(configOf({ export: { bucket: "example-export" } }));
  const { stdout } = await project.cdktf("synth");

  expect(stdout).toContain('the stack "gone" left the configuration');
  expect(stdout).not.toContain("[ERROR]");
  const [destroy] = commandsIn(stdout);
  await project.paste(destroy!, APPROVED);
  expect((await aws.everything()).buckets).toEqual(["example-export"]);
});

test("a stack that left in a fresh clone, with its local state, is initialised and destroyed by the printed commands", async () => {
  project = await deployed({ gone: { bucket: "example-gone" } });
  await project.paste(`rm -r '${path.join(project.folder, "cdktf.out/stacks/gone/.terraform")}'`);
  project.write(configOf({ export: { bucket: "example-export" } }));
  const [destroy] = commandsIn((await project.npmSynth()).stderr);
  await project.paste(destroy!, APPROVED);

  expect(await readAccount(aws)).toEqual(NOTHING);
});

describe("a backend that is moved", () => {
  const s3 = {
    type: "s3",
    bucket: STATES,
    key: "braze/{stack}.tfstate",
    region: "us-east-1",
    use_lockfile: true,
    use_path_style: true,
  };
  const moved = configOf({ export: { bucket: "example-export", backend: s3 } });

  beforeEach(async () => {
    await aws.s3.send(new CreateBucketCommand({ Bucket: STATES }));
    project = await deployed({ export: { bucket: "example-export" } });
    project.write(moved);
  });

  test("is refused unless it is accepted", async () => {
    const refused = await explanationOf(project.npmSynth());

    expect(refused).toContain("terraform.export.tfstate, and the configuration says s3 example-terraform-state");
  });

  test("takes its state along, and needs to be accepted once", async () => {
    await project.synthAccepting("export");
    await project.terraform("export", "init", "-migrate-state", "-force-copy");

    expect(actionsOf(await project.plan("export"))).toEqual({});
    await aws.s3.send(new HeadObjectCommand({ Bucket: STATES, Key: "braze/export.tfstate" }));
    project.synth();
    expect(actionsOf(await project.plan("export"))).toEqual({});
  });
});
