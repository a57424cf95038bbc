import { awsError } from "../../support/fake-aws";
import { BUCKET, deployed, KEY, notGreen, resultOf, ROLE, verified } from "./verified";

const EXISTING = `{ existing: ${BUCKET} }`;

const denying = (more: object) => ({
  GetBucketPolicy: {
    Policy: JSON.stringify({
      Version: "2012-10-17",
      Statement: [
        {
          Sid: "Shop",
          Effect: "Deny",
          Principal: "*",
          Action: "s3:*",
          Resource: [`arn:aws:s3:::${BUCKET}`, `arn:aws:s3:::${BUCKET}/*`],
          ...more,
        },
      ],
    }),
  },
});

const found = async (more: object, keys = KEY) =>
  resultOf(await verified(deployed(keys, EXISTING), denying(more)), "bucket-policy");

test("a demand for the encryption header is red, and the calls aren't decided", async () => {
  const demand = {
    Action: "s3:PutObject",
    Condition: { StringNotEquals: { "s3:x-amz-server-side-encryption": "AES256" } },
  };
  const results = await verified(deployed(KEY, EXISTING), denying(demand));
  expect(resultOf(results, "bucket-policy")).toEqual({
    status: "fail",
    found:
      `its policy denies Braze s3:PutObject on arn:aws:s3:::${BUCKET}/* by the statement "Shop", s3:PutObject on ` +
      `arn:aws:s3:::${BUCKET}/segment-export/* by the statement "Shop" and s3:PutObject on ` +
      `arn:aws:s3:::${BUCKET}/sent_messages/* by the statement "Shop"`,
    fix:
      "take Braze's user or role out of the statement, e.g. with ArnNotEquals: { aws:PrincipalArn: its ARN }; a demand " +
      "for the encryption header must go",
  });
  expect(notGreen(results)).toEqual({ "bucket-policy": "fail", simulate: "skip" });
});

test.each([
  ["a VPC endpoint", { StringNotEquals: { "aws:SourceVpce": "vpce-1" } }],
  ["a VPC", { StringNotEquals: { "aws:SourceVpc": "vpc-1" } }],
  ["another account", { StringNotEquals: { "aws:PrincipalAccount": "777788889999" } }],
])("a demand for %s is red", async (_, Condition) => {
  expect(await found({ Condition })).toMatchObject({ status: "fail" });
});

test("a demand for a prefix that isn't a connector's is red", async () => {
  const NotResource = [`arn:aws:s3:::${BUCKET}`, `arn:aws:s3:::${BUCKET}/other/*`];
  expect(await found({ NotResource, Resource: undefined }, ROLE)).toMatchObject({ status: "fail" });
});

test.each([
  ["an address", "aws:SourceIp", { NotIpAddress: { "aws:SourceIp": "192.0.2.0/24" } }],
  ["an organisation", "aws:PrincipalOrgID", { StringNotEquals: { "aws:PrincipalOrgID": "o-example" } }],
])("a demand for %s can't be judged here, and is a warning", async (_, key, Condition) => {
  expect(await found({ Condition })).toEqual({
    status: "warn",
    found: `its policy may deny Braze something: nobody here can tell the condition on ${key} in the statement "Shop"`,
    fix: "see that Braze's requests don't meet the condition, or make Braze's calls with --live",
  });
});

test("a statement that is about others denies Braze nothing", async () => {
  expect(await found({ Principal: { AWS: "arn:aws:iam::111122223333:user/intern" } })).toMatchObject({
    status: "pass",
  });
});

test("an existing bucket needs no policy", async () => {
  const results = await verified(deployed(KEY, EXISTING), { GetBucketPolicy: awsError("NoSuchBucketPolicy", 404) });
  expect(resultOf(results, "bucket-policy")).toEqual({
    status: "pass",
    found: "it has no policy, so that nothing denies Braze anything",
  });
});

test("the stack's own bucket that lost its policy takes plain HTTP: a warning", async () => {
  const results = await verified(deployed(KEY), { GetBucketPolicy: awsError("NoSuchBucketPolicy", 404) });
  expect(resultOf(results, "bucket-policy")).toEqual({
    status: "warn",
    found:
      `its policy lacks "Deny s3:* on arn:aws:s3:::${BUCKET} for * if aws:securetransport Bool false and Deny s3:* on ` +
      `arn:aws:s3:::${BUCKET}/* for * if aws:securetransport Bool false"`,
    fix: "apply the stack again",
  });
});

test("a policy that can't be read is a warning, and the calls can't be decided either", async () => {
  const odd = denying({ Odd: "element" });
  const results = await verified(deployed(KEY, EXISTING), odd);
  expect(resultOf(results, "bucket-policy").found).toMatch(
    /^nobody here can judge its policy: statement 1 has an element "Odd"/,
  );
  expect(notGreen(results)).toEqual({ "bucket-policy": "warn", simulate: "warn" });
});
