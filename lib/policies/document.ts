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
   * @default - none
   */
  readonly sid?: string;
  readonly effect: "Allow" | "Deny";
  readonly actions: readonly string[];
  /**
   * ARNs the statement is about.
   *
   * @default - none, as in a role's trust policy
   */
  readonly resources?: readonly string[];
  /**
   * Whom the statement is about: ARNs of AWS principals, or `"*"`.
   *
   * @default - none, as in an identity policy
   */
  readonly principals?: readonly string[];
  /** @default - no condition */
  readonly conditions?: readonly PolicyCondition[];
}

/** One condition of a statement: `variable` compared with each of `values`, one of which has to match. */
export interface PolicyCondition {
  /** The condition operator, e.g. `StringEquals`. */
  readonly test: string;
  /** The context key, e.g. `sts:ExternalId`. */
  readonly variable: string;
  readonly values: readonly string[];
}
