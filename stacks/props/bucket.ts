import type { TlsVersion } from "../../lib/policies/bucket";
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
   * Rules that delete old objects, one for each prefix. S3 always aborts incomplete uploads after 7 days.
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

/** What happens to the objects under one prefix as they grow old. */
export interface LifecycleRuleProps {
  /** The prefix, e.g. `currents/`. */
  readonly prefix: string;
  /** Days (1 to 36500) after which S3 deletes an object. */
  readonly expirationDays: number;
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
