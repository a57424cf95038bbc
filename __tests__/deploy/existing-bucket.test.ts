import * as s3Sdk from "@aws-sdk/client-s3";
import { Aws } from "./support/aws";
import { explanationOf } from "./support/command";
import { EMULATOR_ACCOUNT, emulatorUrl } from "./support/environment";
import { OtherTerraform } from "./support/other-terraform";
import { actionsOf } from "./support/plan";
import { Project } from "./support/project";

const BUCKET = "example-lake";
const OWNERS_POLICY = {
  Version: "2012-10-17",
  Statement: [
    {
      Sid: "Analysts",
      Effect: "Allow",
      Principal: { AWS: `arn:aws:iam::${EMULATOR_ACCOUNT}:root` },
      Action: "s3:GetObject",
      Resource: `arn:aws:s3:::${BUCKET}/reports/*`,
    },
  ],
};

const YAML = `
defaults: { region: us-east-1, accountId: "${EMULATOR_ACCOUNT}" }
stacks:
  lake:
    bucket: { existing: ${BUCKET}, minimumTlsVersion: "1.2" }
    currents: { auth: { method: role, brazeAccountId: "444455556666", externalId: 00000000-0000-4000-8000-000000000001 } }
    export: { auth: { method: access-key } }
`;

/** The Terraform of the bucket's owner. By overriding, statements that several stacks give for one bucket count once. */
const OWNER = `
provider "aws" {
  region            = "us-east-1"
  s3_use_path_style = true
}

data "terraform_remote_state" "braze" {
  backend = "local"
  config  = { path = "../terraform.lake.tfstate" }
}

data "aws_iam_policy_document" "bucket" {
  override_policy_documents = [data.terraform_remote_state.braze.outputs.bucket_policy_statements]

  statement {
    sid       = "Analysts"
    actions   = ["s3:GetObject"]
    resources = ["arn:aws:s3:::${BUCKET}/reports/*"]
    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::${EMULATOR_ACCOUNT}:root"]
    }
  }
}

resource "aws_s3_bucket_policy" "bucket" {
  bucket = "${BUCKET}"
  policy = data.aws_iam_policy_document.bucket.json
}
`;

/** Everything that S3 tells of a bucket, as it tells it. */
const SETTINGS = [
  ...["accelerate", "acl", "cors", "encryption", "lifecycle", "list-type=2", "location", "logging", "metrics"],
  ...["notification", "object-lock", "ownershipControls", "policy", "publicAccessBlock", "replication"],
  ...["requestPayment", "tagging", "versioning", "versions", "website"],
];

const aws = new Aws();

beforeAll(async () => {
  const bucket = { Bucket: BUCKET };
  await aws.s3.send(new s3Sdk.CreateBucketCommand(bucket));
  await aws.s3.send(new s3Sdk.PutBucketPolicyCommand({ ...bucket, Policy: JSON.stringify(OWNERS_POLICY) }));
  const rule = { ID: "tidy", Status: "Enabled", Filter: { Prefix: "scratch/" }, Expiration: { Days: 3 } } as const;
  await aws.s3.send(
    new s3Sdk.PutBucketLifecycleConfigurationCommand({ ...bucket, LifecycleConfiguration: { Rules: [rule] } }),
  );
  await aws.s3.send(
    new s3Sdk.PutBucketTaggingCommand({ ...bucket, Tagging: { TagSet: [{ Key: "owner", Value: "data-platform" }] } }),
  );
  await aws.s3.send(
    new s3Sdk.PutBucketVersioningCommand({ ...bucket, VersioningConfiguration: { Status: "Suspended" } }),
  );
  await aws.s3.send(new s3Sdk.PutObjectCommand({ ...bucket, Key: "reports/2024.csv", Body: "a,b\n1,2\n" }));
});

test("only IAM is made, and the bucket stays as it was, when a stack is applied, changed and destroyed", async () => {
  const before = await settingsOf(BUCKET);
  const project = new Project(YAML);
  project.synth();
  await project.terraform("lake", "init");
  await project.apply("lake");
  expect(await aws.everything()).toEqual({
    buckets: [BUCKET],
    users: ["braze-lake-export"],
    roles: ["braze-lake-currents"],
    policies: [policyArn("braze-lake-currents"), policyArn("braze-lake-export")],
  });
  expect(await settingsOf(BUCKET)).toEqual(before);

  project.write(YAML.replace("us-east-1,", "us-east-1, tags: { team: lifecycle }, policy: documented,"));
  project.synth();
  expect(actionsOf(await project.plan("lake"))).toEqual({
    "aws_iam_policy.currents": "update",
    "aws_iam_policy.export": "update",
    "aws_iam_role.currents": "update",
    "aws_iam_user.export": "update",
  });
  await project.terraform("lake", "apply", "test.tfplan");
  expect(await settingsOf(BUCKET)).toEqual(before);

  await project.terraform("lake", "destroy", "-auto-approve");
  expect(await settingsOf(BUCKET)).toEqual(before);
  expect(await aws.everything()).toEqual({ buckets: [BUCKET], users: [], roles: [], policies: [] });
});

test("the bucket's owner can merge the statements into its policy, and the stack has nothing to change then", async () => {
  const project = new Project(YAML);
  project.synth();
  await project.terraform("lake", "init");
  await project.apply("lake");
  expect(await project.outputs("lake")).toMatchObject({
    bucket_name: BUCKET,
    bucket_arn: `arn:aws:s3:::${BUCKET}`,
    bucket_region: "us-east-1",
  });
  await new OtherTerraform(project, "owner", OWNER).apply();
  const denyAll = {
    Effect: "Deny",
    Principal: "*",
    Action: "s3:*",
    Resource: [`arn:aws:s3:::${BUCKET}/*`, `arn:aws:s3:::${BUCKET}`],
  };
  expect((await aws.bucket(BUCKET)).policy).toEqual({
    Version: "2012-10-17",
    Statement: [
      ...OWNERS_POLICY.Statement,
      { Sid: "DenyPlainHttp", ...denyAll, Condition: { Bool: { "aws:SecureTransport": "false" } } },
      { Sid: "DenyOldTls", ...denyAll, Condition: { NumericLessThan: { "s3:TlsVersion": "1.2" } } },
    ],
  });
  expect(actionsOf(await project.plan("lake"))).toEqual({});
});

// S3 redirects requests for a bucket elsewhere, which the emulator does not: there, the AWS provider may fail first, naming
// the bucket and the status 301.
test("a bucket in another region fails the plan, and the message says which region it is in", async () => {
  await aws.s3.send(
    new s3Sdk.CreateBucketCommand({
      Bucket: "example-far",
      CreateBucketConfiguration: { LocationConstraint: "eu-west-1" },
    }),
  );
  const yaml = YAML.replace(`existing: ${BUCKET}`, "existing: { variable: lake }");
  expect(await refusalOf(yaml, { TF_VAR_lake: "example-far" })).toContain(
    "the bucket example-far is in the region eu-west-1, and the stack is for us-east-1: set region to the bucket's, or " +
      "name another bucket",
  );
});

test("a bucket that does not exist fails the plan, and the message names it", async () => {
  expect(await refusalOf(YAML.replaceAll(BUCKET, "example-nowhere"))).toContain(
    "Error: reading S3 Bucket (example-nowhere): ",
  );
});

test("once its owner has removed the bucket, a stack can be destroyed without a look at what is there", async () => {
  const gone = "example-gone";
  await aws.s3.send(new s3Sdk.CreateBucketCommand({ Bucket: gone }));
  const before = await aws.everything();
  const project = new Project(YAML.replaceAll(BUCKET, gone).replace("lake:", "gone:"));
  project.synth();
  await project.terraform("gone", "init");
  await project.apply("gone");
  await aws.s3.send(new s3Sdk.DeleteBucketCommand({ Bucket: gone }));
  expect(await explanationOf(project.terraform("gone", "destroy", "-auto-approve"))).toContain(
    `Error: reading S3 Bucket (${gone}): `,
  );
  await project.terraform("gone", "destroy", "-auto-approve", "-refresh=false");
  expect(await aws.everything()).toEqual({ ...before, buckets: before.buckets.filter((name) => name !== gone) });
});

/** Why the stack can't be applied; nothing is made of it. */
async function refusalOf(yaml: string, environment: Readonly<Record<string, string>> = {}): Promise<string> {
  const before = await aws.everything();
  const project = new Project(yaml, environment);
  project.synth();
  await project.terraform("lake", "init");
  const explanation = await explanationOf(project.apply("lake"));
  expect(await aws.everything()).toEqual(before);
  return explanation;
}

function policyArn(name: string): string {
  return `arn:aws:iam::${EMULATOR_ACCOUNT}:policy/${name}`;
}

/** Setting → S3's answer to a request for it, byte for byte. */
async function settingsOf(bucket: string): Promise<Record<string, string>> {
  const answers = SETTINGS.map(async (setting) => {
    const answer = await fetch(`${emulatorUrl()}/${bucket}?${setting}`);
    const text = await answer.text();
    return [setting, `${answer.status} ${text.replace(/<RequestId>.*?<\/RequestId>/, "")}`] as const;
  });
  return Object.fromEntries(await Promise.all(answers));
}
