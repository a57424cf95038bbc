import type { TextOrReference } from "../../lib/text-or-reference";
import type { AuthProps } from "./auth";

/** Braze Currents: an event stream. */
export interface CurrentsProps {
  /**
   * How Braze signs in for this integration.
   *
   * @default - the stack's `auth`
   */
  readonly auth?: AuthProps;
  /**
   * The Currents that write to the bucket.
   *
   * @default - one connector, named after the stack, with the folder path `currents` and without the AES-256 toggle
   */
  readonly connectors?: readonly ConnectorProps[];
  /**
   * Whether the connectors sign in as one user or role (`shared`), or each as its own (`per-connector`). Without
   * `folderScope`, each can still read and overwrite the folders of all others.
   *
   * @default "shared"
   */
  readonly credentials?: "shared" | "per-connector";
  /**
   * Whether Braze can use only objects in the connectors' folders: with `per-connector`, each connector those in its own.
   * Braze documents access to the whole bucket.
   *
   * @default false
   */
  readonly folderScope?: boolean;
  /**
   * The IP addresses from which Currents can use its access key: `braze:INSTANCE` for those that Braze lists, ranges
   * (CIDR), or a list of both.
   *
   * @default - every address is allowed
   */
  readonly allowedIps?: string | readonly string[];
  /**
   * The name of the IAM policy.
   *
   * @default - it is made of the stack's name and the integration's
   */
  readonly policyName?: string;
}

/** One Current in Braze. */
export interface ConnectorProps {
  /** Names the connector in outputs and addresses: a-z, 0-9, - and _. */
  readonly name: string;
  /**
   * The folder of the bucket that the connector writes to. Two connectors need two folders.
   *
   * @default "currents"
   */
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
export interface ExportProps {
  /**
   * How Braze signs in for this integration.
   *
   * @default - the stack's `auth`
   */
  readonly auth?: AuthProps;
  /**
   * The name of the IAM policy.
   *
   * @default - it is made of the stack's name and the integration's
   */
  readonly policyName?: string;
}
