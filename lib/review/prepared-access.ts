import { Caller, Naming, namingOf } from "../evaluator/caller";
import { meets } from "../evaluator/conditions";
import type { RequestContext } from "../evaluator/request-context";
import { Decision, decideJudged, decideJudgedByResource, Judged } from "../evaluator/decide";
import { isAboutAction, isAboutResource } from "../evaluator/elements";
import { matches } from "../evaluator/pattern";
import type { Statement } from "../evaluator/statement";
import { allOf, Verdict } from "../evaluator/verdict";
import type { Cell } from "./boxes";
import type { ActionClass, ResourceClass } from "./classes";
import type { ConditionAxis } from "./condition-axis";

/** The policies that decide about a caller's requests, on one side of a review. */
export interface Access {
  readonly identity: readonly Statement[];
  /** @default - no boundary */
  readonly boundary?: readonly Statement[];
  readonly resource: readonly Statement[];
  /** Patterns of the resources that `resource` is the policy of. @default - each resource */
  readonly resourcesOf?: readonly string[];
}

/** Somebody whose access is compared. */
export interface Compared {
  readonly caller: Caller;
  /** What is known of each of the caller's requests. */
  readonly context: RequestContext;
  /** Whether the policy of the resource must allow a request, whatever the caller's own policies say. */
  readonly needsResource: boolean;
}

/** The actions and resources that are compared. */
export interface Domain {
  readonly actions: readonly ActionClass[];
  readonly resources: readonly ResourceClass[];
}

/** A side whose statements are judged, so that each request is decided at once. */
export interface Prepared {
  readonly mayAllow: (action: number, resource: number) => boolean;
  readonly decide: (action: number, resource: number, combination: number) => Decision;
}

interface PreparedStatement {
  readonly statement: Statement;
  readonly naming: Naming;
  readonly actions: readonly Verdict[];
  readonly resources: readonly Verdict[];
  readonly conditions: readonly Verdict[];
}

/** Judges the statements of a side, for each class of actions, of resources and of the keys of conditions. */
export function prepare(
  compared: Compared,
  access: Access,
  { actions, resources }: Domain,
  axes: readonly ConditionAxis[],
  combinations: readonly Cell[],
): Prepared {
  const contexts = combinations.map((indices): RequestContext => {
    const values = axes.map(({ key, classes }, i) => [key, classes[indices[i] ?? 0]?.value] as const);
    return { ...compared.context, ...Object.fromEntries(values) };
  });
  const { resourcesOf } = access;
  const isOf = resources.map(({ example }) => resourcesOf?.some((pattern) => matches(pattern, example)) ?? true);
  const toPrepared = (statement: Statement, heedsOwner: boolean): PreparedStatement => ({
    statement,
    naming: namingOf(statement, compared.caller),
    actions: actions.map((one) => isAboutAction(statement, one.actions[0] ?? "")),
    resources: resources.map(({ example }, r) =>
      heedsOwner && !isOf[r] ? false : isAboutResource(statement, { resource: example, context: compared.context }),
    ),
    conditions: contexts.map((context) => allOf((statement.conditions ?? []).map((one) => meets(one, context)))),
  });
  const identity = access.identity.map((statement) => toPrepared(statement, false));
  const boundary = access.boundary?.map((statement) => toPrepared(statement, false));
  const resource = access.resource
    .map((statement) => toPrepared(statement, true))
    .filter(({ naming }) => isEverNamed(naming));
  const allowing = [...identity, ...resource].filter(({ statement }) => statement.effect === "Allow");
  return {
    mayAllow: (a, r) => allowing.some((one) => one.actions[a] !== false && one.resources[r] !== false),
    decide: (a, r, c) => {
      const judge = (all: readonly PreparedStatement[]): Judged[] =>
        all.map(({ statement, naming, ...verdicts }) => ({
          statement,
          elements: {
            naming,
            action: verdicts.actions[a],
            resource: verdicts.resources[r],
            conditions: [verdicts.conditions[c]],
          },
        }));
      return compared.needsResource
        ? decideJudgedByResource(judge(resource))
        : decideJudged({
            identity: judge(identity),
            ...(boundary && { boundary: judge(boundary) }),
            resource: judge(resource),
          });
    },
  };
}

/** Whether a statement can be about a caller. */
export function isEverNamed({ itself, role, account }: Naming): boolean {
  return [itself, role, account].some((verdict) => verdict !== false);
}
