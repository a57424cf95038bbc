/** What an action is about: the ARN in a statement. */
export type Target = "bucket" | "user" | "role" | "policy" | "alarm";

/** What the AWS provider calls for one type of resource, as actions of IAM. */
export interface ResourceActions {
  readonly on: Target;
  readonly create: readonly string[];
  /** What a plan takes, and every refresh before an apply. */
  readonly read: readonly string[];
  readonly update: readonly string[];
  readonly delete: readonly string[];
  /**
   * What gives the resource another permissions boundary.
   *
   * @default - the resource has no boundary
   */
  readonly boundary?: readonly string[];
  /**
   * Which conditions IAM has for it: the boundary and the tags of what is created, or the policy that is attached.
   *
   * @default - no condition
   */
  readonly conditions?: "creation" | "attachment";
}
