import { readFileSync } from "node:fs";
import { deployerPolicy } from "../../lib/deployer/deployer-policy";
import { reasonsFor } from "../../lib/deployer/reasons";
import { synthesise } from "../support/synthesise";

const stacksOf = (stacks: object, defaults: object = {}) =>
  Object.values(
    synthesise(JSON.stringify({ defaults: { region: "us-east-1", accountId: "111122223333", ...defaults }, stacks })),
  );

const ROLE = { method: "role", brazeAccountId: "444455556666", externalId: "00000000-0000-4000-8000-000000000001" };
const CURRENTS = { currents: { bucket: { name: "example-currents" }, currents: { auth: ROLE } } };
const EXPORT = { export: { bucket: { name: "example-export" }, export: { auth: { method: "access-key" } } } };

/** The statements of all documents: id → actions, resources and conditions. */
const statementsOf = (...args: Parameters<typeof deployerPolicy>) =>
  Object.fromEntries(
    deployerPolicy(...args).documents.flatMap(({ document }) =>
      document.Statement.map(({ Sid, Action, Resource, Condition }) => [
        String(Sid),
        [Action, Resource, ...(Condition ? [Condition] : [])],
      ]),
    ),
  );

const BUCKET = ["arn:aws:s3:::example-export"];
const USER = ["arn:aws:iam::111122223333:user/braze-export"];
const POLICY = ["arn:aws:iam::111122223333:policy/braze-export"];
const READ = {
  ReadBuckets: [
    [
      "s3:GetAccelerateConfiguration",
      "s3:GetBucketAcl",
      "s3:GetBucketCORS",
      "s3:GetBucketLocation",
      "s3:GetBucketLogging",
      "s3:GetBucketObjectLockConfiguration",
      "s3:GetBucketOwnershipControls",
      "s3:GetBucketPolicy",
      "s3:GetBucketPublicAccessBlock",
      "s3:GetBucketRequestPayment",
      "s3:GetBucketTagging",
      "s3:GetBucketVersioning",
      "s3:GetBucketWebsite",
      "s3:GetEncryptionConfiguration",
      "s3:GetLifecycleConfiguration",
      "s3:GetReplicationConfiguration",
      "s3:ListBucket",
      "s3:ListTagsForResource",
    ],
    BUCKET,
  ],
  ReadUsers: [["iam:GetUser", "iam:ListAccessKeys", "iam:ListAttachedUserPolicies"], USER],
  ReadPolicies: [["iam:GetPolicy", "iam:GetPolicyVersion"], POLICY],
};

test("a plan only reads", () => {
  expect(statementsOf(stacksOf(EXPORT), { isPlanOnly: true })).toEqual(READ);
});

test("an apply changes what the stack names, and nothing else", () => {
  expect(statementsOf(stacksOf(EXPORT))).toEqual({
    ...READ,
    ChangeBuckets: [
      [
        "s3:CreateBucket",
        "s3:DeleteBucketPolicy",
        "s3:PutBucketOwnershipControls",
        "s3:PutBucketPolicy",
        "s3:PutBucketPublicAccessBlock",
        "s3:PutBucketTagging",
        "s3:PutEncryptionConfiguration",
        "s3:PutLifecycleConfiguration",
        "s3:TagResource",
        "s3:UntagResource",
      ],
      BUCKET,
    ],
    CreateUsers: [["iam:CreateUser"], USER],
    ChangeUsers: [
      [
        "iam:CreateAccessKey",
        "iam:DeleteAccessKey",
        "iam:DeleteUser",
        "iam:ListGroupsForUser",
        "iam:TagUser",
        "iam:UntagUser",
        "iam:UpdateAccessKey",
        "iam:UpdateUser",
      ],
      USER,
    ],
    AttachUserPolicies: [
      ["iam:AttachUserPolicy", "iam:DetachUserPolicy"],
      USER,
      { ArnEquals: { "iam:PolicyARN": POLICY } },
    ],
    CreatePolicies: [["iam:CreatePolicy"], POLICY],
    ChangePolicies: [
      [
        "iam:CreatePolicyVersion",
        "iam:DeletePolicy",
        "iam:DeletePolicyVersion",
        "iam:ListPolicyVersions",
        "iam:SetDefaultPolicyVersion",
        "iam:TagPolicy",
        "iam:UntagPolicy",
      ],
      POLICY,
    ],
  });
});

test("a bucket that Terraform keeps can't be deleted, and another can", () => {
  const kept = statementsOf(stacksOf(EXPORT)).ChangeBuckets?.[0];
  const { bucket, ...rest } = EXPORT.export;
  const other = statementsOf(stacksOf({ export: { ...rest, bucket: { ...bucket, retain: false } } }))
    .ChangeBuckets?.[0];
  expect([kept, other]).toEqual([
    expect.not.arrayContaining(["s3:DeleteBucket"]),
    expect.arrayContaining(["s3:DeleteBucket"]),
  ]);
});

test("only forceDestroy lets an apply delete objects", () => {
  const { bucket, ...rest } = EXPORT.export;
  const forced = { ...rest, bucket: { ...bucket, retain: false, forceDestroy: true } };
  expect(statementsOf(stacksOf({ export: forced }))).toMatchObject({
    EmptyBuckets: [["s3:ListBucketVersions"], BUCKET],
    EmptyBuckets2: [["s3:DeleteObject", "s3:DeleteObjectVersion"], [`${BUCKET[0]}/*`]],
  });
});

test("only a user whose keys are made outside Terraform is destroyed with its credentials", () => {
  const outside = { ...EXPORT.export, export: { auth: { method: "access-key", secret: "outside" } } };
  expect(statementsOf(stacksOf(EXPORT)).TakeCredentials).toBeUndefined();
  expect(statementsOf(stacksOf({ export: outside }))).toMatchObject({
    TakeCredentials: [
      [
        "iam:DeleteAccessKey",
        "iam:DeleteLoginProfile",
        "iam:ListAccessKeys",
        "iam:ListMFADevices",
        "iam:ListSSHPublicKeys",
        "iam:ListServiceSpecificCredentials",
        "iam:ListSigningCertificates",
      ],
      USER,
    ],
    TakeCredentials2: [["iam:ListVirtualMFADevices"], ["*"]],
  });
});

test("whoever is made has the path, the boundary and the tags of the configuration", () => {
  const boundary = "arn:aws:iam::111122223333:policy/vendors";
  const defaults = { iam: { path: "/vendors/", permissionsBoundary: boundary }, tags: { team: "data" } };
  const role = ["arn:aws:iam::111122223333:role/vendors/braze-currents"];
  const bound = { "iam:PermissionsBoundary": [boundary] };
  const { CreateRoles, BoundRoles, AttachRolePolicies, CreatePolicies } = statementsOf(stacksOf(CURRENTS, defaults));
  expect({ CreateRoles, BoundRoles, AttachRolePolicies, CreatePolicies }).toEqual({
    CreateRoles: [["iam:CreateRole"], role, { StringEquals: { ...bound, "aws:RequestTag/team": ["data"] } }],
    BoundRoles: [["iam:PutRolePermissionsBoundary"], role, { StringEquals: bound }],
    AttachRolePolicies: [
      ["iam:AttachRolePolicy", "iam:DetachRolePolicy"],
      role,
      {
        StringEquals: bound,
        ArnEquals: { "iam:PolicyARN": ["arn:aws:iam::111122223333:policy/vendors/braze-currents"] },
      },
    ],
    CreatePolicies: [
      ["iam:CreatePolicy"],
      ["arn:aws:iam::111122223333:policy/vendors/braze-currents"],
      { StringEquals: { "aws:RequestTag/team": ["data"] } },
    ],
  });
});

test("several stacks share statements, but a policy is attached to its own principal alone", () => {
  const two = { ...EXPORT, other: { ...EXPORT.export, bucket: { name: "example-other" } } };
  const { ReadUsers, AttachUserPolicies, AttachUserPolicies2 } = statementsOf(stacksOf(two));
  expect(ReadUsers?.[1]).toEqual([...USER, "arn:aws:iam::111122223333:user/braze-other-export"]);
  expect([AttachUserPolicies?.[2], AttachUserPolicies2?.[2]]).toEqual(
    ["export", "other-export"].map((name) => ({
      ArnEquals: { "iam:PolicyARN": [`arn:aws:iam::111122223333:policy/braze-${name}`] },
    })),
  );
});

describe("the state", () => {
  const S3 = { type: "s3", bucket: "example-states", key: "braze/{stack}.tfstate", region: "eu-central-1" };
  const states = (backend: object, isPlanOnly: boolean) =>
    Object.fromEntries(
      Object.entries(statementsOf(stacksOf(EXPORT, { backend }), { isPlanOnly })).filter(([sid]) =>
        sid.includes("State"),
      ),
    );
  const STATE = "arn:aws:s3:::example-states/braze/export.tfstate";
  const READ_STATE = {
    FindState: [["s3:ListBucket"], ["arn:aws:s3:::example-states"]],
    ReadState: [["s3:GetObject"], [STATE]],
  };

  test("is only read by a plan", () => {
    expect(states({ ...S3, use_lockfile: true }, true)).toEqual(READ_STATE);
  });

  test("is written by an apply, with its lock beside it", () => {
    expect(states({ ...S3, use_lockfile: true }, false)).toEqual({
      ...READ_STATE,
      WriteState: [["s3:PutObject"], [STATE]],
      LockState: [["s3:DeleteObject", "s3:GetObject", "s3:PutObject"], [`${STATE}.tflock`]],
    });
  });

  test("is locked by its own items in a table, and encrypted with its key", () => {
    const key = "arn:aws:kms:eu-central-1:111122223333:key/00000000-0000-4000-8000-00000000000a";
    const table = ["arn:aws:dynamodb:eu-central-1:111122223333:table/locks"];
    const items = {
      "ForAllValues:StringEquals": {
        "dynamodb:LeadingKeys": ["example-states/braze/export.tfstate", "example-states/braze/export.tfstate-md5"],
      },
    };
    expect(states({ ...S3, dynamodb_table: "locks", kms_key_id: key }, false)).toEqual({
      ...READ_STATE,
      ReadStateDigest: [["dynamodb:DescribeTable"], table],
      ReadStateDigest2: [["dynamodb:GetItem"], table, items],
      DecryptState: [["kms:Decrypt"], [key]],
      WriteState: [["s3:PutObject"], [STATE]],
      EncryptState: [["kms:Encrypt", "kms:GenerateDataKey"], [key]],
      LockStateInTable: [["dynamodb:DeleteItem", "dynamodb:PutItem"], table, items],
    });
  });

  test("a star in its key is a star to AWS, and no pattern", () => {
    expect(states({ ...S3, key: "a*b/{stack}" }, true).ReadState).toEqual([
      ["s3:GetObject"],
      ["arn:aws:s3:::example-states/a${*}b/export"],
    ]);
  });

  test("elsewhere than in AWS is named", () => {
    const { otherBackends } = deployerPolicy(stacksOf(EXPORT, { backend: { type: "gcs", bucket: "example-states" } }));
    expect(otherBackends).toEqual(["gcs"]);
  });
});

test("the states that a stack reads are read, and no other object beside them", () => {
  const json = JSON.parse(readFileSync("examples/values-from-elsewhere/cdk.tf.json", "utf8")) as object;
  expect(statementsOf([json])).toMatchObject({
    FindState: [["s3:ListBucket"], ["arn:aws:s3:::example-terraform-state"]],
    ReadOtherStates: [["s3:GetObject"], ["arn:aws:s3:::example-terraform-state/platform.tfstate"]],
  });
});

test("a bucket that is handed over is read, and not changed", () => {
  const json = JSON.parse(readFileSync("examples/existing-bucket/cdk.tf.json", "utf8")) as object;
  const statements = statementsOf([json]);
  expect(statements.ReadBuckets?.[0]).toEqual(expect.arrayContaining(["s3:GetBucketOwnershipControls"]));
  expect(Object.keys(statements)).not.toContain("ChangeBuckets");
});

test("where the provider assumes a role, the role has the resources, and the caller may assume it", () => {
  const provider = { assumeRole: { roleArn: "arn:aws:iam::111122223333:role/ci/apply" } };
  const { documents } = deployerPolicy(stacksOf(EXPORT, { provider }), { isPlanOnly: true });
  expect(documents.map(({ name, document }) => [name, document.Statement.map(({ Sid }) => Sid)])).toEqual([
    ["role_apply", ["ReadBuckets", "ReadUsers", "ReadPolicies"]],
    ["caller", ["AssumeRoles"]],
  ]);
});

test("each account has a deployer of its own", () => {
  const two = { ...EXPORT, currents: { ...CURRENTS.currents, accountId: "999988887777" } };
  expect(deployerPolicy(stacksOf(two)).documents.map(({ name }) => name)).toEqual([
    "deployer_111122223333",
    "deployer_999988887777",
  ]);
});

test("in GovCloud, ARNs are GovCloud's", () => {
  const { ReadUsers } = statementsOf(stacksOf(EXPORT, { region: "us-gov-west-1" }));
  expect(ReadUsers?.[1]).toEqual(["arn:aws-us-gov:iam::111122223333:user/braze-export"]);
});

test("more than a hundred stacks become documents that IAM takes, each statement with a reason", () => {
  const many = Object.fromEntries(
    Array.from({ length: 120 }, (_, i) => [`s${i}`, { ...EXPORT.export, bucket: { name: `example-export-${i}` } }]),
  );
  const { documents, tooMany } = deployerPolicy(stacksOf(many));
  const lengths = documents.map(({ document }) => JSON.stringify(document).length);
  expect(Math.max(...lengths)).toBeLessThanOrEqual(6144);
  expect(tooMany).toEqual([{ name: "deployer", count: documents.length }]);
  const sids = documents.flatMap(({ document }) => document.Statement.map(({ Sid }) => String(Sid)));
  expect(Object.values(reasonsFor(sids))).not.toContain("");
});
