import { CurrentsStack, CurrentsStackProps } from "../../stacks/currents-stack";
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

const SECOND_ID = "00000000-0000-4000-8000-000000000002";

function stackWith(props: Pick<CurrentsStackProps, "currents"> & Partial<CurrentsStackProps>): SynthesisedStack {
  return synthesiseStack((app) => new CurrentsStack(app, "events", { ...REQUIRED, ...props }));
}

describe("with a role, and nothing but what is required", () => {
  const stack = stackWith({ currents: { auth: ROLE } });

  test("asks for the account, the region and a range of provider versions, with no tags", () => {
    expect({ provider: stack.provider, terraform: stack.terraform }).toEqual({
      provider: { aws: [{ region: "us-east-1", allowed_account_ids: ["111122223333"] }] },
      terraform: {
        backend: { local: { path: "../../../terraform.events.tfstate" } },
        required_providers: { aws: { source: "hashicorp/aws", version: "~> 6.25" } },
      },
    });
  });

  test("makes a role, a scoped policy, and one attachment", () => {
    const { aws_iam_policy, aws_iam_role, aws_iam_role_policy_attachment } = blocksOf(stack).resource;
    expect(madeForAccess(stack)).toEqual([
      "aws_iam_policy.currents",
      "aws_iam_role.currents",
      "aws_iam_role_policy_attachment.currents",
    ]);
    expect({ aws_iam_policy, aws_iam_role, aws_iam_role_policy_attachment }).toEqual({
      aws_iam_policy: {
        currents: {
          name: "braze-events-currents",
          description: "Lets Braze Currents write events to S3",
          path: "/",
          policy: "${data.aws_iam_policy_document.currents.json}",
        },
      },
      aws_iam_role: {
        currents: {
          name: "braze-events-currents",
          description: "Assumed by Braze to write to S3",
          path: "/",
          assume_role_policy: "${data.aws_iam_policy_document.currents_trust.json}",
        },
      },
      aws_iam_role_policy_attachment: {
        currents: { role: "${aws_iam_role.currents.name}", policy_arn: "${aws_iam_policy.currents.arn}" },
      },
    });
  });

  test("renders the scoped policy, the trust policy and the bucket's own", () => {
    expect(blocksOf(stack).data).toEqual({
      aws_iam_policy_document: {
        bucket: {
          statement: [
            {
              sid: "DenyPlainHttp",
              effect: "Deny",
              principals: [{ type: "*", identifiers: ["*"] }],
              actions: ["s3:*"],
              resources: ["arn:aws:s3:::example-braze", "arn:aws:s3:::example-braze/*"],
              condition: [{ test: "Bool", variable: "aws:SecureTransport", values: ["false"] }],
            },
          ],
        },
        currents: {
          statement: [
            {
              sid: "FindBucket",
              effect: "Allow",
              actions: ["s3:ListBucket", "s3:GetBucketLocation"],
              resources: ["arn:aws:s3:::example-braze"],
            },
            {
              sid: "WriteEvents",
              effect: "Allow",
              actions: ["s3:PutObject", "s3:GetObject"],
              resources: ["arn:aws:s3:::example-braze/*"],
            },
          ],
        },
        currents_trust: {
          statement: [
            {
              sid: "BrazeAssumesRole",
              effect: "Allow",
              principals: [{ type: "AWS", identifiers: ["arn:aws:iam::444455556666:root"] }],
              actions: ["sts:AssumeRole"],
              condition: [{ test: "StringEquals", variable: "sts:ExternalId", values: [ROLE.externalId] }],
            },
          ],
        },
      },
    });
  });

  test("hands off one connector, named after the stack, with the page's defaults", () => {
    expect(stack.output).toEqual({
      ...BUCKET_OUTPUTS,
      ...roleOutputs("currents"),
      ...folderPaths({ events: "currents" }),
      ...dashboard(currentRolePage("events", "currents")),
    });
  });
});

describe("with an access key, and nothing but what is required", () => {
  const stack = stackWith({ currents: { auth: ACCESS_KEY } });

  test("makes a user, a key, a policy, and one attachment", () => {
    const { aws_iam_user, aws_iam_access_key, aws_iam_user_policy_attachment } = blocksOf(stack).resource;
    expect(madeForAccess(stack)).toEqual([
      "aws_iam_access_key.currents_primary",
      "aws_iam_policy.currents",
      "aws_iam_user.currents",
      "aws_iam_user_policy_attachment.currents",
    ]);
    expect({ aws_iam_user, aws_iam_access_key, aws_iam_user_policy_attachment }).toEqual({
      aws_iam_user: { currents: { name: "braze-events-currents", path: "/" } },
      aws_iam_access_key: { currents_primary: { user: "${aws_iam_user.currents.name}" } },
      aws_iam_user_policy_attachment: {
        currents: { user: "${aws_iam_user.currents.name}", policy_arn: "${aws_iam_policy.currents.arn}" },
      },
    });
  });

  test("hands off the key, with the secret in the sensitive output alone", () => {
    expect(stack.output).toEqual({
      ...BUCKET_OUTPUTS,
      ...keyOutputs("currents"),
      ...folderPaths({ events: "currents" }),
      ...dashboard(currentKeyPage("events", "currents", "currents_secret_access_key")),
    });
  });
});

test("with two keys, the newest is handed off", () => {
  const { output } = stackWith({ currents: { auth: { ...ACCESS_KEY, keys: ["primary", "next"] } } });
  expect(output).toEqual({
    ...BUCKET_OUTPUTS,
    ...keyOutputs("currents", "currents", "next"),
    ...folderPaths({ events: "currents" }),
    ...dashboard(
      currentKeyPage("events", "currents", "currents_secret_access_key", {
        "S3 access ID": "${aws_iam_access_key.currents_next.id}",
      }),
    ),
  });
});

describe("with several connectors behind one principal", () => {
  const stack = stackWith({
    currents: {
      auth: ROLE,
      connectors: [{ name: "production" }, { name: "staging", folderPath: "currents-staging", encryption: "AES256" }],
    },
  });

  test("makes one role and one policy", () => {
    expect(madeForAccess(stack)).toEqual([
      "aws_iam_policy.currents",
      "aws_iam_role.currents",
      "aws_iam_role_policy_attachment.currents",
    ]);
  });

  test("hands off a page for each", () => {
    expect(stack.output).toEqual({
      ...BUCKET_OUTPUTS,
      ...roleOutputs("currents"),
      ...folderPaths({ production: "currents", staging: "currents-staging" }),
      ...dashboard(
        currentRolePage("production", "currents"),
        currentRolePage("staging", "currents", {
          "Folder Path": "currents-staging",
          "Server-Side, At-Rest AES-256 Encryption": "ON",
        }),
      ),
    });
  });
});

describe("with a role for each connector", () => {
  const stack = stackWith({
    currents: {
      auth: { ...ROLE, name: "example-role" },
      policyName: "example-policy",
      credentials: "per-connector",
      connectors: [{ name: "eu" }, { name: "us-east", folderPath: "us", externalId: SECOND_ID }],
    },
  });

  test("makes a role, a policy and an attachment for each, named after it", () => {
    const { aws_iam_policy, aws_iam_role } = blocksOf(stack).resource;
    expect(madeForAccess(stack)).toEqual([
      "aws_iam_policy.currents_eu",
      "aws_iam_policy.currents_us_east",
      "aws_iam_role.currents_eu",
      "aws_iam_role.currents_us_east",
      "aws_iam_role_policy_attachment.currents_eu",
      "aws_iam_role_policy_attachment.currents_us_east",
    ]);
    expect(Object.values({ ...aws_iam_role }).map(({ name }) => name)).toEqual([
      "example-role-eu",
      "example-role-us-east",
    ]);
    expect(Object.values({ ...aws_iam_policy }).map(({ name }) => name)).toEqual([
      "example-policy-eu",
      "example-policy-us-east",
    ]);
  });

  test("each role takes the external id of its connector, or else that of the auth", () => {
    const { currents_eu_trust, currents_us_east_trust } = blocksOf(stack).data.aws_iam_policy_document ?? {};
    const trusting = (externalId: string): unknown => ({
      statement: [
        {
          sid: "BrazeAssumesRole",
          effect: "Allow",
          principals: [{ type: "AWS", identifiers: ["arn:aws:iam::444455556666:root"] }],
          actions: ["sts:AssumeRole"],
          condition: [{ test: "StringEquals", variable: "sts:ExternalId", values: [externalId] }],
        },
      ],
    });
    expect([currents_eu_trust, currents_us_east_trust]).toEqual([trusting(ROLE.externalId), trusting(SECOND_ID)]);
  });

  test("hands off each role on the page of its connector", () => {
    expect(stack.output).toEqual({
      ...BUCKET_OUTPUTS,
      ...roleOutputs("currents_eu"),
      ...roleOutputs("currents_us_east"),
      ...folderPaths({ eu: "currents", "us-east": "us" }),
      ...dashboard(
        currentRolePage("eu", "currents_eu"),
        currentRolePage("us-east", "currents_us_east", { "Folder Path": "us" }),
      ),
    });
  });
});

describe("with a key for each connector", () => {
  const stack = stackWith({
    currents: {
      auth: ACCESS_KEY,
      credentials: "per-connector",
      connectors: [{ name: "eu" }, { name: "us", folderPath: "us" }],
    },
  });

  test("makes a user, a key and a policy for each", () => {
    expect(madeForAccess(stack)).toEqual([
      "aws_iam_access_key.currents_eu_primary",
      "aws_iam_access_key.currents_us_primary",
      "aws_iam_policy.currents_eu",
      "aws_iam_policy.currents_us",
      "aws_iam_user.currents_eu",
      "aws_iam_user.currents_us",
      "aws_iam_user_policy_attachment.currents_eu",
      "aws_iam_user_policy_attachment.currents_us",
    ]);
  });

  test("hands off each key on the page of its connector", () => {
    expect(stack.output).toEqual({
      ...BUCKET_OUTPUTS,
      ...keyOutputs("currents_eu"),
      ...keyOutputs("currents_us"),
      ...folderPaths({ eu: "currents", us: "us" }),
      ...dashboard(
        currentKeyPage("eu", "currents_eu", "currents_eu_secret_access_key"),
        currentKeyPage("us", "currents_us", "currents_us_secret_access_key", { "Folder Path": "us" }),
      ),
    });
  });
});

test("auth on the stack makes one principal named braze", () => {
  const stack = stackWith({ auth: ROLE, currents: {} });
  expect(madeForAccess(stack)).toEqual([
    "aws_iam_policy.currents",
    "aws_iam_role.braze",
    "aws_iam_role_policy_attachment.currents",
  ]);
  expect(stack.output).toEqual({
    ...BUCKET_OUTPUTS,
    ...roleOutputs("currents", "braze"),
    ...folderPaths({ events: "currents" }),
    ...dashboard(currentRolePage("events", "braze")),
  });
});

test("a stack without auth is refused", () => {
  expect(() => stackWith({ currents: {} })).toThrow(
    "currents: auth is missing, expected method access-key or role, here or once on the stack",
  );
});

test("settings of the account reach the provider and every IAM resource", () => {
  const stack = stackWith({
    currents: { auth: ACCESS_KEY },
    tags: { team: "lifecycle-marketing" },
    iam: { path: "/vendors/braze/", permissionsBoundary: "arn:aws:iam::111122223333:policy/vendor-boundary" },
  });
  const { aws_iam_policy, aws_iam_user } = blocksOf(stack).resource;
  expect({ provider: stack.provider, aws_iam_policy, aws_iam_user }).toEqual({
    provider: {
      aws: [
        {
          region: "us-east-1",
          allowed_account_ids: ["111122223333"],
          default_tags: [{ tags: { team: "lifecycle-marketing" } }],
        },
      ],
    },
    aws_iam_policy: {
      currents: {
        name: "braze-events-currents",
        description: "Lets Braze Currents write events to S3",
        path: "/vendors/braze/",
        policy: "${data.aws_iam_policy_document.currents.json}",
      },
    },
    aws_iam_user: {
      currents: {
        name: "braze-events-currents",
        path: "/vendors/braze/",
        permissions_boundary: "arn:aws:iam::111122223333:policy/vendor-boundary",
      },
    },
  });
});

test("a boundary of null is none", () => {
  const stack = stackWith({ currents: { auth: ACCESS_KEY }, iam: { permissionsBoundary: null } });
  expect(blocksOf(stack).resource.aws_iam_user).toEqual({
    currents: { name: "braze-events-currents", path: "/" },
  });
});
