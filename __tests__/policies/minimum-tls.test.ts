import { bucketPolicy, TlsVersion } from "../../lib/policies/bucket";

const DENY_ALL = {
  effect: "Deny",
  principals: ["*"],
  actions: ["s3:*"],
  resources: ["arn:aws:s3:::example-braze", "arn:aws:s3:::example-braze/*"],
};

const DENY_PLAIN_HTTP = {
  sid: "DenyPlainHttp",
  ...DENY_ALL,
  conditions: [{ test: "Bool", variable: "aws:SecureTransport", values: ["false"] }],
};

const statementsWith = (minimumTlsVersion?: TlsVersion) =>
  bucketPolicy({ partition: "aws", bucketName: "example-braze", minimumTlsVersion }).statements;

describe("a bucket's policy", () => {
  test.each(["1.2", "1.3"] as const)(
    "with TLS %s as the minimum also denies every request over older TLS",
    (minimum) => {
      expect(statementsWith(minimum)).toStrictEqual([
        DENY_PLAIN_HTTP,
        {
          sid: "DenyOldTls",
          ...DENY_ALL,
          conditions: [{ test: "NumericLessThan", variable: "s3:TlsVersion", values: [minimum] }],
        },
      ]);
    },
  );

  test("without a minimum denies plain HTTP alone", () => {
    expect(statementsWith()).toStrictEqual([DENY_PLAIN_HTTP]);
  });
});
