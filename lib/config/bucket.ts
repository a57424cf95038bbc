import type { TextOrReference } from "../text-or-reference";
import type { BucketConfig, ExistingBucketConfig } from "./bucket-model";

/** Whether a bucket exists, and is not the stack's to make. */
export function isExisting(bucket: BucketConfig): bucket is ExistingBucketConfig {
  return "existing" in bucket;
}

/** The name of a bucket, whoever makes it. */
export function bucketNameOf(bucket: BucketConfig): TextOrReference {
  return isExisting(bucket) ? bucket.existing : bucket.name;
}
