import type { Backend, ReadableBackend } from "../../lib/backends";
import type { PolicyEdition } from "../../lib/policies/integration";
import type { TextOrReference } from "../../lib/text-or-reference";
import type { AlarmsProps } from "./alarms";

/** What every stack has: where it is applied, how, and where its state is. */
export interface SettingsProps {
  /** The AWS region of the bucket, e.g. `us-east-1`. */
  readonly region: string;
  /** The AWS account to apply to: 12 digits. Terraform refuses every other account before it makes anything. */
  readonly accountId: string;
  /**
   * Tags of everything that has tags, at most 50.
   *
   * @default - no tags
   */
  readonly tags?: Readonly<Record<string, TextOrReference>>;
  /**
   * `scoped`: the one bucket and nothing else. `documented`: Braze's page to the letter.
   *
   * @default "scoped"
   */
  readonly policy?: PolicyEdition;
  /**
   * Where Terraform keeps the stack's state.
   *
   * @default - the local file `terraform.<stack>.tfstate` in the project's folder
   */
  readonly backend?: BackendProps;
  /**
   * What the IAM users, roles and policies have in common.
   *
   * @default - the path `/`, and no permissions boundary
   */
  readonly iam?: IamProps;
  /**
   * Alarms on connectors of Currents that stop.
   *
   * @default - none
   */
  readonly alarms?: AlarmsProps;
  /** @default - Terraform applies the stack as whoever runs Terraform */
  readonly provider?: ProviderProps;
  /**
   * The versions of the AWS provider that Terraform may use, as a version constraint.
   *
   * @default "~> 6.25"
   */
  readonly providerVersion?: string;
  /**
   * The versions of Terraform that may apply the stack, as a version constraint.
   *
   * @default - any version may
   */
  readonly requiredVersion?: string;
  /**
   * States of other Terraform that values are taken from: name → where the state is.
   *
   * @default - none
   */
  readonly remoteStates?: Readonly<Record<string, RemoteStateProps>>;
}

/** What all IAM users, roles and policies of a stack have in common. */
export interface IamProps {
  /**
   * The path of the users, roles and policies.
   *
   * @default "/"
   */
  readonly path?: string;
  /**
   * The ARN of the policy that bounds what the users and roles can ever do, or null for none.
   *
   * @default - no boundary
   */
  readonly permissionsBoundary?: TextOrReference | null;
}

/** As whom Terraform applies a stack. */
export interface ProviderProps {
  /**
   * The AWS profile that Terraform takes credentials from.
   *
   * @default - the environment decides, e.g. `AWS_PROFILE`
   */
  readonly profile?: string;
  /** @default - Terraform assumes no role */
  readonly assumeRole?: AssumeRoleProps;
}

/** The role that Terraform assumes to apply a stack. */
export interface AssumeRoleProps {
  /** The role's ARN. It must be a role of the stack's account. */
  readonly roleArn: string;
  /**
   * The external id that the role asks for.
   *
   * @default - Terraform sends none
   */
  readonly externalId?: string;
  /**
   * The name that AWS's logs show for what Terraform does.
   *
   * @default - AWS's provider makes one up
   */
  readonly sessionName?: string;
}

/**
 * A backend by Terraform's names: its type, and its arguments. `{stack}` in a text stands for the stack's name.
 *
 * @see https://developer.hashicorp.com/terraform/language/backend
 */
export type BackendProps = { readonly type: Backend } & Readonly<Record<string, unknown>>;

/**
 * Where other Terraform keeps its state, by Terraform's names. The default of `workspace` is the default workspace.
 *
 * @see https://developer.hashicorp.com/terraform/language/state/remote-state-data
 */
export type RemoteStateProps = {
  readonly type: ReadableBackend;
  readonly workspace?: string;
} & Readonly<Record<string, unknown>>;
