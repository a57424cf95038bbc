import { AttachUserPolicyCommand, CreatePolicyCommand, CreateUserCommand } from "@aws-sdk/client-iam";
import {
  CreateBucketCommand,
  PutBucketOwnershipControlsCommand,
  PutBucketPolicyCommand,
  PutObjectCommand,
  PutPublicAccessBlockCommand,
} from "@aws-sdk/client-s3";
import { requireUserBoundaries } from "./abilities";
import { Aws } from "./aws";
import { EMULATOR_ACCOUNT } from "./environment";

const BOUNDARY_ARN = `arn:aws:iam::${EMULATOR_ACCOUNT}:policy/vendor-boundary`;
const STATE_BUCKET = "example-terraform-state";

/** What an example expects its account to have already: example → what makes it. */
const SURROUNDINGS: Readonly<Record<string, (aws: Aws) => Promise<unknown>>> = {
  adopting: createHandMadeExport,
  "bucket-options": createLogBucket,
  "existing-bucket": (aws) => createBucket(aws, "example-braze-currents"),
  "iam-path-and-boundary": async (aws) => {
    await requireUserBoundaries();
    await createBoundary(aws);
  },
  "s3-backend": (aws) => createBucket(aws, STATE_BUCKET),
  "values-from-elsewhere": createOtherState,
};

/** Makes what an example expects its account to have already. */
export async function createSurroundings(example: string, aws: Aws): Promise<void> {
  await SURROUNDINGS[example]?.(aws);
}

/** The variables that whoever applies an example gives. */
export function variablesOf(example: string): Record<string, string> {
  return example === "values-from-elsewhere"
    ? {
        TF_VAR_braze_account_id: "444455556666",
        TF_VAR_currents_external_id: "00000000-0000-4000-8000-000000000001",
      }
    : {};
}

async function createBucket({ s3 }: Aws, Bucket: string): Promise<void> {
  await s3.send(new CreateBucketCommand({ Bucket }));
}

async function createBoundary({ iam }: Aws): Promise<void> {
  const PolicyDocument = policy({ Effect: "Allow", Action: "s3:*", Resource: "*" });
  await iam.send(new CreatePolicyCommand({ PolicyName: "vendor-boundary", PolicyDocument }));
}

async function createLogBucket(aws: Aws): Promise<void> {
  const Bucket = "example-access-logs";
  await createBucket(aws, Bucket);
  const Policy = policy({
    Effect: "Allow",
    Principal: { Service: "logging.s3.amazonaws.com" },
    Action: ["s3:PutObject"],
    Resource: `arn:aws:s3:::${Bucket}/*`,
  });
  await aws.s3.send(new PutBucketPolicyCommand({ Bucket, Policy }));
}

/** A state that other Terraform wrote, as far as a reader of its outputs needs it. */
async function createOtherState(aws: Aws): Promise<void> {
  await createBoundary(aws);
  await createBucket(aws, STATE_BUCKET);
  const ids = ["00000000-0000-4000-8000-000000000002", "00000000-0000-4000-8000-000000000003"];
  const outputs = {
    cost_center: { value: "1234", type: "string" },
    vendor_boundary_arn: { value: BOUNDARY_ARN, type: "string" },
    braze_bucket_name: { value: "example-braze-shared", type: "string" },
    export_external_ids: { value: ids, type: ["tuple", ["string", "string"]] },
  };
  const state = { version: 4, terraform_version: "1.9.0", serial: 1, lineage: "example", outputs, resources: [] };
  await aws.s3.send(
    new PutObjectCommand({ Bucket: STATE_BUCKET, Key: "platform.tfstate", Body: JSON.stringify(state) }),
  );
}

/** A bucket, a user and a policy that somebody made by hand; the old access key is gone already. */
async function createHandMadeExport(aws: Aws): Promise<void> {
  const bucket = { Bucket: "example-braze-export" };
  await createBucket(aws, bucket.Bucket);
  const PublicAccessBlockConfiguration = {
    BlockPublicAcls: true,
    BlockPublicPolicy: true,
    IgnorePublicAcls: true,
    RestrictPublicBuckets: true,
  };
  await aws.s3.send(new PutPublicAccessBlockCommand({ ...bucket, PublicAccessBlockConfiguration }));
  const OwnershipControls = { Rules: [{ ObjectOwnership: "BucketOwnerEnforced" as const }] };
  await aws.s3.send(new PutBucketOwnershipControlsCommand({ ...bucket, OwnershipControls }));
  const PolicyDocument = policy({ Effect: "Allow", Action: "s3:*", Resource: `arn:aws:s3:::${bucket.Bucket}*` });
  const { Policy } = await aws.iam.send(new CreatePolicyCommand({ PolicyName: "BrazeExport", PolicyDocument }));
  await aws.iam.send(new CreateUserCommand({ UserName: "braze" }));
  await aws.iam.send(new AttachUserPolicyCommand({ UserName: "braze", PolicyArn: Policy?.Arn }));
}

function policy(statement: object): string {
  return JSON.stringify({ Version: "2012-10-17", Statement: [statement] });
}
