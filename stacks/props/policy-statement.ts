/**
 * One statement of a bucket's policy, with the keys of IAM's policies. It has one of each pair of keys, such as `Action`
 * and `NotAction`.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html
 */
export interface PolicyStatementProps {
  /**
   * The statement's id. No other statement of the policy has it.
   *
   * @default - the statement has no id
   */
  readonly Sid?: string;
  /** Whether the statement allows or denies. */
  readonly Effect: "Allow" | "Deny";
  /**
   * Whom the statement is about: `"*"` for everybody, or accounts, users, roles and services.
   *
   * @default - all but `NotPrincipal`
   */
  readonly Principal?: string | PolicyPrincipalProps;
  /**
   * Whom the statement isn't about. It goes with `Deny` only.
   *
   * @default - the statement has `Principal`
   */
  readonly NotPrincipal?: { readonly AWS: string | readonly string[] };
  /**
   * The actions that the statement is about, e.g. `s3:GetObject`.
   *
   * @default - all but `NotAction`
   */
  readonly Action?: string | readonly string[];
  /**
   * The actions that the statement isn't about.
   *
   * @default - the statement has `Action`
   */
  readonly NotAction?: string | readonly string[];
  /**
   * The ARNs that the statement is about: of the bucket, and of objects in it.
   *
   * @default - all but `NotResource`
   */
  readonly Resource?: string | readonly string[];
  /**
   * The ARNs that the statement isn't about.
   *
   * @default - the statement has `Resource`
   */
  readonly NotResource?: string | readonly string[];
  /**
   * Operator → condition key → values. All conditions must be true for the statement to apply.
   *
   * @default - no condition
   */
  readonly Condition?: Readonly<
    Record<string, Readonly<Record<string, ConditionValueProps | readonly ConditionValueProps[]>>>
  >;
}

/** Accounts, users, roles and services. At least one of the two keys is given. */
export interface PolicyPrincipalProps {
  /**
   * The 12 digits of accounts, the ARNs of accounts, users and roles, or `"*"` for everybody.
   *
   * @default - none
   */
  readonly AWS?: string | readonly string[];
  /**
   * Services of AWS, e.g. `logging.s3.amazonaws.com`.
   *
   * @default - none
   */
  readonly Service?: string | readonly string[];
}

/** One value of a condition. */
export type ConditionValueProps = string | boolean | number;
