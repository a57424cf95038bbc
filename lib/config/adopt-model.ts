import type { BucketSetting } from "../bucket-settings";

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
