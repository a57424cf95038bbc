import { TerraformStack } from "../../lib/cdktf";
import {
  CurrentsConnector,
  CurrentsIntegration,
  CurrentsIntegrationProps,
} from "../../lib/constructs/currents-integration";
import { DashboardPage } from "../../lib/dashboard";
import { addBucket, addRole, addUser, PlainStack, plainStackWith, STATEMENTS } from "./plain-stack";

function stackWith(options: (stack: TerraformStack) => Omit<CurrentsIntegrationProps, "bucket">): PlainStack {
  return plainStackWith((stack) => [
    new CurrentsIntegration(stack, "currents", { bucket: addBucket(stack), ...options(stack) }),
  ]);
}

const withRole = (...connectors: CurrentsConnector[]): PlainStack =>
  stackWith((stack) => ({ principal: addRole(stack, "currents"), policyName: "example-policy", connectors }));

function page(name: string, role: string, fields: Readonly<Record<string, string>> = {}): DashboardPage {
  return {
    page: "Partner Integrations > Currents > Create New Current > Amazon S3 Data Export",
    fields: {
      "Current name": name,
      Credentials: "AWS Role ARN",
      "Role ARN": `\${aws_iam_role.${role}.arn}`,
      "AWS S3 bucket name": "example-braze",
      "Folder Path": "currents",
      "Server-Side, At-Rest AES-256 Encryption": "OFF",
      ...fields,
    },
    finish: "Launch Current",
  };
}

test("Currents has a scoped policy, attached to its role, and a page with the page's defaults", () => {
  const { data, resource, output, pages } = withRole({ name: "production" });
  expect({
    document: data.aws_iam_policy_document?.currents,
    policies: resource.aws_iam_policy,
    attachments: resource.aws_iam_role_policy_attachment,
    output,
    pages,
  }).toEqual({
    document: { statement: [STATEMENTS.findBucket, STATEMENTS.writeEvents] },
    policies: {
      currents: {
        name: "example-policy",
        description: "Lets Braze Currents write events to S3",
        path: "/",
        policy: "${data.aws_iam_policy_document.currents.json}",
      },
    },
    attachments: {
      currents: { role: "${aws_iam_role.currents.name}", policy_arn: "${aws_iam_policy.currents.arn}" },
    },
    output: {
      currents_policy_arn: "${aws_iam_policy.currents.arn}",
      currents_role_arn: "${aws_iam_role.currents.arn}",
      currents_folder_paths: { production: "currents" },
    },
    pages: [page("production", "currents")],
  });
});

test("several connectors share one policy, and have a page each", () => {
  const { resource, output, pages } = withRole(
    { name: "production" },
    { name: "staging", folderPath: "currents-staging", encryption: "AES256" },
  );
  expect(Object.keys(resource.aws_iam_policy ?? {})).toEqual(["currents"]);
  expect(output.currents_folder_paths).toEqual({ production: "currents", staging: "currents-staging" });
  expect(pages).toEqual([
    page("production", "currents"),
    page("staging", "currents", {
      "Folder Path": "currents-staging",
      "Server-Side, At-Rest AES-256 Encryption": "ON",
    }),
  ]);
});

test("a principal for each connector has a policy of its own, named after the connector in addresses and outputs", () => {
  const { data, resource, output, pages } = stackWith((stack) => ({
    connectors: [
      { name: "eu", principal: addRole(stack, "currents_eu"), policyName: "example-eu" },
      { name: "us-east", folderPath: "us", principal: addRole(stack, "currents_us_east"), policyName: "example-us" },
    ],
  }));
  const statement = [STATEMENTS.findBucket, STATEMENTS.writeEvents];
  const { currents_eu, currents_us_east, currents } = data.aws_iam_policy_document ?? {};
  expect({ currents_eu, currents_us_east, currents }).toEqual({
    currents_eu: { statement },
    currents_us_east: { statement },
    currents: undefined,
  });
  expect(Object.entries(resource.aws_iam_policy ?? {}).map(([label, { name }]) => [label, name])).toEqual([
    ["currents_eu", "example-eu"],
    ["currents_us_east", "example-us"],
  ]);
  expect(resource.aws_iam_role_policy_attachment).toEqual({
    currents_eu: { role: "${aws_iam_role.currents_eu.name}", policy_arn: "${aws_iam_policy.currents_eu.arn}" },
    currents_us_east: {
      role: "${aws_iam_role.currents_us_east.name}",
      policy_arn: "${aws_iam_policy.currents_us_east.arn}",
    },
  });
  expect(output).toEqual({
    currents_eu_policy_arn: "${aws_iam_policy.currents_eu.arn}",
    currents_eu_role_arn: "${aws_iam_role.currents_eu.arn}",
    currents_us_east_policy_arn: "${aws_iam_policy.currents_us_east.arn}",
    currents_us_east_role_arn: "${aws_iam_role.currents_us_east.arn}",
    currents_folder_paths: { eu: "currents", "us-east": "us" },
  });
  expect(pages).toEqual([page("eu", "currents_eu"), page("us-east", "currents_us_east", { "Folder Path": "us" })]);
});

test("a connector with a principal of its own can stand beside one that shares", () => {
  const { resource, pages } = stackWith((stack) => ({
    principal: addRole(stack, "currents"),
    connectors: [{ name: "eu" }, { name: "us", folderPath: "us", principal: addRole(stack, "currents_us") }],
  }));
  expect(Object.keys(resource.aws_iam_policy ?? {})).toEqual(["currents", "currents_us"]);
  expect(pages).toEqual([page("eu", "currents"), page("us", "currents_us", { "Folder Path": "us" })]);
});

test("a connector without any principal is refused", () => {
  expect(() => stackWith(() => ({ connectors: [{ name: "eu" }] }))).toThrow(
    "the connector eu has no principal, give a principal to the connector or to the integration",
  );
});

test("two Currents in one stack have a label each", () => {
  const { resource, output } = plainStackWith((stack) => {
    const bucket = addBucket(stack);
    return [
      new CurrentsIntegration(stack, "first", {
        bucket,
        principal: addRole(stack, "currents"),
        connectors: [{ name: "production" }],
      }),
      new CurrentsIntegration(stack, "second", {
        bucket,
        principal: addUser(stack, "trial"),
        connectors: [
          { name: "all", folderPath: "all" },
          { name: "eu", folderPath: "eu", principal: addRole(stack, "trial_eu") },
        ],
        label: "trial",
      }),
    ];
  });
  expect(resource.aws_iam_role_policy_attachment).toEqual({
    currents: { role: "${aws_iam_role.currents.name}", policy_arn: "${aws_iam_policy.currents.arn}" },
    trial_eu: { role: "${aws_iam_role.trial_eu.name}", policy_arn: "${aws_iam_policy.trial_eu.arn}" },
  });
  expect(resource.aws_iam_user_policy_attachment).toEqual({
    trial: { user: "${aws_iam_user.trial.name}", policy_arn: "${aws_iam_policy.trial.arn}" },
  });
  expect(output).toEqual({
    currents_policy_arn: "${aws_iam_policy.currents.arn}",
    currents_role_arn: "${aws_iam_role.currents.arn}",
    currents_folder_paths: { production: "currents" },
    trial_policy_arn: "${aws_iam_policy.trial.arn}",
    trial_user_name: "${aws_iam_user.trial.name}",
    trial_access_key_id: "${aws_iam_access_key.trial_primary.id}",
    "trial_secret_access_key (sensitive)": "${aws_iam_access_key.trial_primary.secret}",
    trial_eu_policy_arn: "${aws_iam_policy.trial_eu.arn}",
    trial_eu_role_arn: "${aws_iam_role.trial_eu.arn}",
    trial_folder_paths: { all: "all", eu: "eu" },
  });
});

test("two Currents with one label are refused", () => {
  const add = (): unknown =>
    plainStackWith((stack) => {
      const access = { bucket: addBucket(stack), principal: addRole(stack, "currents"), connectors: [{ name: "eu" }] };
      return [new CurrentsIntegration(stack, "first", access), new CurrentsIntegration(stack, "second", access)];
    });
  expect(add).toThrow("two integrations have the label currents, give each its own label");
});

test("two connectors with one name are refused", () => {
  expect(() => withRole({ name: "eu" }, { name: "eu", folderPath: "us" })).toThrow(
    "two connectors have the name eu, give each its own name",
  );
});

describe("the reach of Currents", () => {
  const objects = (...folderPaths: string[]) => folderPaths.map((path) => `arn:aws:s3:::example-braze/${path}/*`);

  test("is the folders of the connectors that share a principal, and its own folder for each other one", () => {
    const { data } = stackWith((stack) => ({
      principal: addRole(stack, "currents"),
      folderScope: true,
      connectors: [
        { name: "production" },
        { name: "staging", folderPath: "currents-staging" },
        { name: "test", folderPath: "test", principal: addUser(stack, "currents_test") },
      ],
    }));
    expect(data.aws_iam_policy_document).toMatchObject({
      currents: {
        statement: [
          STATEMENTS.findBucket,
          { ...STATEMENTS.writeEvents, resources: objects("currents", "currents-staging") },
        ],
      },
      currents_test: { statement: [STATEMENTS.findBucket, { ...STATEMENTS.writeEvents, resources: objects("test") }] },
    });
  });

  test("is narrowed to addresses in each statement of each policy", () => {
    const { data } = stackWith((stack) => ({
      principal: addUser(stack, "currents"),
      allowedIps: ["203.0.113.0/24"],
      connectors: [{ name: "production" }],
    }));
    const condition = [{ test: "IpAddress", variable: "aws:SourceIp", values: ["203.0.113.0/24"] }];
    expect(data.aws_iam_policy_document?.currents).toEqual({
      statement: [
        { ...STATEMENTS.findBucket, condition },
        { ...STATEMENTS.writeEvents, condition },
      ],
    });
  });

  test("can't be narrowed to addresses with a role", () => {
    const add = (): unknown =>
      stackWith((stack) => ({
        principal: addRole(stack, "currents"),
        allowedIps: ["203.0.113.0/24"],
        connectors: [{ name: "production" }],
      }));
    expect(add).toThrow("allowed IP addresses don't go with a role");
  });

  test("can't be the folders of nothing", () => {
    const add = (): unknown =>
      stackWith((stack) => ({
        principal: addUser(stack, "currents"),
        folderScope: true,
        connectors: [{ name: "test", principal: addUser(stack, "currents_test") }],
      }));
    expect(add).toThrow("nothing would be allowed, expected at least one folder path");
  });
});
