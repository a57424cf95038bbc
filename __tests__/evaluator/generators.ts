import * as fc from "fast-check";
import { PolicyJson, StatementJson } from "../../lib/synthesised/policy-from-data-source";

const ACCOUNT = "111122223333";
const BUCKET = "arn:aws:s3:::example-main";

export const USER = `arn:aws:iam::${ACCOUNT}:user/braze`;
export const SESSION = `arn:aws:sts::${ACCOUNT}:assumed-role/braze/session`;

const someOf = <T>(...values: readonly T[]) => fc.subarray([...values], { minLength: 1 });
const oneOrMore = (...values: readonly string[]): fc.Arbitrary<string | string[]> =>
  fc.oneof(fc.constantFrom(...values), someOf(...values));

const ACTIONS = oneOrMore(
  "s3:GetObject",
  "s3:PutObject",
  "S3:PUT*",
  "s3:*Object",
  "s3:*",
  "*",
  "s3:ListBucket",
  "s3:List*",
);
const RESOURCES = oneOrMore(
  BUCKET,
  `${BUCKET}/*`,
  `${BUCKET}*`,
  `${BUCKET}/currents/*`,
  `${BUCKET}/*/1.avro`,
  `${BUCKET}-backup/*`,
  `${BUCKET}/c?rrents/*`,
  "arn:aws:s3:::*",
  "*",
  `${BUCKET}/\${aws:username}/*`,
);
const PRINCIPALS: fc.Arbitrary<unknown> = fc.oneof(
  fc.constant("*"),
  fc.record({
    AWS: oneOrMore(
      "*",
      ACCOUNT,
      `arn:aws:iam::${ACCOUNT}:root`,
      USER,
      `arn:aws:iam::${ACCOUNT}:role/braze`,
      SESSION,
      "444455556666",
      "arn:aws:iam::444455556666:user/braze",
    ),
  }),
  fc.constant({ Service: "logging.s3.amazonaws.com" }),
);

/** Operators, keys and values that fit each other. */
const CONDITION = fc.oneof(
  condition(
    [
      "StringEquals",
      "StringNotEquals",
      "StringEqualsIgnoreCase",
      "StringNotEqualsIgnoreCase",
      "StringLike",
      "StringNotLike",
    ],
    "aws:SourceVpce",
    ["vpce-1", "VPCE-1", "vpce-*", "vpce-2", "vpce-?"],
  ),
  condition(["StringEquals", "StringLike"], "aws:username", ["braze", "b*", "${aws:username}"]),
  condition(["Bool"], "aws:SecureTransport", ["true", "false", "True"]),
  condition(
    ["NumericEquals", "NumericNotEquals", "NumericLessThan", "NumericLessThanEquals", "NumericGreaterThan"],
    "s3:TlsVersion",
    ["1.1", "1.2", "1.3", "1.30"],
  ),
  condition(["IpAddress", "NotIpAddress"], "aws:SourceIp", [
    "192.0.2.0/24",
    "192.0.2.7/32",
    "203.0.113.0/24",
    "2001:db8::/32",
  ]),
  condition(["ArnLike", "ArnNotLike", "ArnEquals", "ArnNotEquals"], "aws:PrincipalArn", [
    USER,
    `arn:aws:iam::${ACCOUNT}:role/*`,
    "arn:aws:iam::*:user/braze",
  ]),
  condition(["DateLessThan", "DateGreaterThanEquals"], "aws:CurrentTime", [
    "2026-01-01T00:00:00Z",
    "2027-01-01T00:00:00Z",
  ]),
);

function condition(operators: readonly string[], key: string, values: readonly string[]) {
  const suffix = fc.constantFrom("", "IfExists");
  const known = fc.tuple(fc.constantFrom(...operators), suffix).map(([operator, end]) => operator + end);
  return fc
    .tuple(fc.oneof({ arbitrary: known, weight: 5 }, fc.constant("Null")), oneOrMore(...values))
    .map(([operator, wanted]) => ({ [operator]: { [key]: operator === "Null" ? "true" : wanted } }));
}

function statement(withPrincipal: boolean, canSayNot = true): fc.Arbitrary<StatementJson> {
  const either = (name: string, values: fc.Arbitrary<unknown>) =>
    fc
      .tuple(fc.oneof({ arbitrary: fc.constant(""), weight: 5 }, fc.constant(canSayNot ? "Not" : "")), values)
      .map(([not, value]) => ({ [`${not}${name}`]: value }));
  return fc
    .tuple(
      fc.record({ Effect: fc.oneof({ arbitrary: fc.constant("Allow"), weight: 3 }, fc.constant("Deny")) }),
      either("Action", ACTIONS),
      either("Resource", RESOURCES),
      withPrincipal ? fc.record({ Principal: PRINCIPALS }) : fc.constant({}),
      fc.option(CONDITION, { freq: 2, nil: undefined }),
    )
    .map(([effect, action, resource, principal, conditions]) => ({
      ...effect,
      ...action,
      ...resource,
      ...principal,
      ...(conditions && { Condition: conditions }),
    }));
}

function policy(withPrincipal: boolean): fc.Arbitrary<PolicyJson> {
  return fc
    .array(statement(withPrincipal), { minLength: 1, maxLength: 3 })
    .map((Statement) => ({ Version: "2012-10-17", Statement }));
}

/** Random policies of a user or role, of its boundary and of a bucket. */
export const POLICIES = fc.record({
  identity: fc.array(policy(false), { maxLength: 2 }),
  boundary: fc.option(policy(false), { freq: 3, nil: undefined }),
  resource: fc.option(policy(true), { freq: 2, nil: undefined }),
});

/** Random requests about a bucket or an object. */
export const REQUESTS = fc.record({
  principal: fc.constantFrom(USER, SESSION),
  call: fc.oneof(
    fc.record({
      action: fc.constantFrom("s3:GetObject", "s3:PutObject"),
      resource: fc.constantFrom(
        `${BUCKET}/currents/1.avro`,
        `${BUCKET}/braze/x`,
        `${BUCKET}/other`,
        `${BUCKET}-backup/currents/1.avro`,
      ),
    }),
    fc.record({ action: fc.constant("s3:ListBucket"), resource: fc.constantFrom(BUCKET, `${BUCKET}-backup`) }),
  ),
  context: fc.record(
    {
      "aws:SourceVpce": fc.constantFrom("vpce-1", "vpce-2"),
      "aws:SecureTransport": fc.constantFrom("true", "false"),
      "s3:TlsVersion": fc.constantFrom("1.1", "1.2", "1.3"),
      "aws:SourceIp": fc.constantFrom("192.0.2.7", "192.0.2.8", "198.51.100.1", "2001:db8::1"),
      "aws:CurrentTime": fc.constantFrom("2026-06-01T00:00:00Z", "2027-06-01T00:00:00Z"),
    },
    { requiredKeys: ["aws:CurrentTime"] },
  ),
});
