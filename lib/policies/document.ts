/**
 * A policy document as plain data, in AWS's vocabulary.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 */
export interface PolicyDocument {
  readonly statements: readonly PolicyStatement[];
}

/** One statement of a bucket's policy: all that its owner can say. */
export interface BucketStatement {
  /**
   * The statement's id. `reasons.ts` says why a statement with this id exists.
   *
   * @default - the statement has no id
   */
  readonly sid?: string;
  readonly effect: "Allow" | "Deny";
  /**
   * The actions that the statement is about, e.g. `s3:PutObject`.
   *
   * @default - all but `notActions`
   */
  readonly actions?: readonly string[];
  /**
   * The actions that the statement isn't about: it is about all others.
   *
   * @default - the statement has `actions`
   */
  readonly notActions?: readonly string[];
  /**
   * The ARNs, or patterns of ARNs, that the statement is about.
   *
   * @default - none, as in a role's trust policy
   */
  readonly resources?: readonly string[];
  /**
   * The ARNs, or patterns of ARNs, that the statement isn't about: it is about all others.
   *
   * @default - the statement has `resources`
   */
  readonly notResources?: readonly string[];
  /**
   * The principals that the statement is about: ARNs, accounts, or `"*"` for everybody.
   *
   * @default - none, as in an identity policy
   */
  readonly principals?: readonly string[];
  /**
   * The services of AWS that the statement is about, e.g. `logging.s3.amazonaws.com`.
   *
   * @default - none
   */
  readonly services?: readonly string[];
  /**
   * The principals that the statement isn't about: it is about all others.
   *
   * @default - the statement has `principals` or `services`
   */
  readonly notPrincipals?: readonly string[];
  /**
   * Conditions that must all be true for the statement to apply.
   *
   * @default - no condition
   */
  readonly conditions?: readonly PolicyCondition[];
}

/** One statement of a policy that this project writes: it names its actions. */
export interface PolicyStatement extends BucketStatement {
  readonly actions: readonly string[];
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
