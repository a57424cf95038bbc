import * as iamSdk from "@aws-sdk/client-iam";
import * as s3Sdk from "@aws-sdk/client-s3";
import { BRAZE_ERRORS } from "../../lib/braze-errors";
import { requireConditions } from "./support/abilities";
import { Aws } from "./support/aws";
import { explanationOf } from "./support/command";
import { enforceIam } from "./support/emulator";
import { EMULATOR_ACCOUNT } from "./support/environment";
import { Project } from "./support/project";

// What AWS does and the emulator does not:
// - It has no iam:SimulatePrincipalPolicy, so that the check simulate has no second opinion here.
// - It has no policies of an organisation.
// - It answers for every bucket, whoever is said to own it.
// - A bucket gets Object Lock, or another region, only when it is made. So both tests make the bucket again.
// The tests in __tests__/live/verify cover the first three with answers that are made up.

const BUCKET = "example-verified";
const ROLE = "braze-shared-currents";
const USER = "braze-shared-export";
const CURRENTS_POLICY = `arn:aws:iam::${EMULATOR_ACCOUNT}:policy/braze-shared-currents`;
const EXPORT_POLICY = `arn:aws:iam::${EMULATOR_ACCOUNT}:policy/braze-shared-export`;

const CONFIG = `stacks:
  shared:
    region: us-east-1
    accountId: "${EMULATOR_ACCOUNT}"
    bucket: { name: ${BUCKET} }
    currents:
      auth: { method: role, brazeAccountId: "444455556666", externalId: 00000000-0000-4000-8000-000000000001 }
      connectors: [{ name: production, folderPath: currents, encryption: AES256 }]
    export:
      auth: { method: access-key }
`;

const aws = new Aws();
const project = new Project(CONFIG);
let outputs: string;

interface Report {
  readonly ok: boolean;
  readonly checks: readonly {
    readonly id: string;
    readonly status: string;
    readonly what: string;
    readonly found: string;
  }[];
}

/** What `verify` reports, however it ends. */
async function verify(...args: string[]): Promise<Report> {
  return verifyIn(project, ...args);
}

async function verifyIn(folder: Project, ...args: string[]): Promise<Report> {
  const running = folder.braze("verify", "shared", "--json", ...args);
  const text = await running.then(
    ({ stdout }) => stdout,
    () => explanationOf(running),
  );
  return JSON.parse(text) as Report;
}

/** The checks that aren't green: what was looked at → how each check ended. */
async function notGreen(...args: string[]): Promise<Record<string, string>> {
  const { checks } = await verify(...args);
  return Object.fromEntries(
    checks.filter(({ status }) => status !== "pass").map(({ id, what, status }) => [`${id} of ${what}`, status]),
  );
}

const ofBucket = (id: string) => `${id} of the bucket "${BUCKET}"`;
const ofRole = (id: string) => `${id} of the role "${ROLE}"`;
const ofUser = (id: string) => `${id} of the user "${USER}"`;
const SIMULATE_CURRENTS = ofRole("simulate") + " for currents";
const SIMULATE_EXPORT = ofUser("simulate") + " for export";

/** A policy with one statement. */
const policyOf = (statement: object): string => JSON.stringify({ Version: "2012-10-17", Statement: [statement] });

/** Gives a policy another text, or its first one back. */
async function setVersion(PolicyArn: string, document?: string): Promise<void> {
  const { Versions = [] } = await aws.iam.send(new iamSdk.ListPolicyVersionsCommand({ PolicyArn }));
  const first = Versions.map(({ VersionId = "" }) => VersionId).sort()[0];
  await (document === undefined
    ? aws.iam.send(new iamSdk.SetDefaultPolicyVersionCommand({ PolicyArn, VersionId: first }))
    : aws.iam.send(new iamSdk.CreatePolicyVersionCommand({ PolicyArn, PolicyDocument: document, SetAsDefault: true })));
}

/** Makes the bucket again, with all that it had. */
async function remakeBucket(options: Partial<s3Sdk.CreateBucketCommandInput> = {}): Promise<void> {
  const bucket = { Bucket: BUCKET };
  const [access, ownership, policy] = await Promise.all([
    aws.s3.send(new s3Sdk.GetPublicAccessBlockCommand(bucket)),
    aws.s3.send(new s3Sdk.GetBucketOwnershipControlsCommand(bucket)),
    aws.s3.send(new s3Sdk.GetBucketPolicyCommand(bucket)),
  ]);
  await aws.s3.send(new s3Sdk.DeleteBucketCommand(bucket));
  await aws.s3.send(new s3Sdk.CreateBucketCommand({ ...bucket, ...options }));
  const { PublicAccessBlockConfiguration } = access;
  await aws.s3.send(new s3Sdk.PutPublicAccessBlockCommand({ ...bucket, PublicAccessBlockConfiguration }));
  const { OwnershipControls } = ownership;
  await aws.s3.send(new s3Sdk.PutBucketOwnershipControlsCommand({ ...bucket, OwnershipControls }));
  await aws.s3.send(new s3Sdk.PutBucketPolicyCommand({ ...bucket, Policy: policy.Policy }));
}

async function encryptWith(SSEAlgorithm: s3Sdk.ServerSideEncryption): Promise<void> {
  const Rules = [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm } }];
  await aws.s3.send(
    new s3Sdk.PutBucketEncryptionCommand({ Bucket: BUCKET, ServerSideEncryptionConfiguration: { Rules } }),
  );
}

async function setTrust(externalId: string): Promise<void> {
  const PolicyDocument = policyOf({
    Effect: "Allow",
    Principal: { AWS: "arn:aws:iam::444455556666:root" },
    Action: "sts:AssumeRole",
    Condition: { StringEquals: { "sts:ExternalId": externalId } },
  });
  await aws.iam.send(new iamSdk.UpdateAssumeRolePolicyCommand({ RoleName: ROLE, PolicyDocument }));
}

async function setKeyStatus(Status: iamSdk.StatusType): Promise<void> {
  const { AccessKeyMetadata = [] } = await aws.iam.send(new iamSdk.ListAccessKeysCommand({ UserName: USER }));
  const [key] = AccessKeyMetadata;
  await aws.iam.send(new iamSdk.UpdateAccessKeyCommand({ UserName: USER, AccessKeyId: key?.AccessKeyId, Status }));
}

/** What Terraform made, again. */
const apply = () => project.apply("shared");

const attachment = { RoleName: ROLE, PolicyArn: CURRENTS_POLICY };

/** What is broken, and what `verify` then says of it and of what depends on it. */
interface Case {
  readonly what: string;
  readonly broken: () => Promise<unknown>;
  readonly mended: () => Promise<unknown>;
  readonly found: Readonly<Record<string, string>>;
}

const CASES: readonly Case[] = [
  {
    what: "the bucket is gone",
    broken: () => aws.s3.send(new s3Sdk.DeleteBucketCommand({ Bucket: BUCKET })),
    mended: apply,
    found: {
      [ofBucket("bucket-exists")]: "fail",
      [ofBucket("bucket-region")]: "skip",
      [ofBucket("bucket-encryption")]: "skip",
      [ofBucket("object-lock")]: "skip",
      [ofBucket("public-access")]: "skip",
      [ofBucket("bucket-policy")]: "skip",
      [SIMULATE_CURRENTS]: "skip",
      [SIMULATE_EXPORT]: "skip",
    },
  },
  {
    what: "the bucket is in another region",
    broken: () => remakeBucket({ CreateBucketConfiguration: { LocationConstraint: "eu-west-1" } }),
    mended: remakeBucket,
    found: { [ofBucket("bucket-region")]: "fail" },
  },
  {
    what: "the bucket is encrypted with SSE-KMS",
    broken: () => encryptWith("aws:kms"),
    mended: () => encryptWith("AES256"),
    found: { [ofBucket("bucket-encryption")]: "fail" },
  },
  {
    what: "the bucket has Object Lock",
    broken: () => remakeBucket({ ObjectLockEnabledForBucket: true }),
    mended: remakeBucket,
    found: { [ofBucket("object-lock")]: "fail" },
  },
  {
    what: "the bucket can be made public",
    broken: () => aws.s3.send(new s3Sdk.DeletePublicAccessBlockCommand({ Bucket: BUCKET })),
    mended: apply,
    found: { [ofBucket("public-access")]: "fail" },
  },
  {
    what: "the bucket's policy demands the encryption header",
    broken: async () => {
      const { Policy = "" } = await aws.s3.send(new s3Sdk.GetBucketPolicyCommand({ Bucket: BUCKET }));
      const policy = JSON.parse(Policy) as { readonly Statement: object | object[] };
      const demand = {
        Sid: "DenyWithoutHeader",
        Effect: "Deny",
        Principal: "*",
        Action: "s3:PutObject",
        Resource: `arn:aws:s3:::${BUCKET}/*`,
        Condition: { StringNotEquals: { "s3:x-amz-server-side-encryption": "AES256" } },
      };
      const Statement = [...[policy.Statement].flat(), demand];
      await aws.s3.send(
        new s3Sdk.PutBucketPolicyCommand({ Bucket: BUCKET, Policy: JSON.stringify({ ...policy, Statement }) }),
      );
    },
    mended: apply,
    found: { [ofBucket("bucket-policy")]: "fail", [SIMULATE_CURRENTS]: "skip", [SIMULATE_EXPORT]: "skip" },
  },
  {
    what: "the role is gone",
    broken: async () => {
      await aws.iam.send(new iamSdk.DetachRolePolicyCommand(attachment));
      await aws.iam.send(new iamSdk.DeleteRoleCommand({ RoleName: ROLE }));
    },
    mended: apply,
    found: {
      [ofRole("principal")]: "fail",
      [ofRole("policy-attached")]: "skip",
      [ofRole("trust")]: "skip",
      [SIMULATE_CURRENTS]: "skip",
    },
  },
  {
    what: "the role's policy is detached",
    broken: () => aws.iam.send(new iamSdk.DetachRolePolicyCommand(attachment)),
    mended: apply,
    found: { [ofRole("policy-attached")]: "fail", [SIMULATE_CURRENTS]: "skip" },
  },
  {
    what: "the user has a policy of somebody else's",
    broken: () =>
      aws.iam.send(
        new iamSdk.PutUserPolicyCommand({
          UserName: USER,
          PolicyName: "more",
          PolicyDocument: policyOf({ Effect: "Allow", Action: "s3:*", Resource: "*" }),
        }),
      ),
    mended: () => aws.iam.send(new iamSdk.DeleteUserPolicyCommand({ UserName: USER, PolicyName: "more" })),
    found: { [ofUser("policy-attached")]: "fail", [SIMULATE_EXPORT]: "skip" },
  },
  {
    what: "the policy has another text",
    broken: () =>
      setVersion(
        EXPORT_POLICY,
        policyOf({ Effect: "Allow", Action: "s3:ListBucket", Resource: `arn:aws:s3:::${BUCKET}` }),
      ),
    mended: () => setVersion(EXPORT_POLICY),
    found: { 'policy-document of the policy "braze-shared-export"': "fail", [SIMULATE_EXPORT]: "skip" },
  },
  {
    what: "the role asks for another external id",
    broken: () => setTrust("00000000-0000-4000-8000-000000000002"),
    mended: apply,
    found: { [ofRole("trust")]: "fail" },
  },
  {
    what: "the key is inactive",
    broken: () => setKeyStatus("Inactive"),
    mended: () => setKeyStatus("Active"),
    found: { [ofUser("keys")]: "fail" },
  },
  {
    what: "the role has a boundary that lets nobody write",
    broken: async () => {
      const PolicyDocument = policyOf({ Effect: "Allow", Action: ["s3:Get*", "s3:List*"], Resource: "*" });
      await aws.iam.send(new iamSdk.CreatePolicyCommand({ PolicyName: "boundary", PolicyDocument }));
      const PermissionsBoundary = `arn:aws:iam::${EMULATOR_ACCOUNT}:policy/boundary`;
      await aws.iam.send(new iamSdk.PutRolePermissionsBoundaryCommand({ RoleName: ROLE, PermissionsBoundary }));
    },
    mended: () => aws.iam.send(new iamSdk.DeleteRolePermissionsBoundaryCommand({ RoleName: ROLE })),
    // Terraform takes the boundary away with the next apply: that is told, too.
    found: { [ofRole("principal")]: "warn", [SIMULATE_CURRENTS]: "fail" },
  },
];

beforeAll(async () => {
  await requireConditions();
  project.synth();
  await project.terraform("shared", "init");
  await project.apply("shared");
  ({ stdout: outputs } = await project.terraform("shared", "output", "-json"));
});

test("what was applied is green", async () => {
  expect(await verify()).toMatchObject({ ok: true });
  expect(await notGreen()).toEqual({});
});

describe.each(CASES)("where $what", ({ broken, mended, found }) => {
  beforeAll(broken);
  afterAll(mended);

  test("that check is red, what depends on it is skipped, and all others are green", async () => {
    expect(await notGreen()).toEqual(found);
  });
});

test("every check that finds a cause of what Braze says is broken here", () => {
  const named = BRAZE_ERRORS.flatMap(({ causes }) => causes.flatMap(({ checks = [] }) => checks));
  const broken = CASES.flatMap(({ found }) => Object.entries(found).filter(([, status]) => status === "fail"));
  const ids = new Set(["live", ...broken.map(([what]) => what.split(" ", 1)[0])]);
  expect(named.filter((id) => !ids.has(id))).toEqual([]);
});

describe("with --live", () => {
  beforeAll(() => enforceIam(true));
  afterAll(() => enforceIam(false));

  test("Braze's calls are made with the key, and nothing is left", async () => {
    const { checks } = await verify("--live");
    expect(checks.filter(({ id }) => id === "live").map(({ status, found }) => [status, found])).toEqual([
      ["skip", "only Braze can assume the role, so that nobody else can make its calls"],
      ["pass", "AWS allows GetBucketLocation, ListObjectsV2, PutObject, GetObject, DeleteObject; nothing is left"],
    ]);
    const { Contents = [] } = await aws.s3.send(new s3Sdk.ListObjectsV2Command({ Bucket: BUCKET }));
    expect(Contents).toEqual([]);
  });

  test("a secret with one character changed is red, and shown nowhere", async () => {
    const changed = JSON.parse(outputs) as Record<string, { value: string }>;
    const secret = `*${changed.export_secret_access_key!.value.slice(1)}`;
    changed.export_secret_access_key!.value = secret;
    project.writeFile("outputs.json", JSON.stringify(changed));
    const { checks } = await verify("--live", "--outputs", "outputs.json");
    const found = checks.filter(({ id, status }) => id === "live" && status === "fail").map((check) => check.found);
    expect(found).toEqual([expect.stringContaining("GetBucketLocation (SignatureDoesNotMatch)")]);
    expect(JSON.stringify(checks)).not.toContain(secret);
  });

  test("what the caller may not know is skipped, with the permission that is missing", async () => {
    const { Policy } = await aws.iam.send(
      new iamSdk.CreatePolicyCommand({
        PolicyName: "reads-buckets",
        PolicyDocument: policyOf({ Effect: "Allow", Action: "s3:Get*", Resource: "*" }),
      }),
    );
    await aws.iam.send(new iamSdk.CreateUserCommand({ UserName: "auditor" }));
    await aws.iam.send(new iamSdk.AttachUserPolicyCommand({ UserName: "auditor", PolicyArn: Policy?.Arn }));
    const { AccessKey } = await aws.iam.send(new iamSdk.CreateAccessKeyCommand({ UserName: "auditor" }));
    const auditor = new Project(CONFIG, {
      AWS_ACCESS_KEY_ID: String(AccessKey?.AccessKeyId),
      AWS_SECRET_ACCESS_KEY: String(AccessKey?.SecretAccessKey),
    });
    auditor.writeFile("outputs.json", outputs);
    const { checks } = await verifyIn(auditor, "--outputs", "outputs.json");
    const denied = (action: string, about: string) => `AWS denies ${action} for ${about}`;
    const [role, user] = [`the role "${ROLE}"`, `the user "${USER}"`];
    expect(checks.filter(({ status }) => status !== "pass").map(({ id, found }) => [id, found])).toEqual([
      ["principal", denied("iam:GetRole", role)],
      ["principal", denied("iam:GetUser", user)],
      ["policy-attached", denied("iam:ListAttachedRolePolicies", role)],
      ["policy-attached", denied("iam:ListAttachedUserPolicies", user)],
      ["policy-document", denied("iam:GetPolicy", `the policy ${CURRENTS_POLICY}`)],
      ["policy-document", denied("iam:GetPolicy", `the policy ${EXPORT_POLICY}`)],
      ["trust", denied("iam:GetRole", role)],
      ["keys", denied("iam:ListAccessKeys", user)],
      ["simulate", denied("iam:GetRole", role)],
      ["simulate", denied("iam:GetUser", user)],
    ]);
  });
});
