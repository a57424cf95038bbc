/** What tells a stack from another one of the same name. What can't be told before a plan is undefined. */
export interface StackIdentity {
  readonly accountId?: string;
  readonly bucketName?: string;
  readonly backend?: StateAddress;
}

/** Where a stack's state is. */
export interface StateAddress {
  /** Equal for one state, however it is spelt. */
  readonly key: string;
  /** The absolute path of a local state. @default - the state is not local */
  readonly localFile?: string;
}

/** What was synthesised into a folder. */
export interface SynthesisedStack extends StackIdentity {
  /** Whether this project wrote it: every stack of this project, and no other, has an output `braze_dashboard`. */
  readonly isOurs: boolean;
  /** Whether Terraform refuses to destroy the bucket. */
  readonly isProtected: boolean;
}
