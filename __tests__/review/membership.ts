import { meets } from "../../lib/evaluator/conditions";
import { matches } from "../../lib/evaluator/pattern";
import { ConditionAxis } from "../../lib/review/condition-axis";
import { JudgedRow } from "../../lib/review/rows";

/** A request, as far as a row can tell it from others. */
export interface AskedRequest {
  readonly action: string;
  readonly resource: string;
  /** The keys of the request, in small letters. */
  readonly context: Readonly<Record<string, string | undefined>>;
}

/** Whether a row is about a request. */
export function includes(
  { difference: { domain, axes }, box }: JudgedRow,
  { action, resource, context }: AskedRequest,
): boolean {
  const [actions = [], resources = [], ...rest] = box;
  const patterns = [...new Set(domain.resources.flatMap((one) => one.patterns))];
  const matching = patterns.filter((pattern) => matches(pattern, resource)).sort();
  const target = /:::[^/]+\//.test(resource) ? "object" : "bucket";
  return (
    actions.some((index) => domain.actions[index]!.actions.includes(action)) &&
    resources.some((index) => {
      const one = domain.resources[index]!;
      return one.target === target && String([...one.patterns].sort()) === String(matching);
    }) &&
    axes.every((axis, i) => rest[i]!.some((index) => isInClass(axis, index, context[axis.key])))
  );
}

function isInClass({ key, classes, conditions }: ConditionAxis, index: number, value: string | undefined): boolean {
  const one = classes[index]!.value;
  const vectorOf = (each: string | undefined) =>
    String(conditions.map((condition) => meets(condition, { [key]: each })));
  return (one === undefined) === (value === undefined) && vectorOf(one) === vectorOf(value);
}

/** A request that is in a row: the first of each of its classes. */
export function requestIn({ difference: { domain, axes }, box }: JudgedRow): AskedRequest {
  return requestAt(
    { domain, axes },
    box.map(([first]) => first!),
  );
}

/** The request that stands for a combination of classes. */
export function requestAt(
  { domain, axes }: Pick<JudgedRow["difference"], "domain" | "axes">,
  [action, resource, ...indices]: readonly number[],
): AskedRequest {
  return {
    action: domain.actions[action!]!.actions[0]!,
    resource: domain.resources[resource!]!.example,
    context: Object.fromEntries(axes.map(({ key, classes }, i) => [key, classes[indices[i]!]!.value])),
  };
}
