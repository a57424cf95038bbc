import type { BucketSetting } from "../../lib/bucket-settings";

/** What a person made by hand before. Terraform imports it instead of making it. */
export interface AdoptProps {
  /**
   * Whether the bucket exists.
   *
   * @default false
   */
  readonly bucket?: boolean;
  /**
   * The settings of the bucket that exist. Terraform overwrites the others without a line in the plan.
   *
   * @default - none
   */
  readonly bucketSettings?: readonly BucketSetting[];
  /**
   * What exists of the IAM resources of Currents.
   *
   * @default - nothing exists
   */
  readonly currents?: AdoptedAccessProps;
  /**
   * What exists of the IAM resources of Dashboard Data Export.
   *
   * @default - nothing exists
   */
  readonly export?: AdoptedAccessProps;
  /**
   * The user or role of a stack with one `auth`.
   *
   * @default - it doesn't exist
   */
  readonly braze?: AdoptedPrincipalProps;
}

/** The user or role that exists. */
export interface AdoptedPrincipalProps {
  /**
   * The name of the IAM user, with `method: access-key`.
   *
   * @default - it doesn't exist
   */
  readonly user?: string;
  /**
   * The name of the IAM role, with `method: role`.
   *
   * @default - it doesn't exist
   */
  readonly role?: string;
}

/** What exists of an integration's IAM resources. */
export interface AdoptedAccessProps extends AdoptedPrincipalProps {
  /**
   * The ARN of the IAM policy.
   *
   * @default - it doesn't exist
   */
  readonly policy?: string;
  /**
   * Whether the policy is attached to the user or role.
   *
   * @default true, if both are adopted
   */
  readonly attachment?: boolean;
}
