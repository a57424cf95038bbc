import {
  AttachUserPolicyCommand,
  CreateAccessKeyCommand,
  CreatePolicyCommand,
  CreateUserCommand,
} from "@aws-sdk/client-iam";
import { CreateBucketCommand } from "@aws-sdk/client-s3";
import { requireConditions } from "./support/abilities";
import { Aws } from "./support/aws";
import { answerTo, askAsBraze, BrazeAnswers } from "./support/braze";
import { enforceIam } from "./support/emulator";
import { EMULATOR_ACCOUNT } from "./support/environment";
import { Project } from "./support/project";
import { assumeRole, keyIn } from "./support/sign-in";

// What AWS evaluates and the emulator does not:
// - The trust of a role is evaluated for callers of the role's own account only. So the emulator's one account is Braze's
//   as well, and a stack with Braze's documented account stands for "some other account is trusted".
// - The emulator is reached over plain HTTP and takes that for TLS, and it knows no TLS version.
// The simulation in __tests__/policies covers both: Braze's account with each external id, and plain HTTP.
//
// moto 5.2 by itself heeds no conditions and has no root key while it enforces: these tests need an emulator that does.

const EXTERNAL_ID = "00000000-0000-4000-8000-000000000001";
const OTHER_ID = "00000000-0000-4000-8000-000000000002";

const role = (brazeAccountId: string) => ({ method: "role", brazeAccountId, externalId: EXTERNAL_ID });
const KEY = { method: "access-key" };
const ROLE = role(EMULATOR_ACCOUNT);

// YAML takes JSON as it is.
const CONFIG = JSON.stringify({
  defaults: { region: "us-east-1", accountId: EMULATOR_ACCOUNT },
  stacks: {
    "key-first": { bucket: { name: "example-key-first" }, currents: { auth: KEY }, export: { auth: ROLE } },
    "role-first": { bucket: { name: "example-role-first" }, currents: { auth: ROLE }, export: { auth: KEY } },
    one: { bucket: { name: "example-one" }, auth: KEY, currents: {}, export: {} },
    documented: { bucket: { name: "example-documented" }, policy: "documented", currents: { auth: KEY } },
    elsewhere: { bucket: { name: "example-elsewhere" }, export: { auth: role("444455556666") } },
  },
});

const WRITES: BrazeAnswers = {
  GetBucketLocation: "allowed",
  ListBucket: "allowed",
  PutObject: "allowed",
  "PutObject with the AES-256 header": "allowed",
  GetObject: "allowed",
  DeleteObject: "AccessDenied",
};
const WRITES_AND_DELETES = { ...WRITES, DeleteObject: "allowed" };
const NOTHING: BrazeAnswers = {
  GetBucketLocation: "AccessDenied",
  ListBucket: "AccessDenied",
  PutObject: "AccessDenied",
  "PutObject with the AES-256 header": "AccessDenied",
  GetObject: "AccessDenied",
  DeleteObject: "AccessDenied",
};

const root = new Aws();
const outputs: Record<string, Record<string, unknown>> = {};
let brazeItself: Aws;

beforeAll(async () => {
  await requireConditions();
  const project = new Project(CONFIG);
  project.synth();
  for (const stack of ["key-first", "role-first", "one", "documented", "elsewhere"]) {
    await project.terraform(stack, "init");
    await project.apply(stack);
    outputs[stack] = await project.outputs(stack);
  }
  // A bucket that Braze has no business with, and whose name starts like one of the others'.
  for (const stack of ["key-first", "role-first", "one", "documented"]) {
    await root.s3.send(new CreateBucketCommand({ Bucket: `example-${stack}-private` }));
  }
  brazeItself = await createCaller("braze-itself");
  await enforceIam(true);
});

/** A user who may assume any role that trusts them. */
async function createCaller(UserName: string): Promise<Aws> {
  const statement = { Effect: "Allow", Action: "sts:AssumeRole", Resource: "*" };
  const PolicyDocument = JSON.stringify({ Version: "2012-10-17", Statement: [statement] });
  const { Policy } = await root.iam.send(new CreatePolicyCommand({ PolicyName: UserName, PolicyDocument }));
  await root.iam.send(new CreateUserCommand({ UserName }));
  await root.iam.send(new AttachUserPolicyCommand({ UserName, PolicyArn: Policy?.Arn }));
  const { AccessKey } = await root.iam.send(new CreateAccessKeyCommand({ UserName }));
  return new Aws("us-east-1", {
    accessKeyId: String(AccessKey?.AccessKeyId),
    secretAccessKey: String(AccessKey?.SecretAccessKey),
  });
}

const withKey = (stack: string, label: string) =>
  Promise.resolve(new Aws("us-east-1", keyIn(outputs[stack] ?? {}, label)));
const withRole = async (stack: string, label: string) =>
  new Aws("us-east-1", await assumeRole(brazeItself, outputs[stack]?.[`${label}_role_arn`], EXTERNAL_ID));

describe.each([
  { stack: "key-first", label: "currents", signIn: withKey, may: WRITES },
  { stack: "role-first", label: "currents", signIn: withRole, may: WRITES },
  { stack: "role-first", label: "export", signIn: withKey, may: WRITES_AND_DELETES },
  { stack: "key-first", label: "export", signIn: withRole, may: WRITES_AND_DELETES },
  // Both policies are the one user's, so that Currents may delete as well.
  { stack: "one", label: "currents", signIn: withKey, may: WRITES_AND_DELETES },
  { stack: "one", label: "export", signIn: withKey, may: WRITES_AND_DELETES },
])("Braze with what the stack $stack outputs for $label", ({ stack, label, signIn, may }) => {
  test("may make its calls, and no other", async () => {
    expect(await askAsBraze(await signIn(stack, label), root, `example-${stack}`)).toEqual(may);
  });

  test("may do nothing in a bucket whose name starts the same", async () => {
    expect(await askAsBraze(await signIn(stack, label), root, `example-${stack}-private`)).toEqual(NOTHING);
  });
});

describe("the documented policy for Currents with an access key", () => {
  test("has no GetObject, as on the page", async () => {
    const braze = await withKey("documented", "currents");

    expect(await askAsBraze(braze, root, "example-documented")).toEqual({ ...WRITES, GetObject: "AccessDenied" });
  });

  test("reaches a bucket whose name starts the same, as synth warns", async () => {
    const braze = await withKey("documented", "currents");

    expect(await askAsBraze(braze, root, "example-documented-private")).toEqual({
      ...NOTHING,
      ListBucket: "allowed",
      PutObject: "allowed",
      "PutObject with the AES-256 header": "allowed",
    });
  });
});

describe("assuming a role", () => {
  const roleArn = () => outputs["role-first"]?.currents_role_arn;

  test("works with the external id", async () => {
    expect(await answerTo(assumeRole(brazeItself, roleArn(), EXTERNAL_ID))).toBe("allowed");
  });

  test("is denied with another external id", async () => {
    expect(await answerTo(assumeRole(brazeItself, roleArn(), OTHER_ID))).toBe("AccessDenied");
  });

  test("is denied without an external id", async () => {
    expect(await answerTo(assumeRole(brazeItself, roleArn()))).toBe("AccessDenied");
  });

  test("is denied to an account that is not Braze's", async () => {
    expect(await answerTo(assumeRole(brazeItself, outputs.elsewhere?.export_role_arn, EXTERNAL_ID))).toBe(
      "AccessDenied",
    );
  });
});

test("a secret with one character changed signs nothing", async () => {
  const { accessKeyId, secretAccessKey } = keyIn(outputs["key-first"] ?? {}, "currents");
  const wrong = new Aws("us-east-1", { accessKeyId, secretAccessKey: secretAccessKey.replace(/^./, "*") });

  expect(new Set(Object.values(await askAsBraze(wrong, root, "example-key-first")))).toEqual(
    new Set(["SignatureDoesNotMatch"]),
  );
});
