import { appliesTo, elementsOf, Request } from "../../lib/evaluator/elements";
import { BucketStatement } from "../../lib/policies/document";

const OBJECTS = "arn:aws:s3:::example-main/*";
const ROLE: Request = {
  caller: { account: "111122223333", kind: "role", name: "braze" },
  action: "s3:PutObject",
  resource: "arn:aws:s3:::example-main/currents/",
  isPrefix: true,
  context: {},
};
const LIST: Request = { ...ROLE, action: "s3:ListBucket", resource: "arn:aws:s3:::example-main", isPrefix: false };

/** A statement that denies everybody everything on every object, but for what a test says. */
const deny = (more: Partial<BucketStatement> = {}): BucketStatement => ({
  effect: "Deny",
  principals: ["*"],
  actions: ["s3:*"],
  resources: [OBJECTS],
  ...more,
});

const isDenied = (more: Partial<BucketStatement>, request = ROLE) => appliesTo(elementsOf(deny(more), request));

test.each([
  "*",
  "111122223333",
  "arn:aws:iam::111122223333:root",
  "arn:aws:iam::111122223333:role/braze",
  "arn:aws:iam::111122223333:role/vendors/braze",
])("Braze's role is among the principals %s", (principal) => {
  expect(isDenied({ principals: [principal] })).toBe(true);
});

test.each([
  "444455556666",
  "arn:aws:iam::444455556666:role/braze",
  "arn:aws:iam::111122223333:user/braze",
  "arn:aws:iam::111122223333:role/braze-other",
  "arn:aws:sts::111122223333:assumed-role/other/session",
])("Braze's role isn't among the principals %s", (principal) => {
  expect(isDenied({ principals: [principal] })).toBe(false);
});

test("nobody can tell whether a session of Braze's role is Braze's", () => {
  expect(isDenied({ principals: ["arn:aws:sts::111122223333:assumed-role/braze/session"] })).toBeUndefined();
});

test("a statement about services isn't about Braze", () => {
  expect(isDenied({ principals: undefined, services: ["logging.s3.amazonaws.com"] })).toBe(false);
});

test("everybody but others is Braze, too", () => {
  expect(isDenied({ principals: undefined, notPrincipals: ["444455556666"] })).toBe(true);
});

test("nobody can tell whether Braze's session is spared with its role", () => {
  const notPrincipals = ["arn:aws:iam::111122223333:role/braze"];
  expect(isDenied({ principals: undefined, notPrincipals })).toBeUndefined();
});

test.each([
  [{ actions: ["S3:PUT*"] }, true],
  [{ actions: ["s3:DeleteObject"] }, false],
  [{ actions: undefined, notActions: ["s3:Get*"] }, true],
  [{ actions: undefined, notActions: ["s3:Put*"] }, false],
])("the actions %j make the difference", (actions, expected) => {
  expect(isDenied(actions)).toBe(expected);
});

test.each([
  [{ resources: ["arn:aws:s3:::example-main/currents/*"] }, true],
  [{ resources: ["arn:aws:s3:::example-main/currents/private/*"] }, undefined],
  [{ resources: ["arn:aws:s3:::example-main/other/*"] }, false],
  [{ resources: ["arn:aws:s3:::example-main"] }, false],
  [{ resources: undefined, notResources: ["arn:aws:s3:::example-main/other/*"] }, true],
  [{ resources: undefined, notResources: ["arn:aws:s3:::example-main/currents/a"] }, undefined],
  [{ resources: undefined, notResources: ["arn:aws:s3:::example-main/curr*"] }, false],
])("the resources %j make the difference", (resources, expected) => {
  expect(isDenied(resources)).toBe(expected);
});

test("a request to the bucket is denied on the bucket, and not on its objects", () => {
  expect([isDenied({ resources: ["arn:aws:s3:::example-main"] }, LIST), isDenied({}, LIST)]).toEqual([true, false]);
});

test("a condition that the request doesn't meet spares it", () => {
  const conditions = [{ test: "Bool", variable: "aws:SecureTransport", values: ["false"] }];
  expect(isDenied({ conditions }, { ...ROLE, context: { "aws:securetransport": "true" } })).toBe(false);
});

test("a condition on what nobody knows leaves it open", () => {
  const conditions = [{ test: "NotIpAddress", variable: "aws:SourceIp", values: ["192.0.2.0/24"] }];
  expect(isDenied({ conditions })).toBeUndefined();
});
