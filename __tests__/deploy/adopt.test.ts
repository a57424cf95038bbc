import { readdirSync } from "node:fs";
import * as iamSdk from "@aws-sdk/client-iam";
import * as s3Sdk from "@aws-sdk/client-s3";
import { Aws } from "./support/aws";
import { ByHand, pageDocument } from "./support/by-hand";
import { explanationOf } from "./support/command";
import { edited, exampleYaml, forEmulator } from "./support/config";
import { EMULATOR_ACCOUNT } from "./support/environment";
import { actionsOf, importsOf } from "./support/plan";
import { Project } from "./support/project";

const aws = new Aws();
const byHand = new ByHand(aws);

const BRAZE_ACCOUNT = "444455556666";
const EXTERNAL_ID = "00000000-0000-4000-8000-000000000001";
const OBJECTS = { "exports/2023/users.zip": "PK", "exports/2024/users.zip": "PK2" };
const SETTINGS = "[public_access_block, ownership_controls, server_side_encryption_configuration]";

/** The settings of a bucket that are made beside those that it has. */
const NEW_SETTINGS = {
  "aws_s3_bucket_lifecycle_configuration.bucket": "create",
  "aws_s3_bucket_policy.bucket": "create",
  // SSE-C is blocked.
  "aws_s3_bucket_server_side_encryption_configuration.bucket": "update",
};

/** Arguments that AWS does not know of, and Terraform sets to its defaults. */
const TERRAFORM_DEFAULTS = "update";

test("a bucket, a user with a key and a documented policy are taken over by a deploy, and nothing is replaced", async () => {
  const bucketName = "example-braze-export";
  await byHand.bucket(bucketName, OBJECTS);
  await byHand.user("braze");
  const oldKey = await byHand.key("braze");
  const document = pageDocument("AWS secret key auth method > Dashboard Data Export", bucketName);
  const policy = await byHand.policy("BrazeExport", document);
  await byHand.attachToUser("braze", policy);
  const [user, objects] = [await aws.user("braze"), await objectsOf(bucketName)];

  const yaml = forEmulator(exampleYaml("adopting"));
  const project = new Project(yaml);
  project.synth();
  await project.terraform("export", "init");
  const plan = await project.plan("export");
  expect(importsOf(plan)).toEqual({
    "aws_iam_policy.export": policy,
    "aws_iam_user.export": "braze",
    "aws_iam_user_policy_attachment.export": `braze/${policy}`,
    "aws_s3_bucket.bucket": bucketName,
    "aws_s3_bucket_ownership_controls.bucket": bucketName,
    "aws_s3_bucket_public_access_block.bucket": bucketName,
    "aws_s3_bucket_server_side_encryption_configuration.bucket": bucketName,
  });
  expect(actionsOf(plan)).toEqual({
    "aws_iam_access_key.export_primary": "create",
    "aws_iam_policy.export": "update",
    "aws_iam_user.export": TERRAFORM_DEFAULTS,
    "aws_s3_bucket.bucket": TERRAFORM_DEFAULTS,
    ...NEW_SETTINGS,
  });
  const files = readdirSync(project.stackFolder("export"));

  await project.deploy("export");

  expect(readdirSync(project.stackFolder("export"))).toEqual(files);
  const outputs = await project.outputs("export");
  expect(outputs.export_access_key_id).not.toBe(oldKey);
  expect(await aws.user("braze")).toEqual({
    ...user,
    keys: [
      { id: oldKey, status: "Active" },
      { id: outputs.export_access_key_id, status: "Active" },
    ],
  });
  expect(await policyInForce(policy)).toEqual({
    version: "v2",
    document: {
      Version: "2012-10-17",
      Statement: [
        {
          Sid: "FindBucket",
          Effect: "Allow",
          Action: ["s3:ListBucket", "s3:GetBucketLocation"],
          Resource: `arn:aws:s3:::${bucketName}`,
        },
        {
          Sid: "WriteExports",
          Effect: "Allow",
          Action: ["s3:PutObject", "s3:GetObject", "s3:DeleteObject"],
          Resource: `arn:aws:s3:::${bucketName}/*`,
        },
      ],
    },
  });
  expect(await objectsOf(bucketName)).toEqual(objects);
  expect(actionsOf(await project.plan("export"))).toEqual({});

  // The names given where they belong without it, `adopt` can still not go: the policy has no description to begin with.
  project.write(
    edited(
      yaml,
      [["stacks", "export", "adopt"], undefined],
      [["stacks", "export", "export"], { auth: { method: "access-key", name: "braze" }, policyName: "BrazeExport" }],
    ),
  );
  project.synth();
  expect(actionsOf(await project.plan("export"))).toEqual({
    "aws_iam_policy.export": "delete, create",
    "aws_iam_user_policy_attachment.export": "delete, create",
  });
});

test("a role with a documented policy is taken over by plain Terraform, and nothing is replaced", async () => {
  const bucketName = "example-braze-currents";
  await byHand.bucket(bucketName, OBJECTS);
  const document = pageDocument("AWS role ARN auth method > Braze Currents", bucketName);
  const policy = await byHand.policy("BrazeCurrents", document, "Made by hand for Braze");
  await byHand.role("BrazeRole", BRAZE_ACCOUNT, EXTERNAL_ID);
  await byHand.attachToRole("BrazeRole", policy);
  const [role, objects] = [await aws.role("BrazeRole"), await objectsOf(bucketName)];

  const project = new Project(`
    stacks:
      currents:
        region: us-east-1
        accountId: "${EMULATOR_ACCOUNT}"
        bucket: { name: ${bucketName} }
        adopt: { bucket: true, bucketSettings: ${SETTINGS}, currents: { role: BrazeRole, policy: "${policy}" } }
        currents: { auth: { method: role, brazeAccountId: "${BRAZE_ACCOUNT}", externalId: ${EXTERNAL_ID} } }
  `);
  project.synth();
  await project.terraform("currents", "init");
  const plan = await project.plan("currents");
  expect(importsOf(plan)).toMatchObject({
    "aws_iam_policy.currents": policy,
    "aws_iam_role.currents": "BrazeRole",
    "aws_iam_role_policy_attachment.currents": `BrazeRole/${policy}`,
  });
  expect(actionsOf(plan)).toEqual({
    "aws_iam_policy.currents": "update",
    "aws_iam_role.currents": "update",
    "aws_s3_bucket.bucket": TERRAFORM_DEFAULTS,
    ...NEW_SETTINGS,
  });

  await project.terraform("currents", "apply", "test.tfplan");

  expect(await aws.role("BrazeRole")).toEqual({
    ...role,
    trust: {
      Version: "2012-10-17",
      Statement: [
        {
          Sid: "BrazeAssumesRole",
          Effect: "Allow",
          Principal: { AWS: `arn:aws:iam::${BRAZE_ACCOUNT}:root` },
          Action: "sts:AssumeRole",
          Condition: { StringEquals: { "sts:ExternalId": EXTERNAL_ID } },
        },
      ],
    },
  });
  expect((await policyInForce(policy)).version).toBe("v2");
  expect(await objectsOf(bucketName)).toEqual(objects);
  expect(actionsOf(await project.plan("currents"))).toEqual({});
});

test("beside two keys there is no room for a third, which the message says, and five versions of a policy are no hindrance", async () => {
  await byHand.user("full");
  const [first, second] = [await byHand.key("full"), await byHand.key("full")];
  const document = pageDocument("AWS secret key auth method > Dashboard Data Export", "example-full");
  const policy = await byHand.policy("Full", document);
  for (const action of ["s3:GetObjectAcl", "s3:GetObjectTagging", "s3:GetObjectVersion", "s3:GetObjectAttributes"]) {
    const version = { PolicyArn: policy, PolicyDocument: document.replace("s3:GetObject", action), SetAsDefault: true };
    await aws.iam.send(new iamSdk.CreatePolicyVersionCommand(version));
  }
  const adopt = `export: { user: full, policy: "${policy}", attachment: false }`;
  const project = new Project(adoptingExport("full", "example-full", adopt));
  project.synth();
  await project.terraform("full", "init");

  const explanation = await explanationOf(project.apply("full"));
  expect(explanation).toContain("creating IAM Access Key (full)");
  expect(explanation).toContain("LimitExceeded: Cannot exceed quota for AccessKeysPerUser: 2");
  expect((await policyInForce(policy)).version).toBe("v6");

  await aws.iam.send(new iamSdk.DeleteAccessKeyCommand({ UserName: "full", AccessKeyId: first }));
  await project.apply("full");
  const { export_access_key_id: created } = await project.outputs("full");
  expect((await aws.user("full")).keys.map(({ id }) => id)).toEqual([second, created]);
});

test("what is said to exist and does not fails the plan with the address of each, and nothing is made", async () => {
  await byHand.bucket("example-bare");
  const before = await aws.everything();
  const policy = `arn:aws:iam::${EMULATOR_ACCOUNT}:policy/Nothing`;
  const adopt = `bucket: true, bucketSettings: [policy], export: { user: nobody, policy: "${policy}" }`;
  const project = new Project(adoptingExport("wrong", "example-bare", adopt));
  project.synth();
  await project.terraform("wrong", "init");
  const explanation = await explanationOf(project.apply("wrong"));
  const missing =
    /Cannot import non-existent remote object While attempting to import an existing object to "([^"]+)"/g;
  expect([...explanation.matchAll(missing)].map(([, address]) => address).sort()).toEqual([
    "aws_iam_policy.export",
    "aws_iam_user.export",
    "aws_s3_bucket_policy.bucket",
  ]);
  expect(await aws.everything()).toEqual(before);
});

function adoptingExport(stack: string, bucketName: string, adopt: string): string {
  return `
    stacks:
      ${stack}:
        region: us-east-1
        accountId: "${EMULATOR_ACCOUNT}"
        bucket: { name: ${bucketName} }
        adopt: { ${adopt} }
        export: { auth: { method: access-key } }
  `;
}

/** The objects of a bucket, with what changes when one is written again. */
async function objectsOf(bucketName: string): Promise<unknown> {
  const { Contents = [] } = await aws.s3.send(new s3Sdk.ListObjectsV2Command({ Bucket: bucketName }));
  return Contents.map(({ Key, ETag, LastModified }) => ({ Key, ETag, LastModified }));
}

async function policyInForce(arn: string): Promise<{ version?: string; document: unknown }> {
  const { Policy } = await aws.iam.send(new iamSdk.GetPolicyCommand({ PolicyArn: arn }));
  return { version: Policy?.DefaultVersionId, document: (await aws.policy(arn)).document };
}
