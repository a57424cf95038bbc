import { awsError, FakeAnswers } from "../../support/fake-aws";
import { deployed, encoded, healthy, KEY, notGreen, policyArn, resultOf, ROLE, verified } from "./verified";

const ABSENT = awsError("NoSuchEntity", 404);
const BOUND = "arn:aws:iam::111122223333:policy/boundary";
const ownVersion = healthy(deployed(KEY)).GetPolicyVersion as (input: Record<string, string>) => object;

test("a role that doesn't exist is red, and what needs it is skipped", async () => {
  const results = await verified(deployed(ROLE), { GetRole: ABSENT });
  expect(resultOf(results, "principal")).toEqual({
    status: "fail",
    found: "it doesn't exist in the account 111122223333",
    fix: "apply the stack again, and enter what is new in Braze",
  });
  expect(notGreen(results)).toEqual({
    principal: "fail",
    "policy-attached": "skip",
    trust: "skip",
    simulate: "skip",
  });
});

const bound: FakeAnswers = {
  GetUser: { User: { PermissionsBoundary: { PermissionsBoundaryArn: BOUND } } },
  GetPolicyVersion: (input) =>
    input.PolicyArn === BOUND
      ? { PolicyVersion: { Document: encoded({ Statement: { Effect: "Allow", Action: "*", Resource: "*" } }) } }
      : ownVersion(input),
};

test("a boundary that the configuration doesn't give is a warning", async () => {
  const results = await verified(deployed(KEY), bound);
  expect(resultOf(results, "principal")).toEqual({
    status: "warn",
    found: `it has the permissions boundary ${BOUND}, and the stack gives it none`,
    fix: "apply the stack again, or write iam.permissionsBoundary; the check simulate says whether Braze works with it",
  });
});

test("a boundary that the configuration gives is fine, and missed where it is gone", async () => {
  const stack = deployed(`${KEY}, iam: { permissionsBoundary: "${BOUND}" }`);
  expect(resultOf(await verified(stack, bound), "principal").status).toBe("pass");
  expect(resultOf(await verified(stack), "principal").found).toBe(
    `it has no permissions boundary, and the stack gives it ${BOUND}`,
  );
});

test("a policy that isn't attached is red", async () => {
  const results = await verified(deployed(KEY), { ListAttachedUserPolicies: {} });
  expect(resultOf(results, "policy-attached")).toEqual({
    status: "fail",
    found: `it lacks the policy ${policyArn("braze-main-export")}`,
    fix: "apply the stack again",
  });
  expect(notGreen(results)).toEqual({ "policy-attached": "fail", simulate: "skip" });
});

const MORE: FakeAnswers = {
  ListAttachedUserPolicies: {
    AttachedPolicies: [{ PolicyArn: policyArn("braze-main-export") }, { PolicyArn: policyArn("admin") }],
  },
  ListUserPolicies: { PolicyNames: ["own"] },
  ListGroupsForUser: { Groups: [{ GroupName: "admins" }] },
};

test("what is attached besides is red", async () => {
  expect(resultOf(await verified(deployed(KEY), MORE), "policy-attached")).toEqual({
    status: "fail",
    found: `it also has the policy ${policyArn("admin")}, the inline policy "own" and the group "admins"`,
    fix: "remove by hand what is too much: Terraform leaves it",
  });
});

test("what an adopted user has besides is a warning", async () => {
  const stack = deployed(`${KEY}, adopt: { export: { user: braze } }`);
  const attached = { AttachedPolicies: [{ PolicyArn: policyArn("braze-main-export") }] };
  const results = await verified(stack, {
    ...MORE,
    ListAttachedUserPolicies: attached,
    GetUserPolicy: { PolicyDocument: encoded({}) },
  });
  expect(resultOf(results, "policy-attached")).toMatchObject({
    status: "warn",
    found: 'it also has the inline policy "own" and the group "admins", which Terraform leaves',
  });
  expect(notGreen(results)).toEqual({ "policy-attached": "warn" });
});

test("a policy with another text is red", async () => {
  const results = await verified(deployed(KEY), {
    GetPolicyVersion: { PolicyVersion: { Document: encoded({ Statement: [] }) } },
  });
  expect(resultOf(results, "policy-document").found).toMatch(
    /^it lacks "Allow s3:ListBucket on arn:aws:s3:::example-verified, .* and 2 more"$/,
  );
  expect(notGreen(results)).toEqual({ "policy-document": "fail", simulate: "skip" });
});

test("a policy that is gone is red", async () => {
  expect(resultOf(await verified(deployed(KEY), { GetPolicy: ABSENT }), "policy-document").found).toBe(
    "it doesn't exist",
  );
});

const trusting = (account: string, externalId: string): FakeAnswers => ({
  GetRole: {
    Role: {
      AssumeRolePolicyDocument: encoded({
        Statement: [
          {
            Effect: "Allow",
            Principal: { AWS: `arn:aws:iam::${account}:root` },
            Action: "sts:AssumeRole",
            Condition: { StringEquals: { "sts:ExternalId": externalId } },
          },
        ],
      }),
    },
  },
});

test("a role that trusts another account is red", async () => {
  const results = await verified(deployed(ROLE), trusting("777788889999", "00000000-0000-4000-8000-000000000001"));
  const saying = (account: string) =>
    `Allow sts:AssumeRole for ${account} if sts:externalid StringEquals 00000000-0000-4000-8000-000000000001`;
  expect(resultOf(results, "trust")).toEqual({
    status: "fail",
    found:
      `its trust policy isn't the configuration's: it lacks "${saying("444455556666")}"; it also says ` +
      `"${saying("777788889999")}"`,
    fix: "compare brazeAccountId and externalId with Braze's page, and apply the stack again",
  });
  expect(notGreen(results)).toEqual({ trust: "fail" });
});

test("ids that only Terraform knows are a warning: nobody can compare them here", async () => {
  const auth = "{ method: role, brazeAccountId: { variable: account }, externalId: { variable: id } }";
  const results = await verified(deployed(`currents: { auth: ${auth} }`), trusting("444455556666", "id"));
  expect(resultOf(results, "trust")).toEqual({
    status: "warn",
    found: "it lets in whom the configuration says, but nobody knows ${var.account} and ${flatten([var.id])} here",
    fix: "compare the trust policy with what Braze shows",
  });
});
