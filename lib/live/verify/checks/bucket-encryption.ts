import { GetBucketEncryptionCommand } from "@aws-sdk/client-s3";
import { fail, Finding, pass } from "../check";
import { Looking, theBucket } from "../deployed";

/** Objects aren't encrypted with SSE-KMS, which Braze does not support. */
export async function bucketEncryption(looking: Looking): Promise<Finding> {
  const encryption = await looking.readings.read("s3:GetEncryptionConfiguration", theBucket(looking), ({ s3 }) =>
    s3.send(new GetBucketEncryptionCommand({ Bucket: looking.bucketName })),
  );
  const rules = encryption?.ServerSideEncryptionConfiguration?.Rules ?? [];
  const algorithms = rules.flatMap(({ ApplyServerSideEncryptionByDefault: rule }) => rule?.SSEAlgorithm ?? []);
  const kms = algorithms.find((algorithm) => algorithm.startsWith("aws:kms"));
  return kms === undefined
    ? pass("S3 encrypts objects with SSE-S3 (AES256)")
    : fail(
        `S3 encrypts objects with SSE-KMS (${kms}), and Braze does not support SSE-KMS`,
        "set the bucket's default encryption to SSE-S3 (AES256)",
      );
}
