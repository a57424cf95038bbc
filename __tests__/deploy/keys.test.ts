import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import * as iamSdk from "@aws-sdk/client-iam";
import { GetSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { GetParameterCommand, SSMClient } from "@aws-sdk/client-ssm";
import { requireConditions } from "./support/abilities";
import { Aws, Credentials } from "./support/aws";
import { askAsBraze } from "./support/braze";
import { explanationOf } from "./support/command";
import { enforceIam } from "./support/emulator";
import { EMULATOR_ACCOUNT, emulatorUrl, ROOT_KEY } from "./support/environment";
import { Project } from "./support/project";

const root = new Aws();
const USER = "braze-export";
const BUCKET = "example-keys";

const project = new Project(`
  stacks:
    export:
      region: us-east-1
      accountId: "${EMULATOR_ACCOUNT}"
      bucket: { name: ${BUCKET} }
      export: { auth: { method: access-key, secret: outside } }
`);

const STORE = { endpoint: emulatorUrl(), region: "us-east-1", credentials: ROOT_KEY };
const secretsManager = new SecretsManagerClient(STORE);
const ssm = new SSMClient(STORE);

/** All that commands printed. */
let printed = "";

/** Runs `braze-s3 keys ACTION export`. */
async function keys(action: string, ...args: readonly string[]): Promise<string> {
  const { stdout, stderr } = await project.braze("keys", action, "export", ...args);
  printed += stdout + stderr;
  return stdout;
}

/** The key that was handed over as a text. */
function keyOf(text: string | undefined): Credentials {
  const { accessKeyId, secretAccessKey } = JSON.parse(text ?? "{}") as Credentials;
  return { accessKeyId, secretAccessKey };
}

/** What AWS answers Braze with a key that works, and without one. */
const WORKS = {
  GetBucketLocation: "allowed",
  ListBucket: "allowed",
  PutObject: "allowed",
  "PutObject with the AES-256 header": "allowed",
  GetObject: "allowed",
  DeleteObject: "allowed",
};

const asBraze = async (key: Credentials) => askAsBraze(new Aws("us-east-1", key), root, BUCKET);

async function idsInAws(): Promise<string[]> {
  const { AccessKeyMetadata = [] } = await root.iam.send(new iamSdk.ListAccessKeysCommand({ UserName: USER }));
  return AccessKeyMetadata.map(({ AccessKeyId }) => String(AccessKeyId)).sort();
}

/** A caller who may do this, and no more. */
async function createCaller(Action: readonly string[]): Promise<Credentials> {
  const UserName = "operator";
  const statement = { Effect: "Allow", Action, Resource: "*" };
  const PolicyDocument = JSON.stringify({ Version: "2012-10-17", Statement: [statement] });
  await root.iam.send(new iamSdk.CreateUserCommand({ UserName }));
  await root.iam.send(new iamSdk.PutUserPolicyCommand({ UserName, PolicyName: UserName, PolicyDocument }));
  const { AccessKey } = await root.iam.send(new iamSdk.CreateAccessKeyCommand({ UserName }));
  return { accessKeyId: String(AccessKey?.AccessKeyId), secretAccessKey: String(AccessKey?.SecretAccessKey) };
}

/** Every file below a folder that isn't linked. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const place = path.join(folder, entry.name);
    return entry.isDirectory() ? filesIn(place) : entry.isFile() ? [place] : [];
  });
}

beforeAll(async () => {
  await requireConditions();
  project.synth();
  await project.terraform("export", "init");
  await project.apply("export");
  await enforceIam(true);
});

afterAll(() => enforceIam(false));

test("a key is made, used by Braze, replaced, switched off and deleted; no secret is printed or kept", async () => {
  await keys("create", "--out", "first.json");
  const file = path.join(project.folder, "first.json");
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const first = keyOf(readFileSync(file, "utf8"));
  expect(await asBraze(first)).toEqual(WORKS);

  await keys("create", "--to", "secretsmanager:braze/export", "--json");
  const { SecretString } = await secretsManager.send(new GetSecretValueCommand({ SecretId: "braze/export" }));
  const second = keyOf(SecretString);
  expect(await asBraze(second)).toEqual(WORKS);
  expect(await asBraze(first)).toEqual(WORKS);
  expect(await idsInAws()).toEqual([first.accessKeyId, second.accessKeyId].sort());
  expect(await explanationOf(project.braze("keys", "create", "export", "--out", "third.json"))).toContain(
    "AWS allows 2",
  );

  const { stdout: rotation } = await project.braze("rotate", "export", "--json");
  expect(JSON.parse(rotation)).toMatchObject({ stack: "export", edit: null, users: [{ user: USER }] });
  printed += rotation;

  await keys("disable", first.accessKeyId, "--yes");
  expect((await asBraze(first)).PutObject).not.toBe("allowed");
  expect(await asBraze(second)).toEqual(WORKS);
  expect(await explanationOf(project.braze("keys", "delete", "export", second.accessKeyId, "--yes"))).toContain(
    "is the user's only active key",
  );
  await keys("enable", first.accessKeyId);
  expect(await asBraze(first)).toEqual(WORKS);
  await keys("delete", first.accessKeyId, "--yes");
  expect(await idsInAws()).toEqual([second.accessKeyId]);

  await keys("create", "--to", "ssm:/braze/export");
  const parameter = { Name: "/braze/export", WithDecryption: true };
  const { Parameter } = await ssm.send(new GetParameterCommand(parameter));
  const third = keyOf(Parameter?.Value);
  expect([Parameter?.Type, await asBraze(third)]).toEqual(["SecureString", WORKS]);
  await keys("delete", second.accessKeyId, "--yes");

  // Another version of the secret that exists.
  await keys("create", "--to", "secretsmanager:braze/export");
  const { SecretString: again } = await secretsManager.send(new GetSecretValueCommand({ SecretId: "braze/export" }));
  expect(await asBraze(keyOf(again))).toEqual(WORKS);
  await keys("delete", third.accessKeyId, "--yes");

  const secrets = [first, second, third, keyOf(again)].map(({ secretAccessKey }) => secretAccessKey);
  expect(new Set(secrets).size).toBe(4);
  expect(secrets.filter((secret) => printed.includes(secret))).toEqual([]);
  const others = filesIn(project.folder).filter((each) => each !== file);
  expect(others.filter((each) => secrets.some((secret) => readFileSync(each).includes(secret)))).toEqual([]);
});

test.each([
  ["a command fails", ["--to-command", "cat > /dev/null; exit 1"], "failed with the exit code 1"],
  ["a command is interrupted with this program", ["--to-command", "kill -INT $PPID; exit 130"], "exit code 130"],
])("if %s, the new key is gone again", async (_, options, why) => {
  const before = await idsInAws();
  const message = await explanationOf(project.braze("keys", "create", "export", ...options));
  expect(message).toContain(why);
  expect(message).toMatch(/the new key \w+ was deleted again/);
  expect(await idsInAws()).toEqual(before);
});

test("if a store refuses it, the new key is gone again", async () => {
  const before = await idsInAws();
  const { accessKeyId, secretAccessKey } = await createCaller(["iam:*AccessKey*", "secretsmanager:DescribeSecret"]);
  const command = `cd '${project.folder}' && npm run -s braze-s3 -- keys create export --to secretsmanager:refused`;
  const asCaller = { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey };
  const message = await explanationOf(project.paste(command, asCaller));
  // The emulator denies in XML what AWS denies in JSON: the message names the action, and not why.
  expect(message).toContain("secretsmanager:CreateSecret");
  expect(message).toMatch(/the new key \w+ was deleted again/);
  expect(await idsInAws()).toEqual(before);
});

test("an interruption after the key was handed over leaves the key with whom it was handed to", async () => {
  const before = await idsInAws();
  await keys("create", "--to-command", "cat > kept.json; kill -INT $PPID");
  const kept = keyOf(readFileSync(path.join(project.folder, "kept.json"), "utf8"));
  expect(await idsInAws()).toEqual([...before, kept.accessKeyId].sort());
  expect(await asBraze(kept)).toEqual(WORKS);
  await keys("delete", kept.accessKeyId, "--yes");
});

test("the stack is destroyed with the keys that Terraform never saw", async () => {
  await enforceIam(false);
  expect((await idsInAws()).length).toBe(1);
  await project.terraform("export", "destroy", "-auto-approve", "-target=aws_iam_user.export");
  await expect(idsInAws()).rejects.toThrow(/cannot be found/);
});
