import type { TlsVersion } from "../policies/bucket";
import type { PolicyEdition } from "../policies/integration";

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
}

/** What a stack can inherit from `defaults`. */
export interface StackSettings {
  /** The AWS region of the bucket, e.g. `us-east-1`. */
  readonly region: string;
  /** The AWS account to apply to: 12 digits. Terraform refuses every other account before it makes anything. */
  readonly accountId: string;
  /** @default - no tags */
  readonly tags?: Readonly<Record<string, string>>;
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
  readonly permissionsBoundary?: string | null;
}

/** The bucket that Braze writes to. */
export interface BucketConfig {
  readonly name: string;
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
  readonly brazeAccountId: string;
  /** The external id that Braze's dashboard shows, or one for each workspace that shares the role. */
  readonly externalId: string | readonly string[];
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
  readonly externalId?: string | readonly string[];
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

/** The backends that a stack can have. */
export type BackendType = "local" | "s3" | "cloud" | "gcs" | "azurerm" | "http" | "pg" | "consul";
