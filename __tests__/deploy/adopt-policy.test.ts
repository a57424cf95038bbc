import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import * as s3Sdk from "@aws-sdk/client-s3";
import { normalised } from "./support/account";
import { Aws } from "./support/aws";
import { ByHand } from "./support/by-hand";
import { EMULATOR_ACCOUNT } from "./support/environment";
import { actionsOf, importsOf } from "./support/plan";
import { Project } from "./support/project";

const aws = new Aws();
const byHand = new ByHand(aws);

const BUCKET = "example-braze-read";

const READER = {
  Sid: "WarehouseReads",
  Effect: "Allow",
  Principal: { AWS: "arn:aws:iam::777788889999:role/warehouse" },
  Action: ["s3:GetObject", "s3:ListBucket"],
  Resource: [`arn:aws:s3:::${BUCKET}`, `arn:aws:s3:::${BUCKET}/*`],
};

const DENY_PLAIN_HTTP = {
  Sid: "DenyPlainHttp",
  Effect: "Deny",
  Principal: "*",
  Action: "s3:*",
  Resource: [`arn:aws:s3:::${BUCKET}`, `arn:aws:s3:::${BUCKET}/*`],
  Condition: { Bool: { "aws:SecureTransport": "false" } },
};

test("a reader keeps its access when the bucket and its policy are adopted, with the policy as AWS printed it", async () => {
  await byHand.bucket(BUCKET);
  const document = JSON.stringify({ Version: "2012-10-17", Statement: [READER] });
  await aws.s3.send(new s3Sdk.PutBucketPolicyCommand({ Bucket: BUCKET, Policy: document }));
  const { Policy } = await aws.s3.send(new s3Sdk.GetBucketPolicyCommand({ Bucket: BUCKET }));

  const project = new Project(`
    stacks:
      currents:
        region: us-east-1
        accountId: "${EMULATOR_ACCOUNT}"
        bucket: { name: ${BUCKET}, policyStatements: policies/bucket.json }
        adopt: { bucket: true, bucketSettings: [public_access_block, ownership_controls, policy] }
        currents: { auth: { method: access-key } }
  `);
  mkdirSync(path.join(project.folder, "policies"));
  writeFileSync(path.join(project.folder, "policies", "bucket.json"), String(Policy));
  project.synth();
  await project.terraform("currents", "init");
  const plan = await project.plan("currents");
  expect(importsOf(plan)).toMatchObject({ "aws_s3_bucket_policy.bucket": BUCKET });
  expect(actionsOf(plan)).toMatchObject({ "aws_s3_bucket_policy.bucket": "update" });

  await project.terraform("currents", "apply", "test.tfplan");

  expect(normalised((await aws.bucket(BUCKET)).policy)).toEqual(
    normalised({ Version: "2012-10-17", Statement: [DENY_PLAIN_HTTP, READER] }),
  );
  expect(actionsOf(await project.plan("currents"))).toEqual({});
});
