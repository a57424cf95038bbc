import { IntegrationPolicy, IntegrationPolicyProps } from "../../lib/constructs/integration-policy";
import { blocksIn } from "../support/blocks";

const BUCKET = "arn:aws:s3:::example-braze";
const STARTING_LIKE = [`${BUCKET}*`, `${BUCKET}/`, BUCKET];

function blocksWith(options: Partial<IntegrationPolicyProps>): ReturnType<typeof blocksIn> {
  return blocksIn((stack) => {
    new IntegrationPolicy(stack, "Policy", {
      bucketName: "example-braze",
      partition: "aws",
      label: "currents",
      name: "example-policy",
      integration: "currents",
      method: "role",
      ...options,
    });
  });
}

const FIND_BUCKET = {
  sid: "FindBucket",
  effect: "Allow",
  actions: ["s3:ListBucket", "s3:GetBucketLocation"],
  resources: [BUCKET],
};
const WRITE_EVENTS = {
  sid: "WriteEvents",
  effect: "Allow",
  actions: ["s3:PutObject", "s3:GetObject"],
  resources: [`${BUCKET}/*`],
};
const WRITE_EXPORTS = {
  sid: "WriteExports",
  effect: "Allow",
  actions: ["s3:GetObject", "s3:PutObject", "s3:DeleteObject"],
  resources: [`${BUCKET}/*`],
};

test("a policy is scoped, at the top path, and named after its integration in its address", () => {
  expect(blocksWith({})).toEqual({
    data: { aws_iam_policy_document: { currents: { statement: [FIND_BUCKET, WRITE_EVENTS] } } },
    resource: {
      aws_iam_policy: {
        currents: {
          name: "example-policy",
          description: "Lets Braze Currents write events to S3",
          path: "/",
          policy: "${data.aws_iam_policy_document.currents.json}",
        },
      },
    },
  });
});

test("a policy has the label and the path that are given", () => {
  expect(blocksWith({ integration: "export", label: "export", path: "/vendors/braze/" })).toEqual({
    data: { aws_iam_policy_document: { export: { statement: [FIND_BUCKET, WRITE_EXPORTS] } } },
    resource: {
      aws_iam_policy: {
        export: {
          name: "example-policy",
          description: "Lets Braze Dashboard Data Export write exports to S3",
          path: "/vendors/braze/",
          policy: "${data.aws_iam_policy_document.export.json}",
        },
      },
    },
  });
});

test.each([
  ["scoped", "currents", "access-key", [FIND_BUCKET, WRITE_EVENTS]],
  ["scoped", "currents", "role", [FIND_BUCKET, WRITE_EVENTS]],
  ["scoped", "export", "access-key", [FIND_BUCKET, WRITE_EXPORTS]],
  ["scoped", "export", "role", [FIND_BUCKET, WRITE_EXPORTS]],
  [
    "documented",
    "currents",
    "access-key",
    [
      { effect: "Allow", actions: ["s3:GetBucketLocation"], resources: [BUCKET] },
      { effect: "Allow", actions: ["s3:PutObject", "s3:ListBucket"], resources: STARTING_LIKE },
    ],
  ],
  [
    "documented",
    "currents",
    "role",
    [
      { effect: "Allow", actions: ["s3:ListBucket", "s3:GetBucketLocation"], resources: [BUCKET] },
      { effect: "Allow", actions: ["s3:PutObject", "s3:GetObject"], resources: [`${BUCKET}/*`] },
    ],
  ],
  [
    "documented",
    "export",
    "access-key",
    [
      { effect: "Allow", actions: ["s3:ListBucket", "s3:GetBucketLocation"], resources: [BUCKET] },
      { effect: "Allow", actions: ["s3:GetObject", "s3:PutObject", "s3:DeleteObject"], resources: STARTING_LIKE },
    ],
  ],
  [
    "documented",
    "export",
    "role",
    [
      { effect: "Allow", actions: ["s3:ListBucket", "s3:GetBucketLocation"], resources: [BUCKET] },
      { effect: "Allow", actions: ["s3:GetObject", "s3:PutObject", "s3:DeleteObject"], resources: [`${BUCKET}/*`] },
    ],
  ],
] as const)("the %s policy of %s with %s has exactly its statements", (edition, integration, method, statement) => {
  const { data } = blocksWith({ edition, integration, method, label: integration });
  expect(data).toEqual({ aws_iam_policy_document: { [integration]: { statement } } });
});

test("a policy names the bucket in its own partition", () => {
  const { data } = blocksWith({ partition: "aws-us-gov" });
  expect(data).toEqual({
    aws_iam_policy_document: {
      currents: {
        statement: [
          { ...FIND_BUCKET, resources: ["arn:aws-us-gov:s3:::example-braze"] },
          { ...WRITE_EVENTS, resources: ["arn:aws-us-gov:s3:::example-braze/*"] },
        ],
      },
    },
  });
});
