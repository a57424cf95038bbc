import type { TextOrReference } from "../text-or-reference";

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
  readonly brazeAccountId: TextOrReference;
  /** The external id that Braze's dashboard shows, or one for each workspace that shares the role. */
  readonly externalId: TextOrReference | readonly TextOrReference[];
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
  readonly externalId?: TextOrReference | readonly TextOrReference[];
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
