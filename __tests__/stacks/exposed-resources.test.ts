import { App, TerraformOutput, TerraformStack } from "../../lib/cdktf";
import { scopedCurrentsPolicy, scopedExportPolicy } from "../../lib/policies/scoped";
import { CurrentsStack } from "../../stacks/currents-stack";
import { ExportStack } from "../../stacks/export-stack";
import { SharedBucketStack } from "../../stacks/shared-bucket-stack";
import { synthesiseApp } from "../support/synthesise";
import { ACCESS_KEY, REQUIRED, ROLE } from "./support";

const BUCKET = { partition: "aws", bucketName: "example-braze" } as const;

/** What Terraform sees of what a stack exposes. */
function resolved<T extends TerraformStack>(make: (app: App) => T, read: (stack: T) => unknown): unknown {
  const stacks = synthesiseApp((app) => {
    const stack = make(app);
    new TerraformOutput(stack, "exposed", { value: read(stack) });
  });
  return Object.values(stacks)[0]?.output.exposed?.value;
}

test("a stack for Currents has its bucket, its principal and its policy", () => {
  const attributes = resolved(
    (app) => new CurrentsStack(app, "events", { ...REQUIRED, currents: { auth: ROLE } }),
    ({ bucket, currents: { principal, policy, connectors } }) => ({
      bucket: [bucket.bucketName, bucket.name, bucket.arn],
      principal: [principal.method, principal.name, principal.arn],
      policy: [policy.arn, policy.document],
      connectors: connectors.map((connector) => [connector.name, connector.folderPath, connector.policy.arn]),
    }),
  );
  expect(attributes).toEqual({
    bucket: ["example-braze", "${aws_s3_bucket.bucket.bucket}", "${aws_s3_bucket.bucket.arn}"],
    principal: ["role", "${aws_iam_role.currents.name}", "${aws_iam_role.currents.arn}"],
    policy: ["${aws_iam_policy.currents.arn}", scopedCurrentsPolicy(BUCKET)],
    connectors: [["events", "currents", "${aws_iam_policy.currents.arn}"]],
  });
});

test("a stack for exports has its bucket, its principal and its policy", () => {
  const attributes = resolved(
    (app) => new ExportStack(app, "exports", { ...REQUIRED, export: { auth: ACCESS_KEY } }),
    ({ bucket, export: { principal, policy } }) => [
      bucket.arn,
      principal.method,
      principal.name,
      principal.arn,
      policy.arn,
      policy.document,
    ],
  );
  expect(attributes).toEqual([
    "${aws_s3_bucket.bucket.arn}",
    "access-key",
    "${aws_iam_user.export.name}",
    "${aws_iam_user.export.arn}",
    "${aws_iam_policy.export.arn}",
    scopedExportPolicy(BUCKET),
  ]);
});

test("a stack for both has one bucket, and a principal and a policy for each", () => {
  const attributes = resolved(
    (app) => new SharedBucketStack(app, "shared", { ...REQUIRED, auth: ROLE, currents: {}, export: {} }),
    (stack) => [
      stack.bucket.arn,
      stack.currents.principal.arn,
      stack.export.principal.arn,
      stack.currents.policy.arn,
      stack.export.policy.arn,
    ],
  );
  expect(attributes).toEqual([
    "${aws_s3_bucket.bucket.arn}",
    "${aws_iam_role.braze.arn}",
    "${aws_iam_role.braze.arn}",
    "${aws_iam_policy.currents.arn}",
    "${aws_iam_policy.export.arn}",
  ]);
});

describe("with a role for each connector", () => {
  const make = (app: App): CurrentsStack =>
    new CurrentsStack(app, "events", {
      ...REQUIRED,
      currents: {
        auth: ROLE,
        credentials: "per-connector",
        connectors: [{ name: "eu" }, { name: "us-east", folderPath: "us" }],
      },
    });

  test("each connector has its principal and its policy", () => {
    const connectors = resolved(make, ({ currents }) =>
      currents.connectors.map(({ name, folderPath, principal, policy }) => [
        name,
        folderPath,
        principal.arn,
        policy.arn,
      ]),
    );
    expect(connectors).toEqual([
      ["eu", "currents", "${aws_iam_role.currents_eu.arn}", "${aws_iam_policy.currents_eu.arn}"],
      ["us-east", "us", "${aws_iam_role.currents_us_east.arn}", "${aws_iam_policy.currents_us_east.arn}"],
    ]);
  });

  test.each(["principal", "policy"] as const)("there is no one %s of Currents", (what) => {
    expect(() => resolved(make, ({ currents }) => currents[what])).toThrow(
      "every connector has a principal of its own, take the principal and the policy from connectors",
    );
  });
});
