import { GetBucketLocationCommand, GetBucketLocationOutput } from "@aws-sdk/client-s3";
import { fail, Finding, pass } from "../check";
import { Looking, theBucket } from "../deployed";

const ACTION = "s3:GetBucketLocation";

/** The bucket exists, in the stack's account. */
export async function bucketExists(looking: Looking): Promise<Finding> {
  const { bucketName, isBucketExisting, stack, readings } = looking;
  if (!(await readLocation(looking))) {
    return fail(
      "it doesn't exist",
      isBucketExisting ? "make the bucket, or correct bucket.existing" : "apply the stack again",
    );
  }
  const owned = { Bucket: bucketName, ExpectedBucketOwner: stack.accountId };
  const isOfOther = await readings.questions.isRefused(ACTION, ({ s3 }) =>
    s3.send(new GetBucketLocationCommand(owned)),
  );
  return isOfOther
    ? fail(
        `it belongs to another account, and the stack is for ${stack.accountId}`,
        "name a bucket of the stack's account: its own policy would have to let Braze in",
      )
    : pass(`it exists in the account ${stack.accountId}`);
}

/** Where the bucket is. */
export async function readLocation(looking: Looking): Promise<GetBucketLocationOutput | undefined> {
  return looking.readings.read(ACTION, theBucket(looking), ({ s3 }) =>
    s3.send(new GetBucketLocationCommand({ Bucket: looking.bucketName })),
  );
}
