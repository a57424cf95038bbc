import { parsePolicy } from "../../lib/evaluator/parse-policy";
import type { PolicyDocument } from "../../lib/evaluator/statement";

/** What a policy allows or denies, one action on one resource a line, sorted. Two ways to write one policy are equal. */
export function permissionsOf({ statements }: PolicyDocument): string[] {
  const lines = statements.flatMap(({ effect, actions = [], resources = [] }) =>
    actions.flatMap((action) => resources.map((resource) => `${effect} ${action} on ${resource}`)),
  );
  return [...new Set(lines)].sort();
}

/**
 * What a policy on Braze's page allows or denies.
 *
 * @throws UnreadablePolicy if it is no policy of AWS
 */
export function permissionsOfJson(json: string): string[] {
  return permissionsOf(parsePolicy(json));
}
