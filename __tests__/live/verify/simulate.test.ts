import { awsError, DENIED, FakeAnswers } from "../../support/fake-aws";
import { deployed, encoded, healthy, KEY, notGreen, resultOf, ROLE, verified } from "./verified";

const BOUND = "arn:aws:iam::111122223333:policy/boundary";

/** A user with a boundary that says something. */
function boundBy(statement: object): FakeAnswers {
  const { GetPolicyVersion } = healthy(deployed(KEY));
  const own = GetPolicyVersion as (input: Record<string, string>) => object;
  return {
    GetUser: {
      User: { Arn: "arn:aws:iam::111122223333:user/braze", PermissionsBoundary: { PermissionsBoundaryArn: BOUND } },
    },
    GetPolicyVersion: (input) =>
      input.PolicyArn === BOUND ? { PolicyVersion: { Document: encoded({ Statement: statement }) } } : own(input),
  };
}

test("a boundary that doesn't allow what Braze needs is red", async () => {
  const results = await verified(
    deployed(KEY),
    boundBy({ Effect: "Allow", Action: ["s3:Get*", "s3:List*", "s3:PutObject"], Resource: "*" }),
  );
  expect(resultOf(results, "simulate")).toEqual({
    status: "fail",
    found:
      "AWS refuses s3:DeleteObject on arn:aws:s3:::example-verified/* (the permissions boundary doesn't allow it), " +
      "s3:DeleteObject on arn:aws:s3:::example-verified/segment-export/* (the permissions boundary doesn't allow it) " +
      "and s3:DeleteObject on arn:aws:s3:::example-verified/sent_messages/* (the permissions boundary doesn't allow it)",
    fix: "give Braze back what the policy of the stack allows",
  });
  expect(notGreen(results)).toEqual({ principal: "warn", simulate: "fail" });
});

test("a boundary that denies what Braze needs is red, with the statement", async () => {
  const results = await verified(
    deployed(KEY),
    boundBy([
      { Effect: "Allow", Action: "*", Resource: "*" },
      { Sid: "NoLists", Effect: "Deny", Action: "s3:ListBucket", Resource: "*" },
    ]),
  );
  expect(resultOf(results, "simulate").found).toBe(
    'AWS refuses s3:ListBucket on arn:aws:s3:::example-verified (the statement "NoLists" denies it)',
  );
});

test("a boundary whose condition nobody can judge is a warning", async () => {
  const results = await verified(
    deployed(KEY),
    boundBy({
      Sid: "Office",
      Effect: "Allow",
      Action: "*",
      Resource: "*",
      Condition: { IpAddress: { "aws:SourceIp": "192.0.2.0/24" } },
    }),
  );
  expect(resultOf(results, "simulate")).toEqual({
    status: "warn",
    found: 'nobody here can tell the condition on aws:SourceIp in the statement "Office"',
    fix: "see that Braze's requests are allowed, or make Braze's calls with --live",
  });
});

test("a boundary that doesn't exist any more allows nothing", async () => {
  const results = await verified(deployed(KEY), {
    ...boundBy({}),
    GetPolicy: ({ PolicyArn }) =>
      PolicyArn === BOUND ? awsError("NoSuchEntity", 404) : { Policy: { DefaultVersionId: "v1" } },
  });
  expect(resultOf(results, "simulate").status).toBe("fail");
});

test("what the documented edition leaves out is a warning", async () => {
  const results = await verified(deployed("currents: { auth: { method: access-key } }, policy: documented"));
  expect(resultOf(results, "simulate")).toEqual({
    status: "warn",
    found:
      "AWS refuses s3:GetObject on arn:aws:s3:::example-verified/currents/* (no policy allows it): the stack's policy " +
      "doesn't have it",
    fix: "write policy: scoped, which has all that Braze's newest page asks for",
  });
});

test("Braze's calls come from the addresses of allowedIps, if the configuration says which", async () => {
  const keys = "currents: { auth: { method: access-key }, allowedIps: [198.51.100.0/24, 203.0.113.7/32] }";
  expect(notGreen(await verified(deployed(keys)))).toEqual({});
  const results = await verified(deployed(keys, "{ existing: example-verified }"), {
    GetBucketPolicy: {
      Policy: JSON.stringify({
        Statement: {
          Sid: "Office",
          Effect: "Deny",
          Principal: "*",
          Action: "s3:ListBucket",
          Resource: "arn:aws:s3:::example-verified",
          Condition: { NotIpAddress: { "aws:SourceIp": "198.51.100.0/24" } },
        },
      }),
    },
  });
  expect(resultOf(results, "bucket-policy")).toMatchObject({
    status: "fail",
    found: 'its policy denies Braze s3:ListBucket on arn:aws:s3:::example-verified by the statement "Office"',
  });
});

test("folderScope grants what Braze needs", async () => {
  const keys =
    "currents: { auth: { method: access-key }, folderScope: true, connectors: [{ name: one, folderPath: one }] }";
  expect(notGreen(await verified(deployed(keys)))).toEqual({});
});

test("a condition on the ARN of an adopted user is judged by the ARN that AWS says", async () => {
  const Policy = JSON.stringify({
    Version: "2012-10-17",
    Statement: {
      Effect: "Deny",
      Principal: "*",
      Action: "s3:*",
      Resource: ["arn:aws:s3:::example-verified", "arn:aws:s3:::example-verified/*"],
      Condition: { ArnNotEquals: { "aws:PrincipalArn": "arn:aws:iam::111122223333:user/teams/braze" } },
    },
  });
  const results = await verified(
    deployed(`${KEY}, adopt: { export: { user: braze } }`, "{ existing: example-verified }"),
    {
      GetBucketPolicy: { Policy },
      GetUser: { User: { Arn: "arn:aws:iam::111122223333:user/teams/braze" } },
      ListAttachedUserPolicies: {
        AttachedPolicies: [{ PolicyArn: "arn:aws:iam::111122223333:policy/braze-main-export" }],
      },
    },
  );
  expect(notGreen(results)).toEqual({ "bucket-policy": "warn" });
});

test("the policies of a user's groups count", async () => {
  const results = await verified(deployed(`${KEY}, adopt: { export: { user: braze } }`), {
    ListAttachedUserPolicies: {
      AttachedPolicies: [{ PolicyArn: "arn:aws:iam::111122223333:policy/braze-main-export" }],
    },
    ListGroupsForUser: { Groups: [{ GroupName: "staff" }] },
    ListGroupPolicies: { PolicyNames: ["quiet"] },
    GetGroupPolicy: {
      PolicyDocument: encoded({
        Statement: { Sid: "Quiet", Effect: "Deny", Action: "s3:DeleteObject", Resource: "*" },
      }),
    },
  });
  expect(resultOf(results, "simulate").found).toContain('(the statement "Quiet" denies it)');
});

describe("AWS's own simulator", () => {
  test("that disagrees is a warning, which says so", async () => {
    const results = await verified(deployed(KEY), {
      SimulatePrincipalPolicy: (input) => ({
        EvaluationResults: [
          [input.ActionNames].flat().includes("s3:DeleteObject")
            ? {
                EvalDecision: "implicitDeny",
                OrganizationsDecisionDetail: { AllowedByOrganizations: false },
              }
            : { EvalDecision: "allowed" },
        ],
      }),
    });
    const refused = (prefix: string) =>
      `s3:DeleteObject on arn:aws:s3:::example-verified/${prefix}object is implicitDeny, by a policy of the organisation`;
    expect(resultOf(results, "simulate")).toEqual({
      status: "warn",
      found:
        "by the policies read here AWS allows s3:ListBucket, s3:GetBucketLocation, s3:GetObject, s3:PutObject, " +
        `s3:DeleteObject, and AWS's own simulator disagrees: ${refused("")}, ${refused("segment-export/")} and ` +
        refused("sent_messages/"),
      fix: "ask who manages the organisation's policies, or make Braze's calls with --live",
    });
  });

  test("that the caller may not ask is no second opinion, and no failure", async () => {
    const results = await verified(deployed(KEY), { SimulatePrincipalPolicy: DENIED });
    expect(resultOf(results, "simulate").found).toMatch(
      /; no second opinion: AWS denies iam:SimulatePrincipalPolicy for the user "braze-main-export"$/,
    );
    expect(notGreen(results)).toEqual({});
  });

  test("gets the bucket's policy for a user, and not for a role, for which it can't judge it", async () => {
    const asked: Record<string, unknown>[] = [];
    const SimulatePrincipalPolicy = (input: Record<string, unknown>) => {
      asked.push(input);
      return { EvaluationResults: [{ EvalDecision: "allowed" }] };
    };
    await verified(deployed(KEY), { SimulatePrincipalPolicy });
    await verified(deployed(ROLE), { SimulatePrincipalPolicy });
    const given = (kind: string) =>
      new Set(
        asked
          .filter(({ PolicySourceArn }) => String(PolicySourceArn).includes(`:${kind}/`))
          .map(({ ResourcePolicy }) => typeof ResourcePolicy),
      );
    expect([given("user"), given("role")]).toEqual([new Set(["string"]), new Set(["undefined"])]);
  });
});
