import { exampleStacks } from "../contract/example-stacks";

const STACKS = Object.values(exampleStacks());

const TEXT = JSON.stringify(STACKS);

test("no example makes a resource of any other type: no group, no console password, no managed policy", () => {
  expect([...new Set(STACKS.flatMap(({ resource }) => Object.keys(resource)))].sort()).toEqual([
    "aws_cloudwatch_metric_alarm",
    "aws_iam_access_key",
    "aws_iam_policy",
    "aws_iam_role",
    "aws_iam_role_policy_attachment",
    "aws_iam_user",
    "aws_iam_user_policy_attachment",
    "aws_s3_bucket",
    "aws_s3_bucket_lifecycle_configuration",
    "aws_s3_bucket_logging",
    "aws_s3_bucket_metric",
    "aws_s3_bucket_ownership_controls",
    "aws_s3_bucket_policy",
    "aws_s3_bucket_public_access_block",
    "aws_s3_bucket_server_side_encryption_configuration",
    "aws_s3_bucket_versioning",
  ]);
});

test("no example allows any action that Braze's page does not name", () => {
  const statements = STACKS.flatMap(({ data }) =>
    Object.values(data.aws_iam_policy_document ?? {}).flatMap(
      ({ statement }) => statement as { effect: string; actions: string[] }[],
    ),
  );
  const allowed = statements.filter(({ effect }) => effect === "Allow").flatMap(({ actions }) => actions);
  expect([...new Set(allowed)].sort()).toEqual([
    "s3:DeleteObject",
    "s3:GetBucketLocation",
    "s3:GetObject",
    "s3:ListBucket",
    "s3:PutObject",
    "sts:AssumeRole",
  ]);
});

test("no example attaches any policy but its own", () => {
  const attached = [...TEXT.matchAll(/"policy_arn":"([^"]*)"/g)].map(([, arn]) => arn);
  expect(attached.filter((arn) => !/^\$\{aws_iam_policy\.\w+\.arn\}$/.test(arn ?? ""))).toEqual([]);
});

test("no example names an administrator", () => {
  expect(TEXT).not.toMatch(/admin/i);
});

test("the secret of a key stands in outputs that are sensitive, and nowhere else", () => {
  const secret = /\$\{aws_iam_access_key\.\w+\.secret\}/;
  const withoutSensitiveOutputs = STACKS.map((stack) => ({
    ...stack,
    output: Object.values(stack.output).filter(({ sensitive }) => sensitive !== true),
  }));
  expect(TEXT).toMatch(secret);
  expect(JSON.stringify(withoutSensitiveOutputs)).not.toMatch(secret);
});
