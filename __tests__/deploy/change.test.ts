import { GetObjectCommand, ListBucketsCommand, PutObjectCommand } from "@aws-sdk/client-s3";
import { reverseKeys } from "../support/reverse-keys";
import { requireConditions } from "./support/abilities";
import { Aws } from "./support/aws";
import { edited } from "./support/config";
import { EMULATOR_ACCOUNT } from "./support/environment";
import { actionsOf, outputActionsOf, Plan } from "./support/plan";
import { Project } from "./support/project";

const BUCKET = "example-braze-events";
const STACK = "events";
const CONFIG = `
defaults:
  region: us-east-1
  accountId: "${EMULATOR_ACCOUNT}"
  tags: { team: lifecycle-marketing }
stacks:
  ${STACK}:
    bucket: { name: ${BUCKET} }
    currents:
      auth: { method: role, brazeAccountId: "444455556666", externalId: 00000000-0000-4000-8000-000000000001 }
      connectors:
        - { name: production, folderPath: currents }
    export:
      auth: { method: access-key }
`;
const BOUNDARY = `arn:aws:iam::${EMULATOR_ACCOUNT}:policy/vendor-boundary`;
const stack = (...path: (string | number)[]) => ["stacks", STACK, ...path];

const aws = new Aws();
const project = new Project(CONFIG);

beforeAll(async () => {
  await requireConditions();
  await project.deploy(STACK);
  await aws.s3.send(new PutObjectCommand({ Bucket: BUCKET, Key: "currents/event.avro", Body: "event" }));
});

async function planOf(yaml: string): Promise<Plan> {
  project.write(yaml);
  project.synth();
  return project.plan(STACK);
}

/** What a change must not touch: when the bucket was made, and what is in it. */
async function readBucket(): Promise<unknown> {
  const { Buckets = [] } = await aws.s3.send(new ListBucketsCommand({}));
  const { Body, LastModified, ETag } = await aws.s3.send(
    new GetObjectCommand({ Bucket: BUCKET, Key: "currents/event.avro" }),
  );
  return {
    settings: await aws.bucket(BUCKET),
    created: Buckets.map(({ Name, CreationDate }) => [Name, CreationDate]),
    object: { text: await Body?.transformToString(), LastModified, ETag },
  };
}

describe("a plan after an edit touches only what was edited:", () => {
  test("nothing, for the whole file in another order", async () => {
    const plan = await planOf(reverseKeys(CONFIG));

    expect({ resources: actionsOf(plan), outputs: outputActionsOf(plan) }).toEqual({ resources: {}, outputs: {} });
  });

  test("outputs alone, for another connector", async () => {
    const connectors = [
      { name: "production", folderPath: "currents" },
      { name: "staging", folderPath: "currents-staging" },
    ];
    const plan = await planOf(edited(CONFIG, [stack("currents", "connectors"), connectors]));

    expect(actionsOf(plan)).toEqual({});
    expect(outputActionsOf(plan)).toEqual({ currents_folder_paths: "update", braze_dashboard: "update" });
  });

  test("whatever has tags, in place, for another tag", async () => {
    const plan = await planOf(edited(CONFIG, [["defaults", "tags", "data"], "events"]));

    expect(actionsOf(plan)).toEqual({
      "aws_iam_policy.currents": "update",
      "aws_iam_policy.export": "update",
      "aws_iam_role.currents": "update",
      "aws_iam_user.export": "update",
      "aws_s3_bucket.bucket": "update",
    });
    expect(outputActionsOf(plan)).toEqual({});
  });

  test("users and roles, in place, for a permissions boundary", async () => {
    const plan = await planOf(edited(CONFIG, [["defaults", "iam"], { permissionsBoundary: BOUNDARY }]));

    expect(actionsOf(plan)).toEqual({ "aws_iam_role.currents": "update", "aws_iam_user.export": "update" });
    expect(outputActionsOf(plan)).toEqual({});
  });

  test("the new key, for a second access key", async () => {
    const plan = await planOf(edited(CONFIG, [stack("export", "auth", "keys"), ["primary", "next"]]));

    expect(actionsOf(plan)).toEqual({ "aws_iam_access_key.export_next": "create" });
    expect(outputActionsOf(plan)).toEqual({
      braze_dashboard: "update",
      export_access_key_id: "update",
      export_secret_access_key: "update",
    });
  });

  test("the trust, in place, for another external id", async () => {
    const externalId = "00000000-0000-4000-8000-000000000009";
    const plan = await planOf(edited(CONFIG, [stack("currents", "auth", "externalId"), externalId]));

    expect(actionsOf(plan)).toEqual({ "aws_iam_role.currents": "update" });
    expect(outputActionsOf(plan)).toEqual({});
  });

  test("the policies, in place, for the other edition", async () => {
    const plan = await planOf(edited(CONFIG, [["defaults", "policy"], "documented"]));

    expect(actionsOf(plan)).toEqual({ "aws_iam_policy.currents": "update", "aws_iam_policy.export": "update" });
    expect(outputActionsOf(plan)).toEqual({});
  });

  test("the export's own resources, for a stack without the export", async () => {
    const plan = await planOf(edited(CONFIG, [stack("export"), undefined]));

    expect(actionsOf(plan)).toEqual({
      "aws_iam_access_key.export_primary": "delete",
      "aws_iam_policy.export": "delete",
      "aws_iam_user.export": "delete",
      "aws_iam_user_policy_attachment.export": "delete",
    });
  });
});

describe("switching an integration from a role to an access key", () => {
  let plan: Plan;
  let before: unknown;
  let after: unknown;

  beforeAll(async () => {
    before = await readBucket();
    plan = await planOf(edited(CONFIG, [stack("currents", "auth"), { method: "access-key" }]));
    await project.apply(STACK);
    after = await readBucket();
  });

  test("replaces the principal and nothing else", () => {
    expect(actionsOf(plan)).toEqual({
      "aws_iam_access_key.currents_primary": "create",
      "aws_iam_role.currents": "delete",
      "aws_iam_role_policy_attachment.currents": "delete",
      "aws_iam_user.currents": "create",
      "aws_iam_user_policy_attachment.currents": "create",
    });
  });

  test("leaves the bucket and what is in it as they were", () => {
    expect(after).toEqual(before);
  });

  test("is a change that `cdktf diff` no longer shows", async () => {
    const { stdout } = await project.diff(STACK);

    expect(stdout).toContain("No changes. Your infrastructure matches the configuration.");
  });
});
