import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { SynthesisedStack } from "./support/synthesise";

/** Runs an example of the library, as its users run their app. */
function run(example: string): Record<string, SynthesisedStack> {
  const outdir = mkdtempSync(path.join(tmpdir(), "braze-s3-"));
  process.env.CDKTF_OUTDIR = outdir;
  try {
    jest.isolateModules(() => jest.requireActual(path.resolve("examples/library", example)));
    const stacks = path.join(outdir, "stacks");
    const read = (name: string): SynthesisedStack =>
      JSON.parse(readFileSync(path.join(stacks, name, "cdk.tf.json"), "utf8"), (key, value: unknown) =>
        key === "//" ? undefined : value,
      ) as SynthesisedStack;
    return Object.fromEntries(readdirSync(stacks).map((name) => [name, read(name)]));
  } finally {
    delete process.env.CDKTF_OUTDIR;
    rmSync(outdir, { recursive: true });
  }
}

test("every example of the library is tested", () => {
  expect(readdirSync("examples/library").sort()).toEqual(["own-stack.ts", "readers-role.ts", "two-stacks.ts"]);
});

test("a role for readers stands beside what Braze needs", () => {
  const { currents } = run("readers-role.ts");
  expect(Object.keys(currents!.resource.aws_iam_role!)).toEqual(["currents", "readers"]);
  expect({
    policy: currents!.data.aws_iam_policy_document!.readers,
    trust: currents!.data.aws_iam_policy_document!.readers_trust,
    role: currents!.resource.aws_iam_role!.readers,
    rolePolicies: currents!.resource.aws_iam_role_policy,
  }).toEqual({
    policy: {
      statement: [
        {
          sid: "ListEvents",
          effect: "Allow",
          actions: ["s3:ListBucket"],
          resources: ["arn:aws:s3:::example-braze-currents"],
        },
        {
          sid: "ReadEvents",
          effect: "Allow",
          actions: ["s3:GetObject"],
          resources: [
            "arn:aws:s3:::example-braze-currents/currents/*",
            "arn:aws:s3:::example-braze-currents/currents-staging/*",
          ],
        },
      ],
    },
    trust: {
      statement: [
        {
          effect: "Allow",
          actions: ["sts:AssumeRole"],
          principals: [{ type: "AWS", identifiers: ["arn:aws:iam::111122223333:root"] }],
        },
      ],
    },
    role: {
      name: "example-braze-readers",
      assume_role_policy: "${data.aws_iam_policy_document.readers_trust.json}",
    },
    rolePolicies: {
      readers_policy: {
        role: "${aws_iam_role.readers.name}",
        policy: "${data.aws_iam_policy_document.readers.json}",
      },
    },
  });
});

test("the constructs stand in a stack of one's own, with resources of one's own", () => {
  const { exports: stack } = run("own-stack.ts");
  expect({
    backend: stack!.terraform.backend,
    resources: Object.entries(stack!.resource).flatMap(([type, blocks]) =>
      Object.keys(blocks).map((name) => `${type}.${name}`),
    ),
    queuePolicy: stack!.data.aws_iam_policy_document!.queue,
    notification: stack!.resource.aws_s3_bucket_notification,
    outputs: Object.keys(stack!.output),
  }).toEqual({
    backend: { s3: { bucket: "example-terraform-state", key: "exports.tfstate", region: "us-east-1" } },
    resources: [
      "aws_iam_policy.export",
      "aws_iam_role.export",
      "aws_iam_role_policy_attachment.export",
      "aws_s3_bucket.bucket",
      "aws_s3_bucket_lifecycle_configuration.bucket",
      "aws_s3_bucket_notification.exports-queue",
      "aws_s3_bucket_ownership_controls.bucket",
      "aws_s3_bucket_policy.bucket",
      "aws_s3_bucket_public_access_block.bucket",
      "aws_s3_bucket_server_side_encryption_configuration.bucket",
      "aws_sqs_queue.exports",
      "aws_sqs_queue_policy.queue",
    ],
    queuePolicy: {
      statement: [
        {
          sid: "HearOfExports",
          effect: "Allow",
          actions: ["sqs:SendMessage"],
          resources: ["${aws_sqs_queue.exports.arn}"],
          principals: [{ type: "Service", identifiers: ["s3.amazonaws.com"] }],
          condition: [{ test: "ArnEquals", variable: "aws:SourceArn", values: ["${aws_s3_bucket.bucket.arn}"] }],
        },
      ],
    },
    notification: {
      "exports-queue": {
        bucket: "${aws_s3_bucket.bucket.bucket}",
        queue: [{ queue_arn: "${aws_sqs_queue.exports.arn}", events: ["s3:ObjectCreated:*"] }],
        depends_on: ["aws_sqs_queue_policy.queue"],
      },
    },
    outputs: ["braze_dashboard", "bucket_arn", "bucket_name", "bucket_region", "export_policy_arn", "export_role_arn"],
  });
});

test("a stack of the same app reads what another makes from its state", () => {
  const { warehouse, export: braze } = run("two-stacks.ts");
  const state = "data.terraform_remote_state.cross-stack-reference-input-export.outputs";
  expect({ data: warehouse!.data, resource: warehouse!.resource }).toEqual({
    data: {
      terraform_remote_state: {
        "cross-stack-reference-input-export": {
          backend: "s3",
          workspace: "${terraform.workspace}",
          config: { bucket: "example-terraform-state", key: "export.tfstate", region: "us-east-1" },
        },
      },
    },
    resource: {
      aws_glue_catalog_database: {
        braze: {
          name: "braze",
          location_uri: `s3://\${${state}.cross-stack-output-aws_s3_bucketbucketbucket}/`,
        },
      },
      aws_iam_role_policy_attachment: {
        exports: {
          role: "example-warehouse",
          policy_arn: `\${${state}.cross-stack-output-aws_iam_policyexportarn}`,
        },
      },
    },
  });
  expect(braze!.output).toMatchObject({
    "cross-stack-output-aws_s3_bucketbucketbucket": { sensitive: true, value: "${aws_s3_bucket.bucket.bucket}" },
    "cross-stack-output-aws_iam_policyexportarn": { sensitive: true, value: "${aws_iam_policy.export.arn}" },
  });
});
