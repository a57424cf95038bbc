import { DeleteAccessKeyCommand } from "@aws-sdk/client-iam";
import { rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Aws } from "../support/aws";
import { explanationOf } from "../support/command";
import { resetEmulator } from "../support/emulator";
import { EMULATOR_ACCOUNT, terraformBinary } from "../support/environment";
import { FaultyApi } from "../support/faulty-api";
import { Project } from "../support/project";
import { endStarted, Started } from "../support/started";

/** A stack with one of each: a user with a key, a role, two policies, a bucket with its settings. */
export const STACK = "faults";
export const BUCKET = "example-braze-faults";
export const USER = "braze-faults-currents";
export const ROLE = "braze-faults-export";
const CURRENTS_POLICY = `arn:aws:iam::${EMULATOR_ACCOUNT}:policy/braze-faults-currents`;
const EXPORT_POLICY = `arn:aws:iam::${EMULATOR_ACCOUNT}:policy/braze-faults-export`;

/** What to import each resource by that AWS makes only once. */
const IMPORT_IDS: Readonly<Record<string, string>> = {
  "aws_s3_bucket.bucket": BUCKET,
  "aws_iam_user.currents": USER,
  "aws_iam_role.export": ROLE,
  "aws_iam_policy.currents": CURRENTS_POLICY,
  "aws_iam_policy.export": EXPORT_POLICY,
};

const KEY_AUTH = "{ method: access-key }";
export const ROLE_AUTH =
  '{ method: role, brazeAccountId: "444455556666", externalId: 00000000-0000-4000-8000-000000000001 }';

/** Its configuration, with more on the stack if a test needs it. */
export function yaml({ currents = KEY_AUTH, more = {} }: { currents?: string; more?: object } = {}): string {
  return [
    "stacks:",
    `  ${STACK}:`,
    // In us-east-1, S3 takes a bucket that is made twice for one.
    "    region: eu-west-1",
    `    accountId: "${EMULATOR_ACCOUNT}"`,
    `    bucket: { name: ${BUCKET}, retain: false }`,
    `    currents: { auth: ${currents} }`,
    `    export: { auth: ${ROLE_AUTH} }`,
    ...Object.entries(more).map(([key, value]) => `    ${key}: ${JSON.stringify(value)}`),
    "",
  ].join("\n");
}

/** A project whose Terraform reaches AWS through an address that can fail: synthesised, and initialised. */
export class FaultsProject extends Project {
  private constructor(
    text: string,
    public readonly api: FaultyApi,
  ) {
    // Terraform saves a remote state every 20 seconds: here at the end only, so that a kill loses the same on any machine.
    super(text, { AWS_ENDPOINT_URL: api.url, TF_STATE_PERSIST_INTERVAL: "3600" });
  }

  public static async make(text = yaml()): Promise<FaultsProject> {
    const project = new FaultsProject(text, await FaultyApi.start());
    // AWS's provider tries 25 times by default, and waits longer each time.
    const override = JSON.stringify({ provider: { aws: [{ max_retries: 4 }] } });
    writeFileSync(path.join(project.stackFolder(STACK), "retries_override.tf.json"), override);
    project.synth();
    await project.terraform(STACK, "init");
    return project;
  }

  /** Ends the address, and what a test that failed has left running. */
  public async stop(): Promise<void> {
    endStarted();
    await this.api.stop();
  }

  public get stateFile(): string {
    return path.join(this.folder, `terraform.${STACK}.tfstate`);
  }

  /** Goes back to a stack that was never applied, in an account with nothing in it. */
  public async startAgain(): Promise<void> {
    this.api.heal();
    rmSync(this.stateFile, { force: true });
    await resetEmulator();
  }

  /** Starts `terraform COMMAND`, and does not wait for it. */
  public startTerraform(...args: string[]): Started {
    return new Started(terraformBinary(), [`-chdir=cdktf.out/stacks/${STACK}`, ...args], {
      folder: this.folder,
      env: this.environment(),
    });
  }

  /** A plan that changes no resource and no output. */
  public async expectNoChanges(): Promise<void> {
    // With -detailed-exitcode, Terraform fails if there are changes.
    const { stdout } = await this.terraform(STACK, "plan", "-detailed-exitcode");
    expect(stdout).toContain("No changes.");
  }
}

/** What a run that failed says of each resource: address → its message. */
export async function errorsOf(failing: Promise<unknown>): Promise<Record<string, string>> {
  const [, ...errors] = (await explanationOf(failing)).split(/\bError: /);
  return Object.fromEntries(
    errors.map((error) => {
      const [message = "", address = "no address"] = error.split(/ with ([\w.]+)(?: \(\S+\))?, on cdk\.tf\.json /);
      return [address, message];
    }),
  );
}

/** The recovery in `docs/guides/recovering.md`: what a run says exists already is imported, and it is run again. */
export async function importWhatExists(project: FaultsProject): Promise<string[]> {
  const errors = await errorsOf(project.apply(STACK));
  for (const [address, message] of Object.entries(errors)) {
    expect(message).toMatch(/EntityAlreadyExists|BucketAlreadyOwnedByYou/);
    await project.terraform(STACK, "import", address, String(IMPORT_IDS[address]));
  }
  await project.apply(STACK);
  return Object.keys(errors);
}

/** The same for keys, whose secret can't be imported: those that are not in the outputs are removed by hand. */
export async function removeUnknownKeys(project: FaultsProject): Promise<number> {
  const aws = new Aws();
  const { currents_access_key_id: known } = await project.outputs(STACK);
  const unknown = (await aws.user(USER)).keys.filter(({ id }) => id !== known);
  for (const { id } of unknown) {
    await aws.iam.send(new DeleteAccessKeyCommand({ UserName: USER, AccessKeyId: id }));
  }
  return unknown.length;
}

/** Everything is there that the configuration names, once, and nothing else. */
export async function expectAllOnce(project: FaultsProject, otherBuckets: readonly string[] = []): Promise<void> {
  const aws = new Aws();
  expect(await aws.everything()).toEqual({
    buckets: [BUCKET, ...otherBuckets],
    users: [USER],
    roles: [ROLE],
    policies: [CURRENTS_POLICY, EXPORT_POLICY],
  });
  const outputs = await project.outputs(STACK);
  expect((await aws.user(USER)).keys).toEqual([{ id: outputs.currents_access_key_id, status: "Active" }]);
  await project.expectNoChanges();
}
