/**
 * A policy document as plain data, in AWS's vocabulary.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 */
export interface PolicyDocument {
  readonly statements: readonly PolicyStatement[];
}

/** One statement of a policy. */
export interface PolicyStatement {
  /**
   * The statement's id.
   *
   * @default - the statement has no id
   */
  readonly sid?: string;
  readonly effect: "Allow" | "Deny";
  /** The actions that the statement is about, e.g. `s3:PutObject`. */
  readonly actions: readonly string[];
  /**
   * The ARNs, or patterns of ARNs, that the statement is about.
   *
   * @default - none, as in a role's trust policy
   */
  readonly resources?: readonly string[];
  /**
   * The principals that the statement is about: ARNs, or `"*"` for everybody.
   *
   * @default - none, as in an identity policy
   */
  readonly principals?: readonly string[];
  /**
   * Conditions that must all be true for the statement to apply.
   *
   * @default - no condition
   */
  readonly conditions?: readonly PolicyCondition[];
}

/** One condition of a statement. It is true if the value of `variable` matches one of `values`. */
export interface PolicyCondition {
  /** The condition operator, e.g. `StringEquals`. */
  readonly test: string;
  /** The context key, e.g. `sts:ExternalId`. */
  readonly variable: string;
  /** The values, one of which must match. */
  readonly values: readonly string[];
}
