import { existsSync } from "node:fs";
import path from "node:path";
import { Account, readAccount } from "./support/account";
import { Aws } from "./support/aws";
import { explanationOf } from "./support/command";
import { edited } from "./support/config";
import { EMULATOR_ACCOUNT } from "./support/environment";
import { Project } from "./support/project";

const KEPT = { bucket: { name: "example-kept" }, export: { auth: { method: "access-key" } } };
const OTHER = { bucket: { name: "example-other" }, export: { auth: { method: "access-key" } } };
// YAML takes JSON as it is.
const CONFIG = JSON.stringify({
  defaults: { region: "us-east-1", accountId: EMULATOR_ACCOUNT },
  stacks: { kept: KEPT, other: OTHER },
});

const REFUSAL = "Error: Instance cannot be destroyed on cdk.tf.json line";
const REASON =
  "Resource aws_s3_bucket.bucket has lifecycle.prevent_destroy set, but the plan calls for this resource to be destroyed.";

const aws = new Aws();
// These edits change what the bucket is, and Terraform is to say what that means.
const environment = { BRAZE_ACCEPT: "kept" };
const project = new Project(CONFIG, environment);

beforeEach(() => {
  environment.BRAZE_ACCEPT = "kept";
});
let before: Account;

beforeAll(async () => {
  project.synth();
  await project.terraform("kept", "init");
  await project.apply("kept");
  before = await readAccount(aws);
});

async function synthesise(yaml: string): Promise<void> {
  project.write(yaml);
  await project.npmSynth();
}

describe("a bucket that is retained stays as it is:", () => {
  afterEach(async () => {
    expect(await readAccount(aws)).toEqual(before);
  });

  test("another name for the bucket is refused at plan", async () => {
    project.write(edited(CONFIG, [["stacks", "kept", "bucket", "name"], "example-renamed"]));
    await project.synthAccepting("kept");
    const explanation = await explanationOf(project.plan("kept"));

    expect(explanation).toContain(REFUSAL);
    expect(explanation).toContain(REASON);
  });

  test("another name for the bucket is refused by synth, unless it is accepted", async () => {
    environment.BRAZE_ACCEPT = "";
    const explanation = await explanationOf(
      synthesise(edited(CONFIG, [["stacks", "kept", "bucket", "name"], "example-refused"])),
    );

    expect(explanation).toContain("its bucket is example-kept, and the configuration says example-refused");
  });

  test("another region for the bucket is refused at plan", async () => {
    await synthesise(edited(CONFIG, [["stacks", "kept", "region"], "eu-central-1"]));
    const explanation = await explanationOf(project.plan("kept"));

    expect(explanation).toContain(REASON);
  });

  test("destroying the stack is refused, before anything of it is gone", async () => {
    await synthesise(CONFIG);
    const explanation = await explanationOf(project.terraform("kept", "destroy", "-auto-approve"));

    expect(explanation).toContain(REASON);
  });

  test("`cdktf destroy` fails as well, before anything is gone", async () => {
    const explanation = await explanationOf(project.destroy("kept"));

    expect(explanation).toContain("Invoking Terraform CLI failed with exit code 1");
  });

  test("a stack that is gone from the file stays in AWS, and in its state", async () => {
    environment.BRAZE_ACCEPT = "";
    await synthesise(edited(CONFIG, [["stacks", "kept"], undefined]));

    expect(existsSync(path.join(project.stackFolder("kept"), "cdk.tf.json"))).toBe(false);
    expect(existsSync(path.join(project.folder, "terraform.kept.tfstate"))).toBe(true);
  });
});

test("with `retain: false`, `cdktf destroy` leaves nothing", async () => {
  project.write(edited(CONFIG, [["stacks", "kept", "bucket", "retain"], false]));
  await project.destroy("kept");

  expect(await readAccount(aws)).toEqual({ buckets: {}, users: {}, roles: {}, policies: {} });
});
