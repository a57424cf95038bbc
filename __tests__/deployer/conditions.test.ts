import { runSimulation } from "@cloud-copilot/iam-simulate";
import { deployerPolicy } from "../../lib/deployer/deployer-policy";
import { synthesise } from "../support/synthesise";

const BOUNDARY = "arn:aws:iam::111122223333:policy/vendors";
const USER = "arn:aws:iam::111122223333:user/braze-export";
const OWN = "arn:aws:iam::111122223333:policy/braze-export";
const ADMINISTRATOR = "arn:aws:iam::aws:policy/AdministratorAccess";

const CONFIG = {
  defaults: {
    region: "us-east-1",
    accountId: "111122223333",
    iam: { permissionsBoundary: BOUNDARY },
    tags: { team: "data" },
  },
  stacks: { export: { bucket: { name: "example-export" }, export: { auth: { method: "access-key" } } } },
};
const { documents } = deployerPolicy(Object.values(synthesise(JSON.stringify(CONFIG))));

async function asked(action: string, resource: string, contextVariables: Record<string, string> = {}): Promise<string> {
  const request = {
    principal: "arn:aws:iam::111122223333:role/deployer",
    action,
    resource: { resource, accountId: "111122223333" },
    contextVariables,
  };
  const policies = documents.map(({ name, document }) => ({ name, policy: document }));
  const simulation = { request, identityPolicies: policies, serviceControlPolicies: [], resourceControlPolicies: [] };
  const response = await runSimulation(simulation, {});
  return response.resultType === "error" ? JSON.stringify(response) : response.overallResult;
}

const bound = { "iam:PermissionsBoundary": BOUNDARY };
const tagged = { "aws:RequestTag/team": "data" };

test.each([
  ["a user with the boundary and the tags is made", "iam:CreateUser", USER, { ...bound, ...tagged }, "Allowed"],
  ["a user without the boundary isn't made", "iam:CreateUser", USER, tagged, "ImplicitlyDenied"],
  ["a user without the tags isn't made", "iam:CreateUser", USER, bound, "ImplicitlyDenied"],
  ["another user isn't made", "iam:CreateUser", `${USER}-2`, { ...bound, ...tagged }, "ImplicitlyDenied"],
  ["the boundary isn't taken away", "iam:DeleteUserPermissionsBoundary", USER, {}, "ImplicitlyDenied"],
  [
    "no other boundary is given",
    "iam:PutUserPermissionsBoundary",
    USER,
    { "iam:PermissionsBoundary": ADMINISTRATOR },
    "ImplicitlyDenied",
  ],
  ["its policy is attached", "iam:AttachUserPolicy", USER, { ...bound, "iam:PolicyARN": OWN }, "Allowed"],
  [
    "no other policy is attached",
    "iam:AttachUserPolicy",
    USER,
    { ...bound, "iam:PolicyARN": ADMINISTRATOR },
    "ImplicitlyDenied",
  ],
  ["no policy stands in a user", "iam:PutUserPolicy", USER, bound, "ImplicitlyDenied"],
  ["a bucket beside it isn't read", "s3:GetBucketPolicy", "arn:aws:s3:::example-export-2", {}, "ImplicitlyDenied"],
  ["no object is read", "s3:GetObject", "arn:aws:s3:::example-export/a", {}, "ImplicitlyDenied"],
] as const)("%s", async (_, action, resource, context, result) => {
  expect(await asked(action, resource, context)).toBe(result);
});
