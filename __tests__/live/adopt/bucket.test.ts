import { awsError, DENIED } from "../../support/fake-aws";
import { adoptable, BUCKET } from "./adoptable";

const EXPORT = "export: { auth: { method: access-key } }";
const CURRENTS = "currents: { auth: { method: access-key } }";
const THERE = { GetBucketLocation: {} };
const kms = (SSEAlgorithm: string) => ({
  GetBucketEncryption: {
    ServerSideEncryptionConfiguration: { Rules: [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm } }] },
  },
});

test("a bucket is adopted with the settings that it has", async () => {
  const { section } = await adoptable(EXPORT, {
    ...THERE,
    ...kms("AES256"),
    GetPublicAccessBlock: {},
    GetBucketVersioning: {},
    GetBucketLogging: {},
  });
  expect(section).toEqual({
    bucket: true,
    bucketSettings: ["public_access_block", "server_side_encryption_configuration"],
  });
});

test("versioning is named only where the configuration has it", async () => {
  const answers = { ...THERE, GetBucketVersioning: { Status: "Enabled" } };
  const without = await adoptable(EXPORT, answers);
  expect([without.section, without.findings.warnings]).toEqual([
    { bucket: true },
    ["the bucket has versioning, which Terraform leaves alone; to take it over, write bucket.versioning"],
  ]);
  const bucket = `{ name: ${BUCKET}, versioning: {} }`;
  expect((await adoptable(EXPORT, answers, {}, bucket)).section).toEqual({
    bucket: true,
    bucketSettings: ["versioning"],
  });
});

test("lifecycle rules that Terraform removes are told", async () => {
  const rules = { GetBucketLifecycleConfiguration: { Rules: [{ ID: "old" }, { ID: "older" }] } };
  const { section, findings } = await adoptable(EXPORT, { ...THERE, ...rules });
  expect([section, findings.warnings]).toEqual([
    { bucket: true, bucketSettings: ["lifecycle_configuration"] },
    [
      'the bucket has the lifecycle rules "old" and "older"; Terraform removes those that bucket.lifecycle doesn\'t have',
    ],
  ]);
});

test.each([
  [
    "in another region",
    { GetBucketLocation: { LocationConstraint: "EU" } },
    "it is in eu-west-1, and the stack is for us-east-1; expected region: eu-west-1",
  ],
  [
    "of another account",
    { GetBucketLocation: ({ ExpectedBucketOwner }: Record<string, string>) => (ExpectedBucketOwner ? DENIED : {}) },
    "it belongs to another account, and the stack is for 111122223333",
  ],
  [
    "with SSE-KMS",
    { ...THERE, ...kms("aws:kms:dsse") },
    "it is encrypted with SSE-KMS, and Braze does not support SSE-KMS; expected SSE-S3 (AES256)",
  ],
  [
    "with Object Lock",
    { ...THERE, GetObjectLockConfiguration: { ObjectLockConfiguration: { ObjectLockEnabled: "Enabled" } } },
    "it has Object Lock, and Braze Currents does not support buckets with Object Lock",
  ],
])("a bucket %s can't be adopted", async (_, answers, why) => {
  const { section, findings } = await adoptable(CURRENTS, answers);
  expect([section, findings.refusals]).toEqual([{}, [`can't adopt the bucket "${BUCKET}": ${why}`]]);
});

test("exports can have a bucket with Object Lock", async () => {
  const lock = { GetObjectLockConfiguration: { ObjectLockConfiguration: { ObjectLockEnabled: "Enabled" } } };
  expect((await adoptable(EXPORT, { ...THERE, ...lock })).section).toEqual({ bucket: true });
});

test("a bucket that doesn't exist is made", async () => {
  const { section, findings } = await adoptable(EXPORT, { GetBucketLocation: awsError("NoSuchBucket", 404) });
  expect([section, findings.refusals, findings.seen[0]]).toEqual([
    {},
    [],
    `the bucket "${BUCKET}" doesn't exist, so Terraform makes it; if it has another name, give --bucket NAME`,
  ]);
});

test("an existing bucket of the configuration is nobody's to adopt", async () => {
  const { section, findings } = await adoptable(EXPORT, THERE, {}, `{ existing: ${BUCKET} }`);
  expect([section, findings.seen[0]]).toEqual([
    {},
    `the bucket "${BUCKET}" is not looked at: the stack never changes an existing bucket`,
  ]);
});

test("what AWS denies is left out, and told with the action", async () => {
  const { section, questions } = await adoptable(EXPORT, {
    ...THERE,
    GetPublicAccessBlock: {},
    GetBucketPolicy: DENIED,
  });
  expect([section, questions.denials]).toEqual([
    { bucket: true, bucketSettings: ["public_access_block"] },
    [{ action: "s3:GetBucketPolicy", about: `the bucket "${BUCKET}"`, code: "AccessDenied" }],
  ]);
});

test("a bucket whose place AWS denies is not adopted", async () => {
  const { section, questions } = await adoptable(EXPORT, { GetBucketLocation: DENIED });
  expect([section, questions.denials.map(({ action }) => action)]).toEqual([{}, ["s3:GetBucketLocation"]]);
});

describe("the bucket's policy", () => {
  const READER = {
    Effect: "Allow",
    Principal: { AWS: "arn:aws:iam::777788889999:role/warehouse" },
    Action: "s3:GetObject",
    Resource: `arn:aws:s3:::${BUCKET}/*`,
  };
  const PLAIN_HTTP = {
    Sid: "HttpsOnly",
    Effect: "Deny",
    Principal: "*",
    Action: "s3:*",
    Resource: [`arn:aws:s3:::${BUCKET}/*`, `arn:aws:s3:::${BUCKET}`],
    Condition: { Bool: { "aws:SecureTransport": "false" } },
  };
  const withPolicy = (...Statement: object[]) => ({
    ...THERE,
    GetBucketPolicy: { Policy: JSON.stringify({ Statement }) },
  });

  test("has statements to keep, beside the one that the stack writes under whatever id", async () => {
    const { section, findings } = await adoptable(EXPORT, withPolicy(PLAIN_HTTP, READER));
    expect([section, findings.statements]).toEqual([{ bucket: true, bucketSettings: ["policy"] }, [READER]]);
  });

  test("has a statement to keep that the configuration can't have: synth says why", async () => {
    const federated = { ...READER, Principal: { CanonicalUser: "0123" } };
    expect((await adoptable(EXPORT, withPolicy(federated))).findings.statements).toEqual([federated]);
  });

  test("has nothing to keep", async () => {
    expect((await adoptable(EXPORT, withPolicy(PLAIN_HTTP))).findings.statements).toEqual([]);
  });

  test("is decided by the configuration that has policyStatements", async () => {
    const { findings } = await adoptable(EXPORT, withPolicy(READER), {}, `{ name: ${BUCKET}, policyStatements: [] }`);
    expect(findings.statements).toBeUndefined();
  });
});
