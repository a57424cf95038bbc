import { bucketNameOf, isExisting } from "../lib/config/schema/bucket";
import { bucketStatement } from "../lib/config/policy-statements";
import { partitionOf } from "../lib/config/regions";
import { BrazeBucket } from "../lib/constructs/braze-bucket";
import { AnyBucketProps, IBrazeBucket } from "../lib/constructs/bucket";
import { ExistingBucket } from "../lib/constructs/existing-bucket";
import { BrazeStack } from "./braze-stack";
import { StackProps } from "./props/stack";

/** Adds a stack's bucket: a bucket that the stack makes, or one that exists. */
export function addBucket(stack: BrazeStack, { bucket, region }: StackProps): IBrazeBucket {
  const { values } = stack;
  const props: AnyBucketProps = {
    bucketName: values.text(bucketNameOf(bucket)),
    partition: partitionOf(region),
    region,
    minimumTlsVersion: bucket.minimumTlsVersion,
  };
  if (isExisting(bucket)) {
    return new ExistingBucket(stack, "bucket", props);
  }
  const { retain, forceDestroy, versioning, lifecycle, logging, policyStatements } = bucket;
  return new BrazeBucket(stack, "bucket", {
    ...props,
    retain,
    forceDestroy,
    versioned: versioning !== undefined,
    noncurrentVersionExpirationDays: versioning?.noncurrentVersionExpirationDays,
    expirations: lifecycle,
    logBucketName: logging && values.text(logging.bucket),
    logPrefix: logging?.prefix,
    policyStatements: policyStatements?.map(bucketStatement),
  });
}
