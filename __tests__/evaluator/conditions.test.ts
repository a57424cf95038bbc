import { meets } from "../../lib/evaluator/conditions";

const USER = "arn:aws:iam::111122223333:user/braze";
const CONTEXT = {
  "aws:securetransport": "true",
  "s3:tlsversion": "1.3",
  "aws:principalarn": USER,
  "aws:sourcevpce": undefined,
  "aws:tagkeys": ["team", "cost"],
  "aws:vpcsourceip": "192.0.2.7",
  "aws:currenttime": "2026-06-01T12:00:00Z",
  "aws:userid": "AIDA",
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
  ["ForAnyValue:StringEquals", "aws:PrincipalArn", USER],
  ["ForAnyValue:StringEquals", "aws:TagKeys", "cost"],
  ["ForAnyValue:StringNotEquals", "aws:TagKeys", "cost"],
  ["ForAllValues:StringLike", "aws:TagKeys", "*"],
  ["ForAllValues:StringEquals", "aws:SourceVpce", "vpce-1"],
  ["ForAnyValue:StringEqualsIfExists", "aws:SourceVpce", "vpce-1"],
  ["IpAddress", "aws:VpcSourceIp", "192.0.2.0/24"],
  ["NotIpAddress", "aws:VpcSourceIp", "192.0.2.0/30"],
  ["DateGreaterThan", "aws:CurrentTime", "2026-06-01"],
  ["DateLessThan", "aws:CurrentTime", "1893456000"],
  ["StringEquals", "aws:userid", "${aws:UserId}"],
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
  ["ForAllValues:StringEquals", "aws:TagKeys", "cost"],
  ["ForAnyValue:StringNotEquals", "aws:SourceVpce", "vpce-1"],
  ["ArnLike", "aws:PrincipalArn", "arn:*"],
  ["DateLessThanEquals", "aws:CurrentTime", "2026-06-01T11:59:59.9Z"],
  ["NumericLessThan", "aws:userid", "1"],
])("the request doesn't meet %s on %s with %s", (operator, key, value) => {
  expect(isMet(operator, key, value)).toBe(false);
});

test.each([
  ["NotIpAddress", "aws:SourceIp", "192.0.2.0/24"],
  ["StringEquals", "aws:PrincipalOrgID", "o-example"],
  ["StringEquals", "aws:TagKeys", "team"],
  ["NumericLessThan", "s3:TlsVersion", "new"],
  ["IpAddress", "aws:VpcSourceIp", "192.0.2.0/33"],
  ["StringEquals", "aws:PrincipalArn", "${aws:username}"],
  ["BoolNotEquals", "aws:SecureTransport", "true"],
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
