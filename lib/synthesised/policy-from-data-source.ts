/** A policy document as AWS takes it. */
export interface PolicyJson {
  readonly Version: string;
  readonly Statement: readonly StatementJson[];
}

/** One statement of a policy document as AWS takes it. */
export type StatementJson = Readonly<Record<string, unknown>>;

interface PrincipalBlock {
  readonly type: string;
  readonly identifiers: readonly string[];
}

interface StatementBlock {
  readonly sid?: string;
  readonly effect?: string;
  readonly principals?: readonly PrincipalBlock[];
  readonly not_principals?: readonly PrincipalBlock[];
  readonly actions?: readonly string[];
  readonly not_actions?: readonly string[];
  readonly resources?: readonly string[];
  readonly not_resources?: readonly string[];
  readonly condition?: readonly { readonly test: string; readonly variable: string; readonly values: string[] }[];
}

/** Terraform reads no meaning into it: CDKTF keeps a construct's path there. */
const COMMENT = "//";

/**
 * Renders a block of `data.aws_iam_policy_document` as the policy document that AWS gets, lists in the block's order.
 *
 * @throws if the block uses an argument that is not rendered here, rather than leave a permission out
 */
export function policyFromDataSource(block: Record<string, unknown>): PolicyJson {
  const { statement, ...others } = block;
  refuse(others);
  return { Version: "2012-10-17", Statement: (statement as StatementBlock[]).map(toStatement) };
}

function toStatement(block: StatementBlock): StatementJson {
  const { sid, effect, principals, actions, resources, condition, ...rest } = block;
  const { not_principals: notPrincipals, not_actions: notActions, not_resources: notResources, ...others } = rest;
  refuse(others);
  return {
    ...(sid && { Sid: sid }),
    Effect: effect ?? "Allow",
    ...(principals && { Principal: toPrincipal(principals) }),
    ...(notPrincipals && { NotPrincipal: toPrincipal(notPrincipals) }),
    ...(actions && { Action: actions }),
    ...(notActions && { NotAction: notActions }),
    ...(resources && { Resource: resources }),
    ...(notResources && { NotResource: notResources }),
    ...(condition && { Condition: toCondition(condition) }),
  };
}

function toPrincipal(principals: readonly PrincipalBlock[]): unknown {
  const byType = Object.fromEntries(principals.map(({ type, identifiers }) => [type, identifiers]));
  return "*" in byType ? "*" : byType;
}

function toCondition(conditions: NonNullable<StatementBlock["condition"]>): Record<string, Record<string, string[]>> {
  const json: Record<string, Record<string, string[]>> = {};
  for (const { test, variable, values } of conditions) {
    json[test] = { ...json[test], [variable]: values };
  }
  return json;
}

function refuse(others: object): void {
  const names = Object.keys(others).filter((name) => name !== COMMENT);
  if (names.length > 0) {
    throw new Error(`cannot render ${names.join(", ")} of an aws_iam_policy_document`);
  }
}
