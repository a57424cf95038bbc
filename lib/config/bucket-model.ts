import type { TlsVersion } from "../policies/bucket";
import type { TextOrReference } from "../text-or-reference";

/** The bucket that Braze writes to: one that the stack makes, or one that exists. */
export type BucketConfig = NewBucketConfig | ExistingBucketConfig;

/** A bucket that exists and is somebody else's to change: the stack makes IAM resources only. */
export interface ExistingBucketConfig {
  /** The bucket's name. */
  readonly existing: TextOrReference;
  /**
   * The oldest TLS version in the statements that the bucket's owner should merge.
   *
   * @default - any TLS version, but never plain HTTP
   */
  readonly minimumTlsVersion?: TlsVersion;
}

/** A bucket that the stack makes. */
export interface NewBucketConfig {
  readonly name: TextOrReference;
  /**
   * Whether Terraform refuses every plan that would destroy the bucket.
   *
   * @default true
   */
  readonly retain?: boolean;
  /**
   * Whether destroying the bucket also deletes what is in it. Needs `retain: false`.
   *
   * @default false
   */
  readonly forceDestroy?: boolean;
  /** @default - versioning is off */
  readonly versioning?: VersioningConfig;
  /**
   * Rules beside the one that aborts incomplete multipart uploads after 7 days, each for one prefix.
   *
   * @default - objects are kept
   */
  readonly lifecycle?: readonly LifecycleRuleConfig[];
  /** @default - no access log */
  readonly logging?: LoggingConfig;
  /** @default - any TLS version, but never plain HTTP */
  readonly minimumTlsVersion?: TlsVersion;
}

/** Versioning of the bucket's objects. */
export interface VersioningConfig {
  /**
   * Days after which a version that was overwritten or deleted is removed for good.
   *
   * @default - such versions are kept
   */
  readonly noncurrentVersionExpirationDays?: number;
}

/** What happens to the objects under one prefix as they grow old. */
export interface LifecycleRuleConfig {
  /** The prefix, e.g. `currents/`. */
  readonly prefix: string;
  /** Days after which an object is deleted. */
  readonly expirationDays: number;
}

/** Where S3 writes the bucket's access log. */
export interface LoggingConfig {
  /** Name of an existing bucket that S3's logging service may write to. */
  readonly bucket: TextOrReference;
  /** @default - the bucket's name and a slash */
  readonly prefix?: string;
}
