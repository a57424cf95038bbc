import { TerraformStack } from "../../lib/cdktf";
import { CurrentsIntegration } from "../../lib/constructs/currents-integration";
import { ExistingBucket } from "../../lib/constructs/existing-bucket";
import { ExportIntegration, ExportIntegrationProps } from "../../lib/constructs/export-integration";
import { addBucket, addRole, addUser, PlainStack, plainStackWith, STATEMENTS } from "./plain-stack";

type Options = Partial<Omit<ExportIntegrationProps, "bucket" | "principal">>;

function addExport(stack: TerraformStack, options: Options = {}): ExportIntegration {
  return new ExportIntegration(stack, "export", {
    bucket: addBucket(stack),
    principal: addRole(stack, "export"),
    policyName: "example-policy",
    ...options,
  });
}

function stackWith(options: Options = {}): PlainStack {
  return plainStackWith((stack) => [addExport(stack, options)]);
}

const POLICY = {
  name: "example-policy",
  description: "Lets Braze Dashboard Data Export write exports to S3",
  path: "/",
  policy: "${data.aws_iam_policy_document.export.json}",
};

test("an export has a scoped policy, attached to its role", () => {
  const { data, resource, output } = stackWith();
  expect({
    document: data.aws_iam_policy_document?.export,
    policies: resource.aws_iam_policy,
    attachments: resource.aws_iam_role_policy_attachment,
    output,
  }).toEqual({
    document: { statement: [STATEMENTS.findBucket, STATEMENTS.writeExports] },
    policies: { export: POLICY },
    attachments: { export: { role: "${aws_iam_role.export.name}", policy_arn: "${aws_iam_policy.export.arn}" } },
    output: {
      export_policy_arn: "${aws_iam_policy.export.arn}",
      export_role_arn: "${aws_iam_role.export.arn}",
    },
  });
});

test("an export makes a policy and an attachment, and nothing else of its own", () => {
  const made = (stack: PlainStack): string[] => [...Object.keys(stack.data), ...Object.keys(stack.resource)].sort();
  const without = plainStackWith((stack) => {
    addBucket(stack);
    addRole(stack, "export");
    return [];
  });
  expect(made(stackWith()).filter((type) => !made(without).includes(type))).toEqual([
    "aws_iam_policy",
    "aws_iam_role_policy_attachment",
  ]);
});

test("an export with a user outputs its newest key, and hides the secret", () => {
  const { resource, output } = plainStackWith((stack) => [
    new ExportIntegration(stack, "export", { bucket: addBucket(stack), principal: addUser(stack, "braze") }),
  ]);
  expect({ attachments: resource.aws_iam_user_policy_attachment, output }).toEqual({
    attachments: { export: { user: "${aws_iam_user.braze.name}", policy_arn: "${aws_iam_policy.export.arn}" } },
    output: {
      export_policy_arn: "${aws_iam_policy.export.arn}",
      export_user_name: "${aws_iam_user.braze.name}",
      export_access_key_id: "${aws_iam_access_key.braze_primary.id}",
      "export_secret_access_key (sensitive)": "${aws_iam_access_key.braze_primary.secret}",
    },
  });
});

test("the page for a user names the output that holds the secret", () => {
  const { pages } = plainStackWith((stack) => {
    const trial = { bucket: addBucket(stack), principal: addUser(stack, "braze"), label: "trial" };
    return [new ExportIntegration(stack, "trial", trial)];
  });
  expect(pages).toEqual([
    {
      page: "Partner Integrations > Technology Partners > Amazon S3",
      fields: {
        "AWS Credentials": "AWS Secret Access Key",
        "AWS access ID": "${aws_iam_access_key.braze_primary.id}",
        "AWS secret access key": "the output trial_secret_access_key",
        "AWS S3 bucket name": "example-braze",
      },
      finish: "Test Credentials, then Save",
    },
  ]);
});

test("the edition, the path and the adoption reach the policy", () => {
  const { data, resource } = stackWith({ edition: "documented", path: "/vendors/braze/", adopted: true });
  expect(data.aws_iam_policy_document?.export).toEqual({
    statement: [
      { effect: "Allow", actions: STATEMENTS.findBucket.actions, resources: STATEMENTS.findBucket.resources },
      { effect: "Allow", actions: STATEMENTS.writeExports.actions, resources: STATEMENTS.writeExports.resources },
    ],
  });
  expect(resource.aws_iam_policy).toEqual({
    export: { ...POLICY, path: "/vendors/braze/", lifecycle: { ignore_changes: ["description", "path"] } },
  });
});

test("a policy without a name gets one of Terraform", () => {
  const { name, ...unnamed } = POLICY;
  expect(name).toBe("example-policy");
  expect(stackWith({ policyName: undefined }).resource.aws_iam_policy).toEqual({ export: unnamed });
});

test("an export can write to a bucket that exists", () => {
  const { data, resource } = plainStackWith((stack) => {
    const bucket = new ExistingBucket(stack, "bucket", {
      bucketName: "example-braze",
      partition: "aws",
      region: "us-east-1",
    });
    return [new ExportIntegration(stack, "export", { bucket, principal: addRole(stack, "export") })];
  });
  expect(data.aws_iam_policy_document?.export).toEqual({ statement: [STATEMENTS.findBucket, STATEMENTS.writeExports] });
  expect(Object.keys(resource).sort()).toEqual(["aws_iam_policy", "aws_iam_role", "aws_iam_role_policy_attachment"]);
});

test("two exports in one stack have a label each", () => {
  const { resource, output } = plainStackWith((stack) => {
    const bucket = addBucket(stack);
    return [
      new ExportIntegration(stack, "first", { bucket, principal: addRole(stack, "export") }),
      new ExportIntegration(stack, "second", { bucket, principal: addRole(stack, "trial"), label: "trial" }),
    ];
  });
  expect(resource.aws_iam_role_policy_attachment).toEqual({
    export: { role: "${aws_iam_role.export.name}", policy_arn: "${aws_iam_policy.export.arn}" },
    trial: { role: "${aws_iam_role.trial.name}", policy_arn: "${aws_iam_policy.trial.arn}" },
  });
  expect(output).toEqual({
    export_policy_arn: "${aws_iam_policy.export.arn}",
    export_role_arn: "${aws_iam_role.export.arn}",
    trial_policy_arn: "${aws_iam_policy.trial.arn}",
    trial_role_arn: "${aws_iam_role.trial.arn}",
  });
});

test("two exports with one label are refused", () => {
  const add = (): unknown =>
    plainStackWith((stack) => {
      const access = { bucket: addBucket(stack), principal: addRole(stack, "export") };
      return [new ExportIntegration(stack, "first", access), new ExportIntegration(stack, "second", access)];
    });
  expect(add).toThrow("two integrations have the label export, give each its own label");
});

test("both integrations share a stack, a bucket and a principal", () => {
  const { resource, output } = plainStackWith((stack) => {
    const access = { bucket: addBucket(stack), principal: addRole(stack, "braze") };
    return [
      new CurrentsIntegration(stack, "currents", { ...access, connectors: [{ name: "production" }] }),
      new ExportIntegration(stack, "export", access),
    ];
  });
  expect(resource.aws_iam_role_policy_attachment).toEqual({
    currents: { role: "${aws_iam_role.braze.name}", policy_arn: "${aws_iam_policy.currents.arn}" },
    export: { role: "${aws_iam_role.braze.name}", policy_arn: "${aws_iam_policy.export.arn}" },
  });
  expect(output).toEqual({
    currents_policy_arn: "${aws_iam_policy.currents.arn}",
    currents_role_arn: "${aws_iam_role.braze.arn}",
    currents_folder_paths: { production: "currents" },
    export_policy_arn: "${aws_iam_policy.export.arn}",
    export_role_arn: "${aws_iam_role.braze.arn}",
  });
});
