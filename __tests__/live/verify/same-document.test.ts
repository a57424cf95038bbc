import { compareDocuments } from "../../../lib/live/verify/same-document";

const document = (...Statement: readonly object[]) => ({ Version: "2012-10-17", Statement });
const allow = (Action: unknown, Resource: unknown = "arn:aws:s3:::example/*", more: object = {}) => ({
  Effect: "Allow",
  Action,
  Resource,
  ...more,
});

const SAME = { missing: [], extra: [], unknown: [] };

test.each([
  ["the order of statements", document(allow("s3:GetObject"), allow("s3:PutObject"))],
  ["one statement for several actions", document(allow(["s3:PutObject", "s3:GetObject"]))],
  ["ids", document(allow(["s3:PutObject", "s3:GetObject"], undefined, { Sid: "Other" }))],
  ["a list of one", document(allow(["s3:PutObject"], ["arn:aws:s3:::example/*"]), allow(["s3:GetObject"]))],
  ["a statement that isn't in a list", { Statement: allow(["s3:GetObject", "s3:PutObject"]) }],
])("%s is no difference", (_, found) => {
  expect(compareDocuments(found, document(allow("s3:PutObject"), allow("s3:GetObject")))).toEqual(SAME);
});

test("what is missing and what is too much is told, each permission by itself", () => {
  expect(
    compareDocuments(
      document(allow(["s3:PutObject", "s3:DeleteObject"])),
      document(allow(["s3:PutObject", "s3:GetObject"])),
    ),
  ).toEqual({
    missing: ["Allow s3:GetObject on arn:aws:s3:::example/*"],
    extra: ["Allow s3:DeleteObject on arn:aws:s3:::example/*"],
    unknown: [],
  });
});

const trusting = (AWS: string, ids: string | readonly string[], test = "StringEquals") =>
  document({
    Effect: "Allow",
    Principal: { AWS },
    Action: "sts:AssumeRole",
    Condition: { [test]: { "sts:ExternalId": ids } },
  });

test("an account and the ARN of its root are the same principal", () => {
  expect(compareDocuments(trusting("444455556666", "id"), trusting("arn:aws:iam::444455556666:root", ["id"]))).toEqual(
    SAME,
  );
});

test("an external id that is missing is told", () => {
  expect(compareDocuments(trusting("444455556666", "one"), trusting("444455556666", ["one", "two"]))).toEqual({
    missing: ["Allow sts:AssumeRole for 444455556666 if sts:externalid StringEquals two"],
    extra: [],
    unknown: [],
  });
});

test("the values of a negated test belong together", () => {
  expect(
    compareDocuments(trusting("*", ["b", "a"], "StringNotEquals"), trusting("*", ["a", "b"], "StringNotEquals")),
  ).toEqual(SAME);
  expect(
    compareDocuments(trusting("*", ["a"], "StringNotEquals"), trusting("*", ["a", "b"], "StringNotEquals")).missing,
  ).toEqual(["Allow sts:AssumeRole for * if sts:externalid StringNotEquals a, b"]);
});

test("a condition more is a difference", () => {
  const found = allow("s3:PutObject", undefined, { Condition: { Bool: { "aws:SecureTransport": "true" } } });
  expect(compareDocuments(document(found), document(allow("s3:PutObject")))).toEqual({
    missing: ["Allow s3:PutObject on arn:aws:s3:::example/*"],
    extra: ["Allow s3:PutObject on arn:aws:s3:::example/* if aws:securetransport Bool true"],
    unknown: [],
  });
});

test("elements that say what isn't meant are compared, too", () => {
  const all = { Effect: "Deny", NotPrincipal: { AWS: "*" }, NotAction: ["b", "a"], NotResource: "r" };
  expect(compareDocuments(document(all), document()).extra).toEqual(["Deny all but a, b on all but r for all but *"]);
});

test("an expression can stand for a list of values, and a variable of IAM is no expression", () => {
  const expected = trusting("444455556666", "${flatten([var.ids])}");
  expect(compareDocuments(trusting("444455556666", ["one", "two"]), expected)).toMatchObject({
    missing: [],
    extra: [],
  });
  const own = document(allow("s3:GetObject", "arn:aws:s3:::example/${aws:username}/*"));
  expect(compareDocuments(document(allow("s3:GetObject", "arn:aws:s3:::example/other/*")), own)).toMatchObject({
    missing: ["Allow s3:GetObject on arn:aws:s3:::example/${aws:username}/*"],
    unknown: [],
  });
});

test("what only Terraform knows is equal to everything, and is told", () => {
  expect(
    compareDocuments(trusting("444455556666", ["one", "two"]), trusting("444455556666", ["two", "${var.external_id}"])),
  ).toEqual({ missing: [], extra: [], unknown: ["${var.external_id}"] });
});
