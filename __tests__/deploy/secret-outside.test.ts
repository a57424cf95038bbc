import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { CreateAccessKeyCommand } from "@aws-sdk/client-iam";
import { Aws, Credentials } from "./support/aws";
import { ByHand, pageDocument } from "./support/by-hand";
import { EMULATOR_ACCOUNT } from "./support/environment";
import { resetEmulator } from "./support/emulator";
import { actionsOf, importsOf } from "./support/plan";
import { Project } from "./support/project";
import { keyIn, whoIs } from "./support/sign-in";

const STACK = "reports";
const STATE = `terraform.${STACK}.tfstate`;

const configOf = (auth: object, adopt?: object): string =>
  JSON.stringify({
    defaults: { region: "us-east-1", accountId: EMULATOR_ACCOUNT },
    stacks: { [STACK]: { bucket: { name: "example-reports", retain: false }, export: { auth }, adopt } },
  });

const OUTSIDE = { method: "access-key", secret: "outside" };
const USER = `arn:aws:iam::${EMULATOR_ACCOUNT}:user/braze-${STACK}-export`;

const aws = new Aws();
let project: Project;

beforeEach(resetEmulator);

async function deployed(auth: object, adopt?: object): Promise<Project> {
  const made = new Project(configOf(auth, adopt));
  made.synth();
  await made.terraform(STACK, "init");
  await made.apply(STACK);
  return made;
}

/** A key as somebody makes it who never shows it to Terraform. */
async function createKey(UserName: string): Promise<Credentials> {
  const { AccessKey } = await aws.iam.send(new CreateAccessKeyCommand({ UserName }));
  return { accessKeyId: String(AccessKey?.AccessKeyId), secretAccessKey: String(AccessKey?.SecretAccessKey) };
}

function rewrite(auth: object): void {
  project.write(configOf(auth));
  project.synth();
}

const textOf = (file: string): string => readFileSync(path.join(project.folder, file), "utf8");

/** Everything that Terraform and synth wrote, but for the providers and the state that was there before. */
function written(): string {
  const folder = path.join("cdktf.out", "stacks", STACK);
  const files = readdirSync(path.join(project.folder, folder), { withFileTypes: true });
  const ofStack = files.filter((file) => file.isFile()).map(({ name }) => path.join(folder, name));
  return [STATE, ...ofStack].map(textOf).join("\n");
}

test("a key that was in the state works on, and its secret is gone from the state, the plan and the outputs", async () => {
  project = await deployed({ method: "access-key", keys: ["spring", "autumn"], inactive: ["spring"] });
  const key = keyIn(await project.outputs(STACK), "export");
  const { keys } = await aws.user(`braze-${STACK}-export`);
  expect(textOf(STATE)).toContain(key.secretAccessKey);

  rewrite({ ...OUTSIDE, forget: ["spring", "autumn"] });
  const plan = await project.plan(STACK);
  expect(actionsOf(plan)).toEqual({
    "aws_iam_access_key.export_autumn": "forget",
    "aws_iam_access_key.export_spring": "forget",
    "aws_iam_user.export": "update",
  });
  await project.terraform(STACK, "apply", "test.tfplan");

  expect(await whoIs(key)).toBe(USER);
  expect((await aws.user(`braze-${STACK}-export`)).keys).toEqual(keys);
  expect(written()).not.toContain(key.secretAccessKey);
  expect(Object.keys(await project.outputs(STACK)).sort()).toEqual([
    "braze_dashboard",
    "bucket_arn",
    "bucket_name",
    "bucket_region",
    "export_policy_arn",
    "export_user_name",
  ]);
  const next = await project.plan(STACK);
  expect(actionsOf(next)).toEqual({});
  expect(JSON.stringify(next)).not.toContain(key.secretAccessKey);
  // The guide says so: an older version of the state still holds the secret.
  expect(textOf(`${STATE}.backup`)).toContain(key.secretAccessKey);
});

test("a key that is made outside is nowhere in Terraform, and goes with its user", async () => {
  project = await deployed(OUTSIDE);
  const key = await createKey(`braze-${STACK}-export`);

  const plan = await project.plan(STACK);
  await project.apply(STACK);

  expect(actionsOf(plan)).toEqual({});
  expect(await whoIs(key)).toBe(USER);
  const seen = [written(), JSON.stringify(plan), JSON.stringify(await project.outputs(STACK))].join("\n");
  expect([key.secretAccessKey, key.accessKeyId].filter((text) => seen.includes(text))).toEqual([]);

  await project.terraform(STACK, "destroy", "-auto-approve");
  expect((await aws.everything()).users).toEqual([]);
});

test("back in the state, there is a new key beside the one that was made outside, and both work", async () => {
  project = await deployed(OUTSIDE);
  const outside = await createKey(`braze-${STACK}-export`);

  rewrite({ method: "access-key" });
  expect(actionsOf(await project.plan(STACK))).toEqual({
    "aws_iam_access_key.export_primary": "create",
    "aws_iam_user.export": "update",
  });
  await project.apply(STACK);

  const inState = keyIn(await project.outputs(STACK), "export");
  expect([await whoIs(outside), await whoIs(inState)]).toEqual([USER, USER]);
});

test("a user that was made by hand is taken over with the key that Braze has, which works on", async () => {
  const byHand = new ByHand(aws);
  await byHand.user("BrazeExport");
  const key = await createKey("BrazeExport");
  const document = pageDocument("AWS secret key auth method > Dashboard Data Export", "example-reports");
  const policy = await byHand.policy("BrazeExport", document);
  await byHand.attachToUser("BrazeExport", policy);

  project = new Project(configOf(OUTSIDE));
  const { stdout, stderr } = await project.braze("adopt", STACK, "--user", "BrazeExport");
  const { adopt: section } = parse(stdout) as { adopt: object };
  expect(section).toEqual({ export: { user: "BrazeExport", policy } });
  expect(stderr).toContain('the user "BrazeExport" exists, with 1 access key, which stays as it is');

  project.write(configOf(OUTSIDE, section));
  project.synth();
  await project.terraform(STACK, "init");
  const plan = await project.plan(STACK);
  expect(importsOf(plan)).toMatchObject({ "aws_iam_user.export": "BrazeExport", "aws_iam_policy.export": policy });
  expect(Object.keys(actionsOf(plan)).filter((address) => address.startsWith("aws_iam_access_key"))).toEqual([]);
  await project.apply(STACK);

  expect(await whoIs(key)).toBe(`arn:aws:iam::${EMULATOR_ACCOUNT}:user/BrazeExport`);
  expect((await aws.user("BrazeExport")).keys).toEqual([{ id: key.accessKeyId, status: "Active" }]);
  expect(actionsOf(await project.plan(STACK))).toEqual({});
  expect(written()).not.toContain(key.secretAccessKey);
});
