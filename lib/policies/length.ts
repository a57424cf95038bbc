import type { PolicyDocument, PolicyStatement } from "./document";

/**
 * How many characters without white space a managed policy can have.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
 */
export const LONGEST_POLICY = 6144;

/** How many characters without white space a policy of a user or role has, as Terraform writes it. */
export function policyLength({ statements }: PolicyDocument): number {
  const json = JSON.stringify({ Version: "2012-10-17", Statement: oneOrAll(statements.map(toJson)) });
  return json.replaceAll(/\s/g, "").length;
}

function toJson({ sid, effect, actions, resources, conditions = [] }: PolicyStatement): object {
  const byTest = conditions.map(({ test, variable, values }) => [test, { [variable]: oneOrAll(values) }]);
  return {
    ...(byTest.length > 0 && { Condition: Object.fromEntries(byTest) as object }),
    Action: oneOrAll(actions),
    Effect: effect,
    ...(resources && { Resource: oneOrAll(resources) }),
    ...(sid && { Sid: sid }),
  };
}

/** Terraform writes a list of one item as the item alone. */
function oneOrAll(items: readonly unknown[]): unknown {
  return items.length === 1 ? items[0] : items;
}
