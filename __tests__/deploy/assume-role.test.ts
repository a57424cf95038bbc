import * as iamSdk from "@aws-sdk/client-iam";
import { requireConditions } from "./support/abilities";
import { Aws } from "./support/aws";
import { explanationOf } from "./support/command";
import { enforceIam, resetEmulator } from "./support/emulator";
import { EMULATOR_ACCOUNT } from "./support/environment";
import { Project } from "./support/project";
import { assumeRole } from "./support/sign-in";

// What AWS evaluates and the emulator does not: the trust of a role, if the caller is of another account. The stack of the
// other account shows that Terraform works there as the role, not that AWS would let it in. Two roles of one account show
// that a caller with another external id is refused.

const OTHER_ACCOUNT = "444455556666";
const DEPLOYER = "example-deployer";
const EXTERNAL_ID = "example-external-id";

const root = new Aws();
let other: Aws;

const roleIn = (account: string, name = DEPLOYER): string => `arn:aws:iam::${account}:role/${name}`;

/** A stack for exports that is applied as a role of its account. */
function stackAs(roleArn: string, externalId = EXTERNAL_ID): object {
  const [, , , , accountId] = roleArn.split(":");
  return {
    accountId,
    provider: { assumeRole: { roleArn, externalId, sessionName: "example-session" } },
    export: { auth: { method: "access-key" } },
  };
}

/** One app with several stacks. YAML takes JSON as it is. */
async function projectOf(stacks: Record<string, object>, env = {}): Promise<Project> {
  const named = Object.entries(stacks).map(([name, stack]) => [
    name,
    { bucket: { name: `example-${name}` }, ...stack },
  ]);
  const project = new Project(
    JSON.stringify({ defaults: { region: "us-east-1" }, stacks: Object.fromEntries(named) as object }),
    env,
  );
  project.synth();
  for (const name of Object.keys(stacks)) {
    await project.terraform(name, "init");
  }
  return project;
}

/** A role that somebody made by hand, and that callers of the emulator's account can assume with the external id. */
async function createRole({ iam }: Aws, name = DEPLOYER): Promise<void> {
  const trust = {
    Effect: "Allow",
    Principal: { AWS: EMULATOR_ACCOUNT },
    Action: "sts:AssumeRole",
    Condition: { StringEquals: { "sts:ExternalId": EXTERNAL_ID } },
  };
  await iam.send(new iamSdk.CreateRoleCommand({ RoleName: name, AssumeRolePolicyDocument: policy(trust) }));
}

async function allowAll({ iam }: Aws, name = DEPLOYER): Promise<void> {
  const PolicyDocument = policy({ Effect: "Allow", Action: ["iam:*", "s3:*"], Resource: "*" });
  await iam.send(new iamSdk.PutRolePolicyCommand({ RoleName: name, PolicyName: "all", PolicyDocument }));
}

function policy(statement: object): string {
  return JSON.stringify({ Version: "2012-10-17", Statement: [statement] });
}

/** The environment of somebody who can do nothing but assume roles. */
async function createPerson(): Promise<Record<string, string>> {
  const UserName = "example-person";
  await root.iam.send(new iamSdk.CreateUserCommand({ UserName }));
  const PolicyDocument = policy({ Effect: "Allow", Action: "sts:AssumeRole", Resource: "*" });
  await root.iam.send(new iamSdk.PutUserPolicyCommand({ UserName, PolicyName: "assume", PolicyDocument }));
  const { AccessKey } = await root.iam.send(new iamSdk.CreateAccessKeyCommand({ UserName }));
  return {
    AWS_ACCESS_KEY_ID: String(AccessKey?.AccessKeyId),
    AWS_SECRET_ACCESS_KEY: String(AccessKey?.SecretAccessKey),
  };
}

beforeAll(requireConditions);
beforeEach(async () => {
  await resetEmulator();
  // While the emulator enforces nothing, anybody can be any role.
  other = new Aws("us-east-1", await assumeRole(root, roleIn(OTHER_ACCOUNT, "example-administrator")));
  await createRole(root);
  await createRole(other);
});
afterAll(async () => resetEmulator());

test("two stacks of one app are applied as two roles, each in its own account", async () => {
  await allowAll(root);
  await allowAll(other);
  const project = await projectOf({ one: stackAs(roleIn(EMULATOR_ACCOUNT)), two: stackAs(roleIn(OTHER_ACCOUNT)) });
  await enforceIam(true);

  await project.apply("one");
  await project.apply("two");

  await enforceIam(false);
  expect(await root.everything()).toEqual({
    buckets: ["example-one"],
    users: ["braze-one-export"],
    roles: [DEPLOYER],
    policies: [`arn:aws:iam::${EMULATOR_ACCOUNT}:policy/braze-one-export`],
  });
  expect(await other.everything()).toEqual({
    buckets: ["example-two"],
    users: ["braze-two-export"],
    roles: [DEPLOYER],
    policies: [`arn:aws:iam::${OTHER_ACCOUNT}:policy/braze-two-export`],
  });
});

test("of two stacks in one account, the one whose role may do nothing is denied what the other one's role may do", async () => {
  await createRole(root, "example-guest");
  await allowAll(root);
  const project = await projectOf({
    one: stackAs(roleIn(EMULATOR_ACCOUNT)),
    two: stackAs(roleIn(EMULATOR_ACCOUNT, "example-guest")),
  });
  await enforceIam(true);

  await project.apply("one");
  // Whoever runs Terraform here may do everything: only the role is denied.
  expect(await explanationOf(project.apply("two"))).toContain("AccessDenied");

  await enforceIam(false);
  const { buckets, users } = await root.everything();
  expect({ buckets, users }).toEqual({ buckets: ["example-one"], users: ["braze-one-export"] });
});

test("with the external id, a person who can do nothing else applies a stack as the role, and with another id none", async () => {
  await allowAll(root);
  const person = await createPerson();
  const stacks = { one: stackAs(roleIn(EMULATOR_ACCOUNT)), two: stackAs(roleIn(EMULATOR_ACCOUNT), "example-wrong-id") };
  const project = await projectOf(stacks, person);
  await enforceIam(true);

  await project.apply("one");
  expect(await explanationOf(project.apply("two"))).toContain(
    `IAM Role (${roleIn(EMULATOR_ACCOUNT)}) cannot be assumed`,
  );

  await enforceIam(false);
  expect((await root.everything()).buckets).toEqual(["example-one"]);
});
