import { policyLength } from "../../lib/policies/length";
import { scopedCurrentsPolicy } from "../../lib/policies/scoped";

const BUCKET = { partition: "aws", bucketName: "example-braze" } as const;

test("a policy is as long as what Terraform writes, without white space", () => {
  const document = scopedCurrentsPolicy(BUCKET, { folderPaths: ["currents"], allowedIps: ["203.0.113.0/24"] });
  const condition = '"Condition":{"IpAddress":{"aws:SourceIp":"203.0.113.0/24"}}';
  const written =
    `{"Statement":[{"Action":["s3:ListBucket","s3:GetBucketLocation"],${condition},"Effect":"Allow",` +
    '"Resource":"arn:aws:s3:::example-braze","Sid":"FindBucket"},' +
    `{"Action":["s3:PutObject","s3:GetObject"],${condition},"Effect":"Allow",` +
    '"Resource":"arn:aws:s3:::example-braze/currents/*","Sid":"WriteEvents"}],"Version":"2012-10-17"}';
  expect(policyLength(document)).toBe(written.length);
});

test("a policy with one statement and no id has neither a list nor an id", () => {
  const written =
    '{"Statement":{"Action":"s3:GetObject","Effect":"Allow","Resource":["a","b"]},"Version":"2012-10-17"}';
  const statement = { effect: "Allow", actions: ["s3:GetObject"], resources: ["a", "b"] } as const;
  expect(policyLength({ statements: [statement] })).toBe(written.length);
});

test("white space doesn't count", () => {
  const lengthOf = (folder: string) => policyLength(scopedCurrentsPolicy(BUCKET, { folderPaths: [folder] }));
  expect(lengthOf("our own events")).toBe(lengthOf("ourownevents"));
});

test("a statement about no resource has no list of them", () => {
  const written = '{"Statement":{"Action":"sts:AssumeRole","Effect":"Allow"},"Version":"2012-10-17"}';
  expect(policyLength({ statements: [{ effect: "Allow", actions: ["sts:AssumeRole"] }] })).toBe(written.length);
});
