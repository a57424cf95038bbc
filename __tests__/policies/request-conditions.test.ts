import { meets } from "../../lib/policies/request-conditions";

const USER = "arn:aws:iam::111122223333:user/braze";
const CONTEXT = {
  "aws:securetransport": "true",
  "s3:tlsversion": "1.3",
  "aws:principalarn": USER,
  "aws:sourcevpce": undefined,
};

const isMet = (test: string, variable: string, ...values: string[]) => meets({ test, variable, values }, CONTEXT);

test.each([
  ["Bool", "aws:SecureTransport", "True"],
  ["StringEquals", "aws:PrincipalArn", USER],
  ["StringEqualsIgnoreCase", "aws:principalarn", USER.toUpperCase()],
  ["StringLike", "aws:PrincipalArn", "*:user/braze"],
  ["ArnLike", "aws:PrincipalArn", "arn:aws:iam::*:user/*"],
  ["ArnEquals", "aws:PrincipalArn", USER],
  ["ArnNotEquals", "aws:PrincipalArn", "arn:aws:iam::111122223333:role/*"],
  ["StringNotLike", "aws:PrincipalArn", "arn:aws:iam::444455556666:*"],
  ["NumericEquals", "s3:TlsVersion", "1.30"],
  ["NumericGreaterThan", "s3:TlsVersion", "1.2"],
  ["NumericGreaterThanEquals", "s3:TlsVersion", "1.3"],
  ["NumericLessThanEquals", "s3:TlsVersion", "1.3"],
  ["Null", "aws:SourceVpce", "true"],
  ["Null", "aws:PrincipalArn", "false"],
  ["StringNotEquals", "aws:SourceVpce", "vpce-1"],
  ["StringEqualsIfExists", "aws:SourceVpce", "vpce-1"],
  ["StringNotEqualsIfExists", "aws:SourceVpce", "vpce-1"],
  ["StringEqualsIfExists", "aws:PrincipalArn", USER],
])("the request meets %s on %s with %s", (operator, key, value) => {
  expect(isMet(operator, key, value)).toBe(true);
});

test.each([
  ["Bool", "aws:SecureTransport", "false"],
  ["NumericLessThan", "s3:TlsVersion", "1.3"],
  ["ArnNotEquals", "aws:PrincipalArn", USER],
  ["StringEquals", "aws:PrincipalArn", "*"],
  ["StringEquals", "aws:SourceVpce", "vpce-1"],
  ["NumericLessThan", "aws:SourceVpce", "1"],
  ["Null", "aws:SourceVpce", "false"],
  ["StringNotEqualsIfExists", "aws:PrincipalArn", USER],
])("the request doesn't meet %s on %s with %s", (operator, key, value) => {
  expect(isMet(operator, key, value)).toBe(false);
});

test.each([
  ["NotIpAddress", "aws:SourceIp", "192.0.2.0/24"],
  ["StringEquals", "aws:PrincipalOrgID", "o-example"],
  ["ForAnyValue:StringEquals", "aws:PrincipalArn", USER],
  ["BinaryEquals", "aws:PrincipalArn", "YQ=="],
])("nobody can tell whether the request meets %s on %s with %s", (operator, key, value) => {
  expect(isMet(operator, key, value)).toBeUndefined();
});

test("one of several values is enough", () => {
  expect([
    isMet("StringEquals", "aws:PrincipalArn", "a", USER),
    isMet("StringNotEquals", "aws:PrincipalArn", "a", USER),
  ]).toEqual([true, false]);
});
