import type { TextOrReference } from "../../lib/text-or-reference";

/** How Braze signs in. */
export type AuthProps = AccessKeyAuthProps | RoleAuthProps;

/** Braze signs in as an IAM user with an access key. Its dashboard calls this "AWS Secret Access Key". */
export interface AccessKeyAuthProps {
  readonly method: "access-key";
  /**
   * The name of the IAM user.
   *
   * @default - it is made of the stack's name and the integration's
   */
  readonly name?: string;
  /**
   * The names of the user's access keys, one or two, the newest last. The outputs hand over the last key.
   *
   * @default ["primary"]
   */
  readonly keys?: readonly string[];
  /**
   * The names of those keys that Terraform switches off. The newest key can't be switched off.
   *
   * @default - every key is active
   */
  readonly inactive?: readonly string[];
  /**
   * Where the secret of the access key lives. `state`: Terraform makes the keys, and its state holds the secrets.
   * `outside`: Terraform makes the user without a key.
   *
   * @default "state"
   */
  readonly secret?: "state" | "outside";
  /**
   * With `secret: "outside"`, the names of the keys that Terraform made before. Terraform forgets them, and they live on.
   *
   * @default ["primary"]
   */
  readonly forget?: readonly string[];
  /**
   * What `auth` was before, with the other method. Its role stays until this prop goes.
   *
   * @default - nothing stays
   */
  readonly retiring?: RetiringAuthProps;
}

/** Braze assumes an IAM role. Its dashboard calls this "AWS Role ARN". */
export interface RoleAuthProps {
  readonly method: "role";
  /**
   * The name of the IAM role.
   *
   * @default - it is made of the stack's name and the integration's
   */
  readonly name?: string;
  /** Braze's AWS account: 12 digits. Braze's dashboard shows it beside the external id. */
  readonly brazeAccountId: TextOrReference;
  /** The external id that Braze's dashboard shows, or one for each workspace that shares the role. */
  readonly externalId: TextOrReference | readonly TextOrReference[];
  /**
   * What `auth` was before, with the other method. Its user stays until this prop goes.
   *
   * @default - nothing stays
   */
  readonly retiring?: RetiringAuthProps;
}

/** How Braze signed in before a change of the method. */
export type RetiringAuthProps = Omit<AccessKeyAuthProps, "retiring"> | Omit<RoleAuthProps, "retiring">;
