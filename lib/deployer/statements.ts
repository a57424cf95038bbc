import type { PolicyStatement } from "../policies/document";
import type { Grant } from "./grant";
import { DEPLOYER_REASONS } from "./reasons";

/**
 * Grants as statements: what has the same id and the same conditions stands together, and resources with the same actions
 * in one statement. The order is that of the reasons.
 */
export function statementsOf(grants: readonly Grant[]): PolicyStatement[] {
  const order = Object.keys(DEPLOYER_REASONS);
  return [...groups(grants, ({ sid, conditions = [] }) => JSON.stringify([sid, conditions]))]
    .flatMap(statementsOfGroup)
    .sort((one, other) => order.indexOf(one.sid ?? "") - order.indexOf(other.sid ?? ""));
}

function statementsOfGroup(group: readonly [Grant, ...Grant[]]): PolicyStatement[] {
  const [{ sid, conditions = [] }] = group;
  const byResource = groups(group, ({ resource }) => resource).map(([first, ...rest]) => ({
    resource: first.resource,
    actions: [...new Set([first, ...rest].map(({ action }) => action))].sort(),
  }));
  return groups(byResource, ({ actions }) => actions.join()).map((same) => ({
    sid,
    effect: "Allow",
    actions: same[0].actions,
    resources: same.map(({ resource }) => resource),
    ...(conditions.length > 0 && { conditions }),
  }));
}

/** Items with the same key, in the order of the first of each. */
function groups<T>(items: readonly T[], keyOf: (item: T) => string): [T, ...T[]][] {
  const found = new Map<string, [T, ...T[]]>();
  for (const item of items) {
    const group = found.get(keyOf(item));
    if (group) {
      group.push(item);
    } else {
      found.set(keyOf(item), [item]);
    }
  }
  return [...found.values()];
}
