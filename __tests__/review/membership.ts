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
  const isSameVector = (one === undefined) === (value === undefined) && vectorOf(one) === vectorOf(value);
  return key === "aws:securetransport" ? one === value : isSameVector;
}

/** The actions whose requests can have every key of the tests. */
const ASKED = ["s3:GetObject", "s3:PutObject", "s3:ListBucket"];

/** Requests that are in a row: one for each of its actions that can be asked for, and for each of its resources of S3. */
export function requestsIn({ difference: { domain, axes }, box }: JudgedRow): AskedRequest[] {
  const [actions = [], resources = [], ...rest] = box;
  const names = actions.flatMap((index) => domain.actions[index]!.actions).filter((action) => ASKED.includes(action));
  const arns = resources
    .map((index) => domain.resources[index]!)
    .filter(({ target }) => /^(bucket|object)$/.test(target));
  return names.flatMap((action) =>
    arns
      .filter(({ target }) => (action === "s3:ListBucket") === (target === "bucket"))
      .flatMap(({ example }) => contextsIn(axes, rest).map((context) => ({ action, resource: example, context }))),
  );
}

/** A request is over TLS if, and only if, it has a version of TLS. */
function contextsIn(axes: readonly ConditionAxis[], indices: readonly (readonly number[])[]) {
  return indices
    .reduce<readonly number[][]>((all, some) => all.flatMap((one) => some.map((index) => [...one, index])), [[]])
    .map((one) => Object.fromEntries(axes.map(({ key, classes }, i) => [key, classes[one[i]!]!.value])))
    .filter((context) => {
      const [secure, version] = ["aws:securetransport", "s3:tlsversion"];
      const hasBoth = secure in context && version in context;
      return !hasBoth || (context[secure] === "true") === (context[version] !== undefined);
    });
}
