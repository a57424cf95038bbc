import type { TlsVersion } from "../../lib/policies/bucket";
import type { StorageClass } from "../../lib/storage-classes";
import type { TextOrReference } from "../../lib/text-or-reference";
import type { PolicyStatementProps } from "./policy-statement";

/** The bucket that Braze writes to: one that the stack makes, or one that exists. */
export type BucketProps = NewBucketProps | ExistingBucketProps;

/** A bucket that exists and is somebody else's to change. The stack makes IAM resources only, and metrics for alarms. */
export interface ExistingBucketProps {
  /** The bucket's name: 3 to 63 characters. */
  readonly existing: TextOrReference;
  /**
   * The oldest TLS version in the statements that the bucket's owner should merge.
   *
   * @default - every TLS version may be used, but never plain HTTP
   */
  readonly minimumTlsVersion?: TlsVersion;
}

/** A bucket that the stack makes. */
export interface NewBucketProps {
  /** The bucket's name: 3 to 63 characters. */
  readonly name: TextOrReference;
  /**
   * Whether Terraform refuses every plan that would destroy the bucket.
   *
   * @default true
   */
  readonly retain?: boolean;
  /**
   * Whether destroying the bucket also deletes the objects in it. This needs `retain: false`.
   *
   * @default false
   */
  readonly forceDestroy?: boolean;
  /**
   * Whether and how long S3 keeps overwritten and deleted objects as versions.
   *
   * @default - versioning is off
   */
  readonly versioning?: VersioningProps;
  /**
   * Rules that delete old objects or move them to cheaper storage, one for each prefix. S3 always aborts incomplete uploads after 7 days.
   *
   * @default - S3 keeps objects
   */
  readonly lifecycle?: readonly LifecycleRuleProps[];
  /**
   * Where S3 writes the bucket's access log.
   *
   * @default - there is no access log
   */
  readonly logging?: LoggingProps;
  /**
   * The oldest TLS version that requests may use.
   *
   * @default - every TLS version may be used, but never plain HTTP
   */
  readonly minimumTlsVersion?: TlsVersion;
  /**
   * Statements that the bucket's policy has beside the stack's own, e.g. a reader's access.
   *
   * @default - Terraform removes what else the policy has
   */
  readonly policyStatements?: readonly PolicyStatementProps[];
}

/** Versioning of the bucket's objects. */
export interface VersioningProps {
  /**
   * Days (1 to 36500) after which S3 removes an overwritten or deleted version for good.
   *
   * @default - S3 keeps such versions
   */
  readonly noncurrentVersionExpirationDays?: number;
}

/** What happens to objects as they grow old: to those under a prefix, or to those of one of Braze's names. */
export type LifecycleRuleProps = PrefixRuleProps | BrazeRuleProps;

/** A rule for the objects under a prefix. */
export interface PrefixRuleProps extends LifecycleActionsProps {
  /** The prefix, e.g. `currents/`. */
  readonly prefix: string;
}

/** A rule for what Braze writes. */
export interface BrazeRuleProps extends LifecycleActionsProps {
  /** `connector NAME` for a connector of the stack, `exports` for `segment-export/`, `message-archive` for `sent_messages/`. */
  readonly for: string;
}

/** What a rule does. At least one of the two is given. */
export interface LifecycleActionsProps {
  /**
   * Days (1 to 36500) after which S3 deletes an object.
   *
   * @default - S3 keeps the object
   */
  readonly expirationDays?: number;
  /**
   * The storage class that S3 moves objects to, or classes in the order in which objects move.
   *
   * @default - objects stay in S3 Standard
   */
  readonly transitionTo?: TransitionProps | readonly TransitionProps[];
}

/** When S3 moves objects to a storage class. */
export interface TransitionProps {
  /** The storage class. Objects in `GLACIER` and `DEEP_ARCHIVE` must be restored before anyone can read them. */
  readonly storageClass: StorageClass;
  /** Days after an object's creation: 1 to 36500, and at least 30 for `STANDARD_IA` and `ONEZONE_IA`. */
  readonly days: number;
}

/** Where S3 writes the bucket's access log. */
export interface LoggingProps {
  /** The name of another bucket, which exists and which S3's logging service may write to. */
  readonly bucket: TextOrReference;
  /**
   * The prefix of the access log.
   *
   * @default - the bucket's name and a slash
   */
  readonly prefix?: string;
}
