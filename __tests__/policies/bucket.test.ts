import { bucketPolicy } from "../../lib/policies/bucket";
import { toPolicyJson } from "../support/policy-json";

const BUCKET = { partition: "aws", bucketName: "example-braze" } as const;

const denyPlainHttp = (bucket: string) => ({
  Sid: "DenyPlainHttp",
  Effect: "Deny",
  Principal: "*",
  Action: ["s3:*"],
  Resource: [bucket, `${bucket}/*`],
  Condition: { Bool: { "aws:SecureTransport": ["false"] } },
});

const denyOldTls = (bucket: string, minimum: string) => ({
  Sid: "DenyOldTls",
  Effect: "Deny",
  Principal: "*",
  Action: ["s3:*"],
  Resource: [bucket, `${bucket}/*`],
  Condition: { NumericLessThan: { "s3:TlsVersion": [minimum] } },
});

describe("the bucket policy", () => {
  test("denies plain HTTP, and nothing else", () => {
    expect(toPolicyJson(bucketPolicy(BUCKET))).toStrictEqual({
      Version: "2012-10-17",
      Statement: [denyPlainHttp("arn:aws:s3:::example-braze")],
    });
  });

  test.each(["1.2", "1.3"] as const)("also denies what is older than TLS %s, when that is the minimum", (minimum) => {
    expect(toPolicyJson(bucketPolicy({ ...BUCKET, minimumTlsVersion: minimum }))).toStrictEqual({
      Version: "2012-10-17",
      Statement: [denyPlainHttp("arn:aws:s3:::example-braze"), denyOldTls("arn:aws:s3:::example-braze", minimum)],
    });
  });

  test("names the bucket in the partition it is in", () => {
    expect(toPolicyJson(bucketPolicy({ ...BUCKET, partition: "aws-us-gov" }))).toStrictEqual({
      Version: "2012-10-17",
      Statement: [denyPlainHttp("arn:aws-us-gov:s3:::example-braze")],
    });
  });
});
