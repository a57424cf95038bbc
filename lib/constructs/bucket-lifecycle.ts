import type { S3BucketLifecycleConfigurationRule } from "../aws";
import { StorageClass } from "../storage-classes";

/** What S3 does with the objects under a prefix when they are old. A rule deletes them, moves them, or both. */
export interface LifecycleRule {
  /** The prefix, e.g. `currents/`: at most 248 characters, because the rule's id contains it. */
  readonly prefix: string;
  /**
   * Days (1 to 36500) after which S3 deletes an object.
   *
   * @default - S3 keeps the object
   */
  readonly expirationDays?: number;
  /**
   * The storage classes that objects move to, in the order in which they move.
   *
   * @default - objects stay in S3 Standard
   */
  readonly transitions?: readonly Transition[];
}

/** When S3 moves objects to a storage class. */
export interface Transition {
  readonly storageClass: StorageClass;
  /** Days after an object's creation: 1 to 36500, and at least 30 for `STANDARD_IA` and `ONEZONE_IA`. */
  readonly days: number;
}

/** What decides which lifecycle rules a bucket has. */
export interface BucketLifecycle {
  readonly lifecycle?: readonly LifecycleRule[];
  readonly noncurrentVersionExpirationDays?: number;
}

/** Braze doesn't abort its uploads, and S3 bills the parts of an upload that nobody completes. */
const ABORT_UPLOADS_AFTER_DAYS = 7;

/** The lifecycle rules of a bucket: those of every bucket first. */
export function lifecycleRules(bucket: BucketLifecycle): S3BucketLifecycleConfigurationRule[] {
  const { lifecycle = [], noncurrentVersionExpirationDays: days } = bucket;
  return [ABORT_UPLOADS, ...(days ? [removeVersions(days)] : []), ...lifecycle.map(toRule)];
}

const ABORT_UPLOADS: S3BucketLifecycleConfigurationRule = {
  id: "abort-incomplete-uploads",
  status: "Enabled",
  filter: [{ prefix: "" }],
  abortIncompleteMultipartUpload: [{ daysAfterInitiation: ABORT_UPLOADS_AFTER_DAYS }],
};

function removeVersions(noncurrentDays: number): S3BucketLifecycleConfigurationRule {
  return {
    id: "remove-noncurrent-versions",
    status: "Enabled",
    filter: [{ prefix: "" }],
    noncurrentVersionExpiration: [{ noncurrentDays }],
    // A deleted object leaves a marker. Nobody needs the marker once the object's versions are gone.
    expiration: [{ expiredObjectDeleteMarker: true }],
  };
}

function toRule({ prefix, expirationDays, transitions = [] }: LifecycleRule): S3BucketLifecycleConfigurationRule {
  const expires = expirationDays !== undefined;
  return {
    id: `${expires ? "expire" : "move"}-${prefix}`,
    status: "Enabled",
    filter: [{ prefix }],
    ...(transitions.length > 0 && {
      transition: transitions.map(({ storageClass, days }) => ({ storageClass, days })),
    }),
    ...(expires && { expiration: [{ days: expirationDays }] }),
  };
}
