import type { PolicyEdition } from "../policies/integration";
import type { TextOrReference } from "../text-or-reference";
import type { AuthConfig, CurrentsConfig, ExportConfig } from "./access-model";
import type { AdoptConfig } from "./adopt-model";
import type { BucketConfig } from "./bucket-model";

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

/** What a stack can inherit from `defaults`. */
export interface StackSettings {
  /** The AWS region of the bucket, e.g. `us-east-1`. */
  readonly region: string;
  /** The AWS account to apply to: 12 digits. Terraform refuses every other account before it makes anything. */
  readonly accountId: string;
  /** @default - no tags */
  readonly tags?: Readonly<Record<string, TextOrReference>>;
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
  readonly permissionsBoundary?: TextOrReference | null;
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
