import { GetBucketPolicyCommand } from "@aws-sdk/client-s3";
import { Looking, theBucket } from "./deployed";

/** The bucket's policy as text. @returns undefined if it has none */
export async function readBucketPolicy(looking: Looking): Promise<string | undefined> {
  const found = await looking.readings.read("s3:GetBucketPolicy", theBucket(looking), ({ s3 }) =>
    s3.send(new GetBucketPolicyCommand({ Bucket: looking.bucketName })),
  );
  return found?.Policy;
}
