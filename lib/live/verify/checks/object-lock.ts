import { GetObjectLockConfigurationCommand } from "@aws-sdk/client-s3";
import { fail, Finding, pass, warn } from "../check";
import { Looking, theBucket } from "../deployed";

/** The bucket has no Object Lock, which Currents does not support. */
export async function objectLock(looking: Looking): Promise<Finding> {
  const lock = await looking.readings.read("s3:GetBucketObjectLockConfiguration", theBucket(looking), ({ s3 }) =>
    s3.send(new GetObjectLockConfigurationCommand({ Bucket: looking.bucketName })),
  );
  if (lock?.ObjectLockConfiguration?.ObjectLockEnabled !== "Enabled") {
    return pass("it has no Object Lock");
  }
  return looking.stack.currents
    ? fail(
        "it has Object Lock, and Braze Currents does not support buckets with Object Lock",
        "use another bucket: AWS never takes Object Lock away from a bucket",
      )
    : warn(
        "it has Object Lock: Braze documents nothing of exports to such a bucket, and can't delete what is locked",
        "use another bucket for Currents",
      );
}
