import { parsePolicy } from "../../lib/evaluator/parse-policy";

const parseOne = (statement: object, Version = "2012-10-17") =>
  parsePolicy({ Version, Statement: [statement] }).statements[0];

test("one statement and one value are a list", () => {
  const Statement = { Sid: "One", Effect: "Allow", Action: "s3:GetObject", Resource: "arn:aws:s3:::example/*" };
  expect(parsePolicy({ Version: "2012-10-17", Statement })).toEqual({
    statements: [{ sid: "One", effect: "Allow", actions: ["s3:GetObject"], resources: ["arn:aws:s3:::example/*"] }],
  });
});

test("every element is read", () => {
  const statement = {
    Effect: "Deny",
    NotPrincipal: { AWS: ["111122223333"], Service: "s3.amazonaws.com" },
    NotAction: ["s3:Get*"],
    NotResource: ["*"],
    Condition: { Bool: { "aws:SecureTransport": false }, NumericLessThan: { "s3:TlsVersion": [1.2] } },
  };
  expect(parseOne(statement)).toEqual({
    effect: "Deny",
    notPrincipals: ["111122223333"],
    notActions: ["s3:Get*"],
    notResources: ["*"],
    conditions: [
      { test: "Bool", variable: "aws:SecureTransport", values: ["false"] },
      { test: "NumericLessThan", variable: "s3:TlsVersion", values: ["1.2"] },
    ],
  });
});

test.each([
  ["*", { principals: ["*"] }],
  [{ AWS: "*" }, { principals: ["*"] }],
  [
    { AWS: ["a", "b"], Service: "s" },
    { principals: ["a", "b"], services: ["s"] },
  ],
  [
    { Federated: "f", CanonicalUser: "c" },
    { federated: ["f"], canonicalUsers: ["c"] },
  ],
])("the principal %j is read", (Principal, expected) => {
  expect(parseOne({ Effect: "Allow", Principal })).toEqual({ effect: "Allow", ...expected });
});

test("a policy can be text, without statements", () => {
  expect(parsePolicy('{"Version": "2012-10-17"}')).toEqual({ statements: [] });
});

test("an older version of the language has no variables", () => {
  expect(parseOne({ Effect: "Allow", Resource: "${aws:username}" }, "2008-10-17")).toEqual({
    effect: "Allow",
    resources: ["${$}{aws:username}"],
  });
});

test.each([
  ["no", /^the policy is no JSON: /],
  [[], /^the policy is \[\], expected an object$/],
  [{ Statement: [1] }, /^statement 1 is 1, expected an object$/],
  [{ Statement: { Effect: "allow" } }, /^statement 1 has the effect "allow", expected Allow or Deny$/],
  [{ Statement: { Effect: "Allow", Actions: "*" } }, /^statement 1 has an element "Actions", expected Sid, Effect, /],
  [
    { Statement: { Effect: "Allow", Principal: { Robot: "*" } } },
    /^statement 1 has a principal "Robot", expected AWS, /,
  ],
  [{ Statement: { Effect: "Allow", Principal: { constructor: "*" } } }, /^statement 1 has a principal "constructor"/],
  [{ Statement: { Effect: "Allow", Action: {} } }, /^statement 1 has \{\}, expected a text or a list of texts$/],
  [{ Statement: { Effect: "Allow", Condition: [] } }, /^the condition of statement 1 is \[\], expected an object$/],
])("%j can't be read", (json, message) => {
  expect(() => parsePolicy(json)).toThrow(message);
});
