import { decide } from "../../lib/evaluator/decide";
import { Request } from "../../lib/evaluator/elements";
import { mayAssume } from "../../lib/evaluator/may-assume";
import { Statement } from "../../lib/evaluator/statement";
import { trustPolicy } from "../../lib/policies/trust";

const OBJECTS = "arn:aws:s3:::example-main/*";
const AS_USER: Request = {
  caller: { account: "111122223333", kind: "user", name: "braze" },
  action: "s3:PutObject",
  resource: "arn:aws:s3:::example-main/currents/1.avro",
  context: { "aws:securetransport": "true" },
};
const AS_ROLE: Request = { ...AS_USER, caller: { account: "111122223333", kind: "role", name: "braze" } };

const document = (...statements: Statement[]) => ({ statements });
const put: Statement = { effect: "Allow", actions: ["s3:PutObject"], resources: [OBJECTS] };
const toUser: Statement = { ...put, principals: ["arn:aws:iam::111122223333:user/braze"] };
const toRole: Statement = { ...put, principals: ["arn:aws:iam::111122223333:role/braze"] };
const toAccount: Statement = { ...put, principals: ["111122223333"] };
const toAll: Statement = { ...put, principals: ["*"] };
const read: Statement = { effect: "Allow", actions: ["s3:GetObject"], resources: ["*"] };
const denyAll: Statement = { effect: "Deny", principals: ["*"], actions: ["s3:*"], resources: ["*"] };

test("what no statement allows isn't allowed", () => {
  expect(decide({ identity: [document(read)] }, AS_USER)).toEqual({ outcome: "not-allowed" });
});

test("a policy of the user allows", () => {
  expect(decide({ identity: [document(read), document(put)] }, AS_USER)).toEqual({ outcome: "allowed", by: put });
});

test.each([
  ["the user's policy", { identity: [document(put, denyAll)] }],
  ["the boundary", { identity: [document(put)], boundary: document(put, denyAll) }],
  ["the bucket's policy", { identity: [document(put)], resource: document(denyAll) }],
])("a statement of %s denies, whatever allows", (_, policies) => {
  expect(decide(policies, AS_USER)).toEqual({ outcome: "denied", by: denyAll });
});

test("what the boundary doesn't allow isn't allowed", () => {
  expect(decide({ identity: [document(put)], boundary: document(read) }, AS_USER)).toEqual({ outcome: "not-allowed" });
});

test.each([
  ["a user", AS_USER, toUser, "allowed"],
  ["a role", AS_ROLE, toRole, "not-allowed"],
  ["everybody", AS_ROLE, toAll, "allowed"],
  ["an account", AS_USER, toAccount, "not-allowed"],
])("a bucket's policy that allows %s, outside of the boundary", (_, request, statement, outcome) => {
  const policies = { identity: [], boundary: document(read), resource: document(statement) };
  expect(decide(policies, request).outcome).toBe(outcome);
});

test("a bucket's policy that allows a role needs no policy of the role", () => {
  expect(decide({ identity: [], resource: document(toRole) }, AS_ROLE)).toEqual({ outcome: "allowed", by: toRole });
});

test("what can't be told is named", () => {
  const fromOffice = { test: "IpAddress", variable: "aws:SourceIp", values: ["192.0.2.0/24"] };
  const statement: Statement = { ...put, conditions: [fromOffice] };
  expect(decide({ identity: [document(statement)] }, AS_USER)).toEqual({
    outcome: "unknown",
    why: [{ statement, element: "condition", key: "aws:SourceIp" }],
  });
});

test("a session whose name nobody knows may be named", () => {
  const principals = ["arn:aws:sts::111122223333:assumed-role/braze/session"];
  const statement: Statement = { ...denyAll, principals };
  expect(decide({ identity: [document(put)], resource: document(statement) }, AS_ROLE)).toEqual({
    outcome: "unknown",
    why: [{ statement, element: "principal" }],
  });
});

test("a resource with a variable that nobody knows leaves it open", () => {
  const statement: Statement = { ...put, resources: ["arn:aws:s3:::example-main/${aws:userid}/*"] };
  expect(decide({ identity: [document(statement)] }, AS_USER)).toEqual({
    outcome: "unknown",
    why: [{ statement, element: "resource" }],
  });
});

test("what can't be told doesn't matter where nothing allows", () => {
  const perhaps = { test: "StringEquals", variable: "aws:PrincipalOrgID", values: ["o-example"] };
  const resource = document({ ...denyAll, conditions: [perhaps] });
  expect(decide({ identity: [document(read)], resource }, AS_USER)).toEqual({ outcome: "not-allowed" });
});

describe("a role's trust policy", () => {
  const trust = trustPolicy({ partition: "aws", brazeAccountId: "444455556666", externalIds: ["one", "two"] });
  const braze = { kind: "role", account: "444455556666", name: "any" } as const;

  test.each([
    [braze, "two", "allowed"],
    [braze, "three", "not-allowed"],
    [braze, undefined, "not-allowed"],
    [{ ...braze, account: "111122223333" }, "two", "not-allowed"],
    [{ kind: "service", name: "ec2.amazonaws.com" } as const, "two", "not-allowed"],
  ])("is asked by %j with the external id %s", (caller, externalId, outcome) => {
    expect(mayAssume(trust, caller, externalId).outcome).toBe(outcome);
  });

  test("lets services and identity providers in", () => {
    const provider = "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com";
    const open = document(
      { effect: "Allow", actions: ["sts:AssumeRole"], services: ["ec2.amazonaws.com"] },
      { effect: "Allow", actions: ["sts:AssumeRoleWithWebIdentity"], federated: [provider] },
    );
    const callers = [
      { kind: "service", name: "ec2.amazonaws.com" },
      { kind: "service", name: "lambda.amazonaws.com" },
      { kind: "federated", name: provider },
    ] as const;
    expect(callers.map((caller) => mayAssume(open, caller, undefined).outcome)).toEqual([
      "allowed",
      "not-allowed",
      "allowed",
    ]);
  });
});
