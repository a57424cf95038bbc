import { awsError, DENIED } from "../../support/fake-aws";
import { BUCKET, deployed, encryptedWith, KEY, notGreen, resultOf, ROLE, verified } from "./verified";

const EXISTING = `{ existing: ${BUCKET} }`;

test("a bucket that doesn't exist is red, and everything that needs it is skipped", async () => {
  const results = await verified(deployed(KEY), { GetBucketLocation: awsError("NoSuchBucket", 404) });
  expect(resultOf(results, "bucket-exists")).toEqual({
    status: "fail",
    found: "it doesn't exist",
    fix: "apply the stack again",
  });
  expect(notGreen(results)).toEqual({
    "bucket-exists": "fail",
    "bucket-region": "skip",
    "bucket-encryption": "skip",
    "object-lock": "skip",
    "public-access": "skip",
    "bucket-policy": "skip",
    simulate: "skip",
  });
});

test("a bucket of somebody else's that is gone is to be made or named", async () => {
  const results = await verified(deployed(KEY, EXISTING), { GetBucketLocation: awsError("NoSuchBucket", 404) });
  expect(resultOf(results, "bucket-exists").fix).toBe("make the bucket, or correct bucket.existing");
});

test("a bucket of another account is red", async () => {
  const results = await verified(deployed(KEY), {
    GetBucketLocation: ({ ExpectedBucketOwner }) => (ExpectedBucketOwner ? DENIED : {}),
  });
  expect(resultOf(results, "bucket-exists")).toEqual({
    status: "fail",
    found: "it belongs to another account, and the stack is for 111122223333",
    fix: "name a bucket of the stack's account: its own policy would have to let Braze in",
  });
});

test("a bucket of which the caller may know nothing is skipped, and what can be asked is asked", async () => {
  const results = await verified(deployed(KEY), { GetBucketLocation: DENIED });
  expect(notGreen(results)).toEqual({ "bucket-exists": "skip", "bucket-region": "skip" });
});

test("a bucket in another region is red", async () => {
  const results = await verified(deployed(KEY), { GetBucketLocation: { LocationConstraint: "EU" } });
  expect(resultOf(results, "bucket-region")).toEqual({
    status: "fail",
    found: "it is in eu-west-1, and the stack is for us-east-1",
    fix: "write region: eu-west-1, or name another bucket",
  });
  expect(notGreen(results)).toEqual({ "bucket-region": "fail" });
});

test.each(["aws:kms", "aws:kms:dsse"])("encryption with %s is red", async (algorithm) => {
  const results = await verified(deployed(KEY), { GetBucketEncryption: encryptedWith(algorithm) });
  expect(resultOf(results, "bucket-encryption")).toEqual({
    status: "fail",
    found: `S3 encrypts objects with SSE-KMS (${algorithm}), and Braze does not support SSE-KMS`,
    fix: "set the bucket's default encryption to SSE-S3 (AES256)",
  });
  expect(notGreen(results)).toEqual({ "bucket-encryption": "fail" });
});

test("a bucket without a setting for encryption has SSE-S3, as every bucket", async () => {
  const GetBucketEncryption = awsError("ServerSideEncryptionConfigurationNotFoundError", 404);
  expect(notGreen(await verified(deployed(KEY), { GetBucketEncryption }))).toEqual({});
});

const LOCKED = { GetObjectLockConfiguration: { ObjectLockConfiguration: { ObjectLockEnabled: "Enabled" } } };

test("Object Lock is red for Currents", async () => {
  expect(resultOf(await verified(deployed(ROLE), LOCKED), "object-lock")).toEqual({
    status: "fail",
    found: "it has Object Lock, and Braze Currents does not support buckets with Object Lock",
    fix: "use another bucket: AWS never takes Object Lock away from a bucket",
  });
});

test("Object Lock is a warning for exports alone", async () => {
  expect(notGreen(await verified(deployed(KEY), LOCKED))).toEqual({ "object-lock": "warn" });
});

const OPEN = {
  GetPublicAccessBlock: {
    PublicAccessBlockConfiguration: { BlockPublicAcls: true, IgnorePublicAcls: true, RestrictPublicBuckets: true },
  },
  GetBucketOwnershipControls: { OwnershipControls: { Rules: [{ ObjectOwnership: "ObjectWriter" }] } },
};

test("a bucket that can be made public is red", async () => {
  expect(resultOf(await verified(deployed(KEY), OPEN), "public-access")).toEqual({
    status: "fail",
    found: "BlockPublicPolicy is off, ObjectOwnership isn't BucketOwnerEnforced",
    fix: "apply the stack again",
  });
});

test("an existing bucket that can be made public is a warning: its owner may mean it", async () => {
  const results = await verified(deployed(KEY, EXISTING), { GetPublicAccessBlock: awsError("NoSuch", 404) });
  expect(resultOf(results, "public-access")).toEqual({
    status: "warn",
    found: "BlockPublicAcls, IgnorePublicAcls, BlockPublicPolicy and 1 more are off",
    fix: "ask the bucket's owner whether this is meant: exports hold personal data",
  });
});
