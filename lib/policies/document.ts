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

/** The version of the policy language that every document here is written in. */
export const POLICY_LANGUAGE_VERSION = "2012-10-17";

type JsonStatement = Record<string, unknown>;

/** Renders a document as the JSON that AWS takes. */
export function toPolicyJson(document: PolicyDocument): { Version: string; Statement: JsonStatement[] } {
  return { Version: POLICY_LANGUAGE_VERSION, Statement: document.statements.map(toJsonStatement) };
}

function toJsonStatement(statement: PolicyStatement): JsonStatement {
  const { sid, effect, actions, resources, principals, conditions } = statement;
  return {
    ...(sid && { Sid: sid }),
    Effect: effect,
    ...(principals && { Principal: principals.includes("*") ? "*" : { AWS: principals } }),
    Action: actions,
    ...(resources && { Resource: resources }),
    ...(conditions && { Condition: toJsonCondition(conditions) }),
  };
}

function toJsonCondition(conditions: readonly PolicyCondition[]): Record<string, Record<string, readonly string[]>> {
  const json: Record<string, Record<string, readonly string[]>> = {};
  for (const { test, variable, values } of conditions) {
    json[test] = { ...json[test], [variable]: values };
  }
  return json;
}
