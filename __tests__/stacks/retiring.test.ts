import { CurrentsStack } from "../../stacks/currents-stack";
import { AuthProps } from "../../stacks/props/auth";
import { StackProps } from "../../stacks/props/stack";
import { SharedBucketStack } from "../../stacks/shared-bucket-stack";
import { blocksOf } from "../support/blocks";
import { SynthesisedStack } from "../support/synthesise";
import {
  ACCESS_KEY,
  BUCKET_OUTPUTS,
  currentKeyPage,
  currentRolePage,
  dashboard,
  folderPaths,
  keyOutputs,
  madeForAccess,
  REQUIRED,
  ROLE,
  roleOutputs,
  synthesiseStack,
} from "./support";

const TO_ROLE = { ...ROLE, retiring: ACCESS_KEY } as const;
const TO_KEY = { ...ACCESS_KEY, retiring: ROLE } as const;

function currents(auth: AuthProps, more: Partial<StackProps> = {}): SynthesisedStack {
  return synthesiseStack((app) => {
    new CurrentsStack(app, "events", { ...REQUIRED, ...more, currents: { auth }, export: undefined });
  });
}

/** What both principals have under the scoped policy: one policy, attached twice. */
const BOTH = [
  "aws_iam_access_key.currents_primary",
  "aws_iam_policy.currents",
  "aws_iam_role.currents",
  "aws_iam_role_policy_attachment.currents",
  "aws_iam_user.currents",
  "aws_iam_user_policy_attachment.currents",
];

test("the user that retires stays beside the role, with the policy that both have", () => {
  const stack = currents(TO_ROLE);
  expect(madeForAccess(stack)).toEqual(BOTH);
  const { aws_iam_user_policy_attachment: ofUser, aws_iam_role_policy_attachment: ofRole } = blocksOf(stack).resource;
  expect({ ofUser, ofRole }).toEqual({
    ofUser: {
      currents: { user: "${aws_iam_user.currents.name}", policy_arn: "${aws_iam_policy.currents.arn}" },
    },
    ofRole: {
      currents: { role: "${aws_iam_role.currents.name}", policy_arn: "${aws_iam_policy.currents.arn}" },
    },
  });
});

test("the outputs are those of both, and the dashboard shows what is new", () => {
  expect(currents(TO_ROLE).output).toEqual({
    ...BUCKET_OUTPUTS,
    ...roleOutputs("currents"),
    ...keyOutputs("currents"),
    ...folderPaths({ events: "currents" }),
    ...dashboard(currentRolePage("events", "currents")),
  });
  expect(currents(TO_KEY).output).toEqual({
    ...BUCKET_OUTPUTS,
    ...roleOutputs("currents"),
    ...keyOutputs("currents"),
    ...folderPaths({ events: "currents" }),
    ...dashboard(currentKeyPage("events", "currents", "currents_secret_access_key")),
  });
});

test.each([
  ["role", ROLE, TO_ROLE],
  ["user", ACCESS_KEY, TO_KEY],
])("the %s of the new method is the same with and without what retires", (_, after, during) => {
  const [alone, both] = [blocksOf(currents(after)).resource, blocksOf(currents(during)).resource];
  for (const [type, named] of Object.entries(alone)) {
    expect(both[type]).toEqual(named);
  }
});

test("user and role have one name, and what retires keeps the name that it had", () => {
  const stack = currents({ ...ROLE, retiring: { ...ACCESS_KEY, name: "BrazeEvents", keys: ["old", "new"] } });
  const { aws_iam_user: users, aws_iam_role: roles, aws_iam_access_key: keys } = blocksOf(stack).resource;
  expect([users?.currents?.name, roles?.currents?.name, Object.keys(keys ?? {})]).toEqual([
    "BrazeEvents",
    "braze-events-currents",
    ["currents_new", "currents_old"],
  ]);
});

describe("with the policies of the page", () => {
  const stack = currents(TO_ROLE, { policy: "documented" });
  const { resource, data } = blocksOf(stack);

  test("what retires has a policy of its own beside the one that both have", () => {
    expect(madeForAccess(stack)).toEqual(
      [...BOTH, "aws_iam_policy.retiring_currents", "aws_iam_user_policy_attachment.retiring_currents"].sort(),
    );
    expect(resource.aws_iam_user_policy_attachment).toEqual({
      currents: { user: "${aws_iam_user.currents.name}", policy_arn: "${aws_iam_policy.currents.arn}" },
      retiring_currents: {
        user: "${aws_iam_user.currents.name}",
        policy_arn: "${aws_iam_policy.retiring_currents.arn}",
      },
    });
  });

  test("each policy says what the page says for its method", () => {
    const documentOf = (auth: AuthProps) =>
      blocksOf(currents(auth, { policy: "documented" })).data.aws_iam_policy_document?.currents;
    expect(data.aws_iam_policy_document?.currents).toEqual(documentOf(ROLE));
    expect(data.aws_iam_policy_document?.retiring_currents).toEqual(documentOf(ACCESS_KEY));
  });

  test("the policy that both have changes when what retires has its own", () => {
    expect(resource.aws_iam_policy).toEqual({
      currents: {
        name: "braze-events-currents",
        description: "Lets Braze Currents write events to S3",
        path: "/",
        policy: "${data.aws_iam_policy_document.currents.json}",
        depends_on: ["aws_iam_user_policy_attachment.retiring_currents"],
      },
      retiring_currents: {
        name: "braze-events-currents-retiring",
        description: "Lets Braze Currents write events to S3",
        path: "/",
        policy: "${data.aws_iam_policy_document.retiring_currents.json}",
      },
    });
  });
});

test("one user of both integrations retires for one role", () => {
  const stack = synthesiseStack((app) => {
    new SharedBucketStack(app, "shared", { ...REQUIRED, auth: TO_ROLE, currents: {}, export: {} });
  });
  expect(madeForAccess(stack)).toEqual([
    "aws_iam_access_key.braze_primary",
    "aws_iam_policy.currents",
    "aws_iam_policy.export",
    "aws_iam_role.braze",
    "aws_iam_role_policy_attachment.currents",
    "aws_iam_role_policy_attachment.export",
    "aws_iam_user.braze",
    "aws_iam_user_policy_attachment.currents",
    "aws_iam_user_policy_attachment.export",
  ]);
});

test("each connector's role retires for a user, with the external ids that it had", () => {
  const id = "00000000-0000-4000-8000-000000000002";
  const stack = synthesiseStack((app) => {
    new CurrentsStack(app, "events", {
      ...REQUIRED,
      policy: "documented",
      currents: {
        auth: TO_KEY,
        credentials: "per-connector",
        connectors: [{ name: "eu" }, { name: "us", folderPath: "us", externalId: id }],
      },
      export: undefined,
    });
  });
  const trusted = blocksOf(stack).data.aws_iam_policy_document?.currents_us_trust;
  expect(JSON.stringify(trusted)).toContain(id);
  expect(madeForAccess(stack).filter((address) => address.includes("currents_us"))).toEqual([
    "aws_iam_access_key.currents_us_primary",
    "aws_iam_policy.currents_us",
    "aws_iam_policy.retiring_currents_us",
    "aws_iam_role.currents_us",
    "aws_iam_role_policy_attachment.currents_us",
    "aws_iam_role_policy_attachment.retiring_currents_us",
    "aws_iam_user.currents_us",
    "aws_iam_user_policy_attachment.currents_us",
  ]);
});

test("an adopted user that retires stays adopted, and the new role is made", () => {
  const policy = "arn:aws:iam::111122223333:policy/BrazeCurrents";
  const stack = currents(TO_ROLE, { adopt: { currents: { user: "BrazeCurrents", policy } } });
  expect(stack.import).toEqual([
    { to: "aws_iam_user.currents", id: "BrazeCurrents" },
    { to: "aws_iam_policy.currents", id: policy },
    { to: "aws_iam_user_policy_attachment.currents", id: `BrazeCurrents/${policy}` },
  ]);
});
