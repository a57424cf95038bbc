import * as s3Sdk from "@aws-sdk/client-s3";
import { Aws } from "./support/aws";
import { ByHand, pageDocument } from "./support/by-hand";
import { explanationOf } from "./support/command";
import { EMULATOR_ACCOUNT } from "./support/environment";
import { actionsOf, importsOf } from "./support/plan";
import { Project } from "./support/project";

const aws = new Aws();
const byHand = new ByHand(aws);

const BRAZE_ACCOUNT = "444455556666";
const EXTERNAL_ID = "00000000-0000-4000-8000-000000000001";
const BUCKET = "example-by-hand";
const READER = {
  Sid: "WarehouseReads",
  Effect: "Allow",
  Principal: { AWS: "arn:aws:iam::777788889999:role/warehouse" },
  Action: "s3:GetObject",
  Resource: `arn:aws:s3:::${BUCKET}/*`,
};

/** One bucket, with exports for a user and Currents for a role. */
const CONFIG = `stacks:
  shared:
    region: us-east-1
    accountId: "${EMULATOR_ACCOUNT}"
    bucket:
      name: ${BUCKET}
    currents:
      auth: { method: role, brazeAccountId: "${BRAZE_ACCOUNT}", externalId: ${EXTERNAL_ID} }
    export:
      auth: { method: access-key }
`;

test("what was made by hand is found, its section pasted, and the plan imports it and destroys nothing", async () => {
  await byHand.bucket(BUCKET);
  const Policy = JSON.stringify({ Version: "2012-10-17", Statement: [READER] });
  await aws.s3.send(new s3Sdk.PutBucketPolicyCommand({ Bucket: BUCKET, Policy }));
  await byHand.user("braze");
  await byHand.key("braze");
  const exportPolicy = await byHand.policy(
    "Export",
    pageDocument("AWS secret key auth method > Dashboard Data Export", BUCKET),
  );
  await byHand.attachToUser("braze", exportPolicy);
  await byHand.role("BrazeRole", BRAZE_ACCOUNT, EXTERNAL_ID);
  const currentsPolicy = await byHand.policy(
    "Currents",
    pageDocument("AWS role ARN auth method > Braze Currents", BUCKET),
  );
  await byHand.attachToRole("BrazeRole", currentsPolicy);
  const before = await aws.everything();

  const project = new Project(CONFIG);
  const { stdout, stderr } = await project.braze("adopt", "shared", "--user", "braze", "--role", "BrazeRole");
  expect(stdout).toBe(`    adopt:
      bucket: true
      bucketSettings:
        - public_access_block
        - ownership_controls
        - server_side_encryption_configuration
        - policy
      currents:
        role: BrazeRole
        policy: ${currentsPolicy}
      export:
        user: braze
        policy: ${exportPolicy}
`);
  const [, statements] = stderr.split("keep them under the stack's bucket:\n");
  expect(statements).toBe(`      policyStatements:
        - Sid: WarehouseReads
          Effect: Allow
          Principal:
            AWS: arn:aws:iam::777788889999:role/warehouse
          Action: s3:GetObject
          Resource: arn:aws:s3:::${BUCKET}/*
`);

  project.write(CONFIG.replace(`name: ${BUCKET}\n`, `name: ${BUCKET}\n${statements!}`) + stdout);
  project.synth();
  await project.terraform("shared", "init");
  const plan = await project.plan("shared");
  expect(importsOf(plan)).toEqual({
    "aws_iam_policy.currents": currentsPolicy,
    "aws_iam_policy.export": exportPolicy,
    "aws_iam_role.currents": "BrazeRole",
    "aws_iam_role_policy_attachment.currents": `BrazeRole/${currentsPolicy}`,
    "aws_iam_user.export": "braze",
    "aws_iam_user_policy_attachment.export": `braze/${exportPolicy}`,
    "aws_s3_bucket.bucket": BUCKET,
    "aws_s3_bucket_ownership_controls.bucket": BUCKET,
    "aws_s3_bucket_policy.bucket": BUCKET,
    "aws_s3_bucket_public_access_block.bucket": BUCKET,
    "aws_s3_bucket_server_side_encryption_configuration.bucket": BUCKET,
  });
  expect(actionsOf(plan)).toEqual({
    // A key is never imported: a new one is made beside it.
    "aws_iam_access_key.export_primary": "create",
    "aws_iam_policy.currents": "update",
    "aws_iam_policy.export": "update",
    "aws_iam_role.currents": "update",
    "aws_iam_user.export": "update",
    "aws_s3_bucket.bucket": "update",
    // A bucket that was made by hand has no such setting.
    "aws_s3_bucket_lifecycle_configuration.bucket": "create",
    "aws_s3_bucket_policy.bucket": "update",
    "aws_s3_bucket_server_side_encryption_configuration.bucket": "update",
  });
  expect(await aws.everything()).toEqual(before);
});

test("another account than the stack's is refused before anything is looked at", async () => {
  const project = new Project(CONFIG.replace(EMULATOR_ACCOUNT, "111122223333"));
  expect(await explanationOf(project.braze("adopt", "shared", "--quiet"))).toBe(
    `these credentials are of the account ${EMULATOR_ACCOUNT}, and the stack "shared" is for 111122223333; expected ` +
      "credentials of 111122223333, e.g. with AWS_PROFILE",
  );
});

test("where nothing was made by hand, there is nothing to adopt", async () => {
  const project = new Project(CONFIG.replace(BUCKET, "example-nowhere"));
  expect(await explanationOf(project.braze("adopt", "shared", "--quiet"))).toBe(
    "there is nothing to adopt; if something exists, give its name with --bucket, --user, --role or --policy",
  );
});

test("without credentials, the message says so", async () => {
  const nobody = { AWS_ACCESS_KEY_ID: "", AWS_SECRET_ACCESS_KEY: "", HOME: "/nonexistent" };
  const project = new Project(CONFIG, nobody);
  expect(await explanationOf(project.braze("adopt", "shared", "--quiet"))).toMatch(
    /^can't ask AWS for sts:GetCallerIdentity: CredentialsProviderError .*; give credentials, e\.g\. with AWS_PROFILE/,
  );
});

test("without an endpoint that answers, the message says so", async () => {
  const project = new Project(CONFIG, { AWS_ENDPOINT_URL: "http://127.0.0.1:9" });
  expect(await explanationOf(project.braze("adopt", "shared", "--quiet"))).toMatch(
    /^can't ask AWS for sts:GetCallerIdentity: ECONNREFUSED .*; check the credentials, the network and AWS_ENDPOINT_URL$/,
  );
});
