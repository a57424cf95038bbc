import { CreatePolicyCommand } from "@aws-sdk/client-iam";
import { CreateBucketCommand, PutBucketPolicyCommand } from "@aws-sdk/client-s3";
import { Before } from "../../../scripts/edits/befores";
import { Aws } from "./aws";
import { ByHand, pageDocument } from "./by-hand";

const REGION = "eu-central-1";
const BUCKET = "example-events";
const LOGS = "example-logs";

/** What the account has before a configuration is deployed: its name → what makes it. */
const SURROUNDINGS: Readonly<Partial<Record<Before, (aws: Aws) => Promise<void>>>> = {
  "every option": async (aws) => {
    await createBucket(aws, LOGS);
    await letLogsIn(aws, LOGS);
    await createBoundary(aws);
  },
  "an existing bucket": async (aws) => {
    await createBucket(aws, BUCKET);
    await createBucket(aws, LOGS);
  },
  "an existing bucket, to be made": (aws) => createBucket(aws, BUCKET),
  "what was made by hand": createByHand,
};

/** Makes what the account has before a configuration is deployed. */
export async function surround(before: Before): Promise<void> {
  await SURROUNDINGS[before]?.(new Aws(REGION));
}

async function createBucket({ s3 }: Aws, Bucket: string): Promise<void> {
  const CreateBucketConfiguration = { LocationConstraint: REGION } as const;
  await s3.send(new CreateBucketCommand({ Bucket, CreateBucketConfiguration }));
}

async function letLogsIn({ s3 }: Aws, Bucket: string): Promise<void> {
  const Policy = policy({
    Effect: "Allow",
    Principal: { Service: "logging.s3.amazonaws.com" },
    Action: ["s3:PutObject"],
    Resource: `arn:aws:s3:::${Bucket}/*`,
  });
  await s3.send(new PutBucketPolicyCommand({ Bucket, Policy }));
}

async function createBoundary({ iam }: Aws): Promise<void> {
  const PolicyDocument = policy({ Effect: "Allow", Action: "s3:*", Resource: "*" });
  await iam.send(new CreatePolicyCommand({ PolicyName: "vendor-boundary", PolicyDocument }));
}

async function createByHand(aws: Aws): Promise<void> {
  const byHand = new ByHand(aws);
  await createBucket(aws, BUCKET);
  await byHand.blockPublicAccess(BUCKET);
  await byHand.user("BrazeCurrents");
  const document = pageDocument("AWS secret key auth method > Braze Currents", BUCKET);
  await byHand.attachToUser("BrazeCurrents", await byHand.policy("BrazeCurrents", document));
}

function policy(statement: object): string {
  return JSON.stringify({ Version: "2012-10-17", Statement: [statement] });
}
