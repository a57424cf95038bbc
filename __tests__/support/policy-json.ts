import { PolicyCondition, PolicyDocument, PolicyStatement } from "../../lib/policies/document";

/** The version of the policy language that every document here is written in. */
const POLICY_LANGUAGE_VERSION = "2012-10-17";

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
