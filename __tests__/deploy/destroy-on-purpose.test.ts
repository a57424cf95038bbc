import { CreateBucketCommand, PutObjectCommand } from "@aws-sdk/client-s3";
import { requireConditions } from "./support/abilities";
import { Aws } from "./support/aws";
import { explanationOf } from "./support/command";
import { edited } from "./support/config";
import { EMULATOR_ACCOUNT } from "./support/environment";
import { actionsOf } from "./support/plan";
import { Project } from "./support/project";
import { resetEmulator } from "./support/emulator";

// docs/guides/recovering.md, "Destroy a stack on purpose"

const STACK = "export";
const BUCKET = "example-full";
const OWN = configOf({ name: BUCKET });
const EXISTING = configOf({ existing: BUCKET });
const NOTHING = { buckets: [], users: [], roles: [], policies: [] };
const PROTECTED = "Resource aws_s3_bucket.bucket has lifecycle.prevent_destroy set";

const aws = new Aws();

function configOf(bucket: object): string {
  return JSON.stringify({
    defaults: { region: "us-east-1", accountId: EMULATOR_ACCOUNT },
    stacks: { [STACK]: { bucket, export: { auth: { method: "access-key" } } } },
  });
}

async function deployed(yaml: string): Promise<Project> {
  const project = new Project(yaml);
  project.synth();
  await project.terraform(STACK, "init");
  await project.apply(STACK);
  await aws.s3.send(new PutObjectCommand({ Bucket: BUCKET, Key: "exports/users.zip", Body: "PK" }));
  return project;
}

function synthesise(project: Project, yaml: string): void {
  project.write(yaml);
  project.synth();
}

beforeAll(requireConditions);
afterEach(resetEmulator);

test("a protected stack is destroyed with its full bucket, once both are allowed and applied", async () => {
  const project = await deployed(OWN);
  expect(await explanationOf(project.terraform(STACK, "destroy", "-auto-approve"))).toContain(PROTECTED);

  const bucket = ["stacks", STACK, "bucket"];
  synthesise(project, edited(OWN, [[...bucket, "retain"], false], [[...bucket, "forceDestroy"], true]));
  expect(actionsOf(await project.plan(STACK))).toEqual({ "aws_s3_bucket.bucket": "update" });
  await project.apply(STACK);
  await project.terraform(STACK, "destroy", "-auto-approve");

  expect(await aws.everything()).toEqual(NOTHING);
  expect(await project.addresses(STACK)).toEqual([]);
});

test("without `forceDestroy`, S3 refuses to destroy a full bucket, and everything else is gone", async () => {
  const project = await deployed(OWN);
  synthesise(project, edited(OWN, [["stacks", STACK, "bucket", "retain"], false]));

  expect(await explanationOf(project.terraform(STACK, "destroy", "-auto-approve"))).toContain("BucketNotEmpty");
  expect(await aws.everything()).toEqual({ ...NOTHING, buckets: [BUCKET] });
});

test("a stack whose bucket is handed over first is destroyed without the bucket", async () => {
  const project = await deployed(OWN);
  synthesise(project, EXISTING);
  await project.apply(STACK);
  await project.terraform(STACK, "destroy", "-auto-approve");

  expect(await aws.everything()).toEqual({ ...NOTHING, buckets: [BUCKET] });
});

test("a stack with an existing bucket is destroyed without the bucket, and nothing has to be allowed first", async () => {
  await aws.s3.send(new CreateBucketCommand({ Bucket: BUCKET }));
  const project = await deployed(EXISTING);
  await project.terraform(STACK, "destroy", "-auto-approve");

  expect(await aws.everything()).toEqual({ ...NOTHING, buckets: [BUCKET] });
});
