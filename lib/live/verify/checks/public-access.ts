import {
  GetBucketOwnershipControlsCommand,
  GetPublicAccessBlockCommand,
  PublicAccessBlockConfiguration,
} from "@aws-sdk/client-s3";
import { listNames } from "../../../config/problems/list-names";
import { fail, Finding, pass, warn } from "../check";
import { Looking, theBucket } from "../deployed";

const BLOCKS = ["BlockPublicAcls", "IgnorePublicAcls", "BlockPublicPolicy", "RestrictPublicBuckets"] as const;

/** Nobody can make the bucket or an object public. */
export async function publicAccess(looking: Looking): Promise<Finding> {
  const { bucketName: Bucket, isBucketExisting, readings } = looking;
  const what = theBucket(looking);
  const access = await readings.read("s3:GetBucketPublicAccessBlock", what, ({ s3 }) =>
    s3.send(new GetPublicAccessBlockCommand({ Bucket })),
  );
  const ownership = await readings.read("s3:GetBucketOwnershipControls", what, ({ s3 }) =>
    s3.send(new GetBucketOwnershipControlsCommand({ Bucket })),
  );
  const [rule] = ownership?.OwnershipControls?.Rules ?? [];
  const open = [
    ...openBlocks(access?.PublicAccessBlockConfiguration),
    ...(rule?.ObjectOwnership === "BucketOwnerEnforced" ? [] : ["ObjectOwnership isn't BucketOwnerEnforced"]),
  ];
  if (open.length === 0) {
    return pass("S3 refuses public access, and ACLs are off");
  }
  return isBucketExisting
    ? warn(open.join(", "), "ask the bucket's owner whether this is meant: exports hold personal data")
    : fail(open.join(", "), "apply the stack again");
}

function openBlocks(blocks: PublicAccessBlockConfiguration = {}): string[] {
  const open = BLOCKS.filter((block) => blocks[block] !== true);
  return open.length === 0 ? [] : [`${listNames(open)} ${open.length === 1 ? "is" : "are"} off`];
}
