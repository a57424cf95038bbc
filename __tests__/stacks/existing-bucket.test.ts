import { readFileSync } from "node:fs";
import { CurrentsStack } from "../../stacks/currents-stack";
import { synthesiseHcl } from "../support/synthesise";
import { REQUIRED, ROLE, synthesiseStack } from "./support";

const stack = synthesiseStack((app) => {
  const bucket = { existing: "example-braze" };
  new CurrentsStack(app, "currents", { ...REQUIRED, bucket, currents: { auth: ROLE } });
});

test("of an existing bucket, nothing is made or changed", () => {
  expect(Object.keys(stack.resource).sort()).toEqual([
    "aws_iam_policy",
    "aws_iam_role",
    "aws_iam_role_policy_attachment",
  ]);
});

test("an existing bucket has to be in the stack's region", () => {
  const { bucket, lifecycle } = stack.data.aws_s3_bucket?.bucket ?? {};
  expect({ bucket, lifecycle }).toEqual({
    bucket: "example-braze",
    lifecycle: {
      postcondition: [
        {
          condition: '${self.bucket_region == "us-east-1"}',
          error_message:
            "the bucket example-braze is in the region ${self.bucket_region}, and the stack is for us-east-1: " +
            "set region to the bucket's, or name another bucket",
        },
      ],
    },
  });
});

test("the bucket's outputs say what AWS says of it, and what its policy should have", () => {
  const { bucket_name, bucket_arn, bucket_region, bucket_policy_statements } = stack.output;
  expect({ bucket_name, bucket_arn, bucket_region, bucket_policy_statements }).toEqual({
    bucket_name: {
      description: "Name of the bucket that Braze writes to",
      value: "${data.aws_s3_bucket.bucket.bucket}",
    },
    bucket_arn: { description: "ARN of the bucket", value: "${data.aws_s3_bucket.bucket.arn}" },
    bucket_region: { description: "AWS region of the bucket", value: "${data.aws_s3_bucket.bucket.bucket_region}" },
    bucket_policy_statements: {
      description: "Policy document whose statements the owner of the existing bucket should merge into its policy",
      value: "${data.aws_iam_policy_document.bucket.json}",
    },
  });
});

test("a bucket that the stack made before is forgotten with its settings, not destroyed", () => {
  expect(stack.removed).toEqual(
    [
      "aws_s3_bucket.bucket",
      "aws_s3_bucket_public_access_block.bucket",
      "aws_s3_bucket_ownership_controls.bucket",
      "aws_s3_bucket_server_side_encryption_configuration.bucket",
      "aws_s3_bucket_lifecycle_configuration.bucket",
      "aws_s3_bucket_versioning.bucket",
      "aws_s3_bucket_logging.bucket",
      "aws_s3_bucket_policy.bucket",
    ].map((from) => ({ from, lifecycle: { destroy: false } })),
  );
});

test("HCL forgets it as well", () => {
  const { currents = "" } = synthesiseHcl(readFileSync("examples/existing-bucket/braze.yaml", "utf8"));
  expect(currents).toContain("removed {\n  from = aws_s3_bucket.bucket\n  lifecycle {\n    destroy = false\n  }\n}\n");
});
