import { Account, readAccount } from "./support/account";
import { Aws } from "./support/aws";
import { edited } from "./support/config";
import { EMULATOR_ACCOUNT } from "./support/environment";
import { actionsOf, Plan } from "./support/plan";
import { Project } from "./support/project";

const BUCKET = "example-handed-over";
// YAML takes JSON as it is.
const CONFIG = JSON.stringify({
  defaults: { region: "us-east-1", accountId: EMULATOR_ACCOUNT },
  stacks: { export: { bucket: { name: BUCKET }, export: { auth: { method: "access-key" } } } },
});

const aws = new Aws();
const project = new Project(CONFIG);
let before: Account;
let plan: Plan;

beforeAll(async () => {
  project.synth();
  await project.terraform("export", "init");
  await project.apply("export");
  before = await readAccount(aws);
  project.write(edited(CONFIG, [["stacks", "export", "bucket"], { existing: BUCKET }]));
  project.synth();
  plan = await project.plan("export");
});

test("a bucket that the stack made and now names as an existing one is forgotten, not destroyed", () => {
  expect(actionsOf(plan)).toEqual({
    "aws_s3_bucket.bucket": "forget",
    "aws_s3_bucket_lifecycle_configuration.bucket": "forget",
    "aws_s3_bucket_ownership_controls.bucket": "forget",
    "aws_s3_bucket_policy.bucket": "forget",
    "aws_s3_bucket_public_access_block.bucket": "forget",
    "aws_s3_bucket_server_side_encryption_configuration.bucket": "forget",
  });
});

test("it stays as it is, and so does what Braze signs in with", async () => {
  await project.apply("export");

  expect(await readAccount(aws)).toEqual(before);
});

test("destroying the stack afterwards leaves the bucket", async () => {
  await project.terraform("export", "destroy", "-auto-approve");

  expect(await readAccount(aws)).toEqual({ buckets: before.buckets, users: {}, roles: {}, policies: {} });
});
