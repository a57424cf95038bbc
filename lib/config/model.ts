import type { TlsVersion } from "../policies/bucket";
import type { PolicyEdition } from "../policies/integration";
import type { Value } from "../references";

/** A whole configuration, after every stack has inherited the file's `defaults`. */
export interface Config {
  /** Stack name → stack, in the file's order. */
  readonly stacks: Readonly<Record<string, StackConfig>>;
}

/** One stack: a bucket, and what Braze may do with it. */
export interface StackConfig extends StackSettings {
  readonly bucket: BucketConfig;
  /**
   * One principal for every integration of the stack, with a policy for each.
   *
   * @default - each integration has an `auth`, and so a principal, of its own
   */
  readonly auth?: AuthConfig;
  /** @default - Braze Currents does not use this bucket */
  readonly currents?: CurrentsConfig;
  /** @default - Dashboard Data Export does not use this bucket */
  readonly export?: ExportConfig;
  /** @default - nothing was made by hand before */
  readonly adopt?: AdoptConfig;
  /**
   * States of other Terraform that values are taken from: name → where the state is.
   *
   * @default - none
   */
  readonly remoteStates?: Readonly<Record<string, RemoteStateConfig>>;
}

/** What was made by hand before, and is imported instead of made. */
export interface AdoptConfig {
  /**
   * Whether the bucket exists.
   *
   * @default false
   */
  readonly bucket?: boolean;
  /**
   * Which of the bucket's settings exist as well. Those that do and are not named are overwritten without a line in the
   * plan.
   *
   * @default - none
   */
  readonly bucketSettings?: readonly BucketSetting[];
  /** @default - nothing of Currents' exists */
  readonly currents?: AdoptedAccessConfig;
  /** @default - nothing of the export's exists */
  readonly export?: AdoptedAccessConfig;
  /** The principal of a stack with one `auth`. @default - it does not exist */
  readonly braze?: Pick<AdoptedAccessConfig, "user" | "role">;
}

/** What exists of an integration's IAM resources. */
export interface AdoptedAccessConfig {
  /** Name of the IAM user. @default - it does not exist */
  readonly user?: string;
  /** Name of the IAM role. @default - it does not exist */
  readonly role?: string;
  /** ARN of the IAM policy. @default - it does not exist */
  readonly policy?: string;
  /**
   * Whether the policy is attached to the user or role.
   *
   * @default true, if both are adopted
   */
  readonly attachment?: boolean;
}

/** A setting of a bucket, by the last part of its resource's type. */
export type BucketSetting =
  | "public_access_block"
  | "ownership_controls"
  | "server_side_encryption_configuration"
  | "lifecycle_configuration"
  | "versioning"
  | "logging"
  | "policy";

/** What a stack can inherit from `defaults`. */
export interface StackSettings {
  /** The AWS region of the bucket, e.g. `us-east-1`. */
  readonly region: string;
  /** The AWS account to apply to: 12 digits. Terraform refuses every other account before it makes anything. */
  readonly accountId: string;
  /** @default - no tags */
  readonly tags?: Readonly<Record<string, Value>>;
  /** @default "scoped" */
  readonly policy?: PolicyEdition;
  /** @default - a local state file `terraform.<stack>.tfstate` beside the configuration */
  readonly backend?: BackendConfig;
  readonly iam?: IamConfig;
  /**
   * The versions of the AWS provider that Terraform may use, as a version constraint.
   *
   * @default "~> 6.25"
   */
  readonly providerVersion?: string;
  /**
   * The versions of Terraform that may apply the stack, as a version constraint.
   *
   * @default - any
   */
  readonly requiredVersion?: string;
}

/** What every IAM user, role and policy of a stack has in common. */
export interface IamConfig {
  /**
   * Path of the users, roles and policies.
   *
   * @default "/"
   */
  readonly path?: string;
  /**
   * ARN of the policy that bounds what the users and roles can ever do.
   *
   * @default - no boundary
   */
  readonly permissionsBoundary?: Value | null;
}

/** The bucket that Braze writes to: one that the stack makes, or one that exists. */
export type BucketConfig = NewBucketConfig | ExistingBucketConfig;

/** A bucket that exists and is somebody else's to change: the stack makes IAM resources only. */
export interface ExistingBucketConfig {
  /** The bucket's name. */
  readonly existing: Value;
  /**
   * The oldest TLS version in the statements that the bucket's owner should merge.
   *
   * @default - any TLS version, but never plain HTTP
   */
  readonly minimumTlsVersion?: TlsVersion;
}

/** A bucket that the stack makes. */
export interface NewBucketConfig {
  readonly name: Value;
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
  readonly bucket: string;
  /** @default - the bucket's name and a slash */
  readonly prefix?: string;
}

/** How Braze signs in. */
export type AuthConfig = AccessKeyAuthConfig | RoleAuthConfig;

/** Braze signs in as an IAM user with an access key ("AWS Secret Access Key" in its dashboard). */
export interface AccessKeyAuthConfig {
  readonly method: "access-key";
  /**
   * Name of the IAM user.
   *
   * @default - made of the stack's name and the integration's
   */
  readonly name?: string;
  /**
   * Names of the user's access keys, the newest last: that one is handed to Braze. AWS allows two.
   *
   * @default ["primary"]
   */
  readonly keys?: readonly string[];
}

/** Braze signs in by assuming an IAM role ("AWS Role ARN" in its dashboard). */
export interface RoleAuthConfig {
  readonly method: "role";
  /**
   * Name of the IAM role.
   *
   * @default - made of the stack's name and the integration's
   */
  readonly name?: string;
  /** Braze's AWS account as its dashboard shows it: 12 digits. */
  readonly brazeAccountId: Value;
  /** The external id that Braze's dashboard shows, or one for each workspace that shares the role. */
  readonly externalId: Value | readonly Value[];
}

/** Braze Currents: an event stream. */
export interface CurrentsConfig {
  /** @default - the stack's `auth` */
  readonly auth?: AuthConfig;
  /** @default - one connector, named after the stack, that writes to `currents` without the AES-256 toggle */
  readonly connectors?: readonly ConnectorConfig[];
  /**
   * Whether the connectors sign in as one principal (`shared`) or each as its own (`per-connector`).
   *
   * @default "shared"
   */
  readonly credentials?: "shared" | "per-connector";
  /**
   * Name of the IAM policy.
   *
   * @default - made of the stack's name and the integration's
   */
  readonly policyName?: string;
}

/** One Current in Braze. */
export interface ConnectorConfig {
  /** Names the connector in outputs and addresses: a-z, 0-9, - and _. */
  readonly name: string;
  /** @default "currents" */
  readonly folderPath?: string;
  /**
   * The toggle "Server-Side, At-Rest AES-256 Encryption": `AES256` is on, `none` is off.
   *
   * @default "none"
   */
  readonly encryption?: "AES256" | "none";
  /**
   * The external ids of this connector's workspace, where every connector has a role of its own.
   *
   * @default - those of the `auth`
   */
  readonly externalId?: Value | readonly Value[];
}

/** Dashboard Data Export: CSV exports, engagement reports and the like. */
export interface ExportConfig {
  /** @default - the stack's `auth` */
  readonly auth?: AuthConfig;
  /**
   * Name of the IAM policy.
   *
   * @default - made of the stack's name and the integration's
   */
  readonly policyName?: string;
}

/**
 * Where Terraform keeps the state: the backend's type, and its arguments by Terraform's own names.
 *
 * @see https://developer.hashicorp.com/terraform/language/backend
 */
export interface BackendConfig {
  readonly type: BackendType;
  readonly [argument: string]: unknown;
}

/**
 * Where other Terraform keeps its state: the backend's type, and its arguments by Terraform's own names.
 *
 * @see https://developer.hashicorp.com/terraform/language/state/remote-state-data
 */
export interface RemoteStateConfig {
  readonly type: RemoteStateType;
  /** @default - the default workspace */
  readonly workspace?: string;
  readonly [argument: string]: unknown;
}

/** The backends whose states can be read. */
export type RemoteStateType =
  "local" | "s3" | "remote" | "gcs" | "azurerm" | "http" | "pg" | "consul" | "cos" | "oss" | "swift";

/** The backends that a stack can have. */
export type BackendType = "local" | "s3" | "cloud" | "gcs" | "azurerm" | "http" | "pg" | "consul";
