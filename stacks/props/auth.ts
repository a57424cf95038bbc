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
}
