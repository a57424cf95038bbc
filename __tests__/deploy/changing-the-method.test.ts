/** A change of the auth method, step by step. */

import {
  AttachUserPolicyCommand,
  CreateAccessKeyCommand,
  CreatePolicyCommand,
  CreateUserCommand,
} from "@aws-sdk/client-iam";
import { CreateBucketCommand, PutObjectCommand } from "@aws-sdk/client-s3";
import { requireConditions } from "./support/abilities";
import { Aws } from "./support/aws";
import { answerTo, askAsBraze } from "./support/braze";
import { enforceIam, resetEmulator } from "./support/emulator";
import { EMULATOR_ACCOUNT } from "./support/environment";
import { actionsOf } from "./support/plan";
import { Project } from "./support/project";
import { assumeRole, keyIn } from "./support/sign-in";
import { Writer } from "./support/writer";

// The trust of a role is evaluated for callers of the role's own account only: here, that account is Braze's as well.
const EXTERNAL_ID = "00000000-0000-4000-8000-000000000001";
const STACK = "events";
const BUCKET = "example-events";
const PRINCIPAL = "braze-events-currents";
const OTHER_BUCKET = "example-events-archive";

const KEY = { method: "access-key" };
const ROLE = { method: "role", brazeAccountId: EMULATOR_ACCOUNT, externalId: EXTERNAL_ID };

const configOf = (auth: object, policy: string): string =>
  JSON.stringify({
    defaults: { region: "us-east-1", accountId: EMULATOR_ACCOUNT, policy },
    stacks: { [STACK]: { bucket: { name: BUCKET }, currents: { auth } } },
  });

const root = new Aws();
let brazeItself: Aws;

beforeAll(requireConditions);

/** Somebody of Braze's, who may assume every role that trusts them. */
async function createBraze(): Promise<Aws> {
  const UserName = "braze-itself";
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

type Outputs = Readonly<Record<string, unknown>>;

const SIGN_IN = {
  user: (outputs: Outputs) => Promise.resolve(new Aws("us-east-1", keyIn(outputs, "currents"))),
  role: async (outputs: Outputs) =>
    new Aws("us-east-1", await assumeRole(brazeItself, outputs.currents_role_arn, EXTERNAL_ID)),
} as const;

describe.each([
  { policy: "scoped", from: "user", to: "role", before: KEY, after: ROLE },
  { policy: "scoped", from: "role", to: "user", before: ROLE, after: KEY },
  { policy: "documented", from: "user", to: "role", before: KEY, after: ROLE },
  { policy: "documented", from: "role", to: "user", before: ROLE, after: KEY },
] as const)("with $policy policies, from a $from to a $to, Braze writes all the time, and", (change) => {
  const { policy, from, to, before, after } = change;
  const writer = new Writer(BUCKET);
  let project: Project;
  let former: Aws;
  let next: Aws;

  const applying = (auth: object) => async () => {
    project.write(configOf(auth, policy));
    project.synth();
    await project.apply(STACK);
  };

  beforeAll(async () => {
    await resetEmulator();
    brazeItself = await createBraze();
    await root.s3.send(new CreateBucketCommand({ Bucket: OTHER_BUCKET }));
    project = new Project(configOf(before, policy));
    project.synth();
    await project.terraform(STACK, "init");
    await project.apply(STACK);
    await enforceIam(true);
    former = await SIGN_IN[from](await project.outputs(STACK));
  });

  test("loses no write while the new one is made", async () => {
    expect(await writer.during(former, applying({ ...after, retiring: before }))).toEqual([]);
  });

  test("may do with each what it may do with each alone", async () => {
    next = await SIGN_IN[to](await project.outputs(STACK));
    const both = { former: await askAsBraze(former, root, BUCKET), next: await askAsBraze(next, root, BUCKET) };

    const mayDo = {
      GetBucketLocation: "allowed",
      ListBucket: "allowed",
      PutObject: "allowed",
      "PutObject with the AES-256 header": "allowed",
      DeleteObject: "AccessDenied",
    };
    // The page gives the user of Currents no GetObject. What retires has the policy of the new method beside its own.
    const readsAsNext = policy === "documented" && to === "user" ? "AccessDenied" : "allowed";
    expect(both).toEqual({
      former: { ...mayDo, GetObject: "allowed" },
      next: { ...mayDo, GetObject: readsAsNext },
    });
  });

  test("reaches no more with the new one than its method alone does", async () => {
    const write = new PutObjectCommand({ Bucket: OTHER_BUCKET, Key: "currents/0.avro", Body: "event" });
    const reaches = policy === "documented" && to === "user" ? "allowed" : "AccessDenied";
    expect(await answerTo(next.s3.send(write))).toBe(reaches);
  });

  test("loses no write while Terraform does nothing more", async () => {
    expect(actionsOf(await project.plan(STACK))).toEqual({});
    expect(await writer.during(next, () => project.apply(STACK))).toEqual([]);
  });

  test("loses no write of the new one while the former one goes", async () => {
    expect(await writer.during(next, applying(after))).toEqual([]);
  });

  test("then writes with the new one alone, and the plan is empty", async () => {
    const write = new PutObjectCommand({ Bucket: BUCKET, Key: "currents/last.avro", Body: "event" });
    expect(await answerTo(next.s3.send(write))).toBe("allowed");
    const { users, roles } = await root.everything();
    expect({ user: users, role: roles }[from]).not.toContain(PRINCIPAL);
    expect({ user: users, role: roles }[to]).toContain(PRINCIPAL);
    expect(actionsOf(await project.plan(STACK))).toEqual({});
  });

  test("has the addresses and outputs of a stack that never changed", async () => {
    const fresh = Object.keys(await project.outputs(STACK)).sort();
    const addresses = await project.addresses(STACK);
    expect([...addresses, ...fresh].filter((name) => name.includes("retiring"))).toEqual([]);
    expect(addresses.filter((address) => address.startsWith(`aws_iam_${from}`))).toEqual([]);
  });
});
