import { Caller, isNamed, Naming, namingOf } from "./caller";
import { meets } from "./conditions";
import type { RequestContext } from "./request-context";
import { matches, matchesBelow } from "./pattern";
import { Statement } from "./statement";
import { resolveVariables } from "./variables";
import { allOf, anyOf, not, Verdict } from "./verdict";

/** A request to AWS. */
export interface Request {
  readonly caller: Caller;
  /** The action, e.g. `s3:PutObject`. */
  readonly action: string;
  /** The ARN of what the request is about, or of what everything begins with that it is about. */
  readonly resource: string;
  /**
   * Whether the request is about all resources whose ARN begins with `resource`.
   *
   * @default false
   */
  readonly isPrefix?: boolean;
  readonly context: RequestContext;
}

/** Of each element of a statement, whether it is about a request. */
export interface Elements {
  readonly naming: Naming;
  readonly action: Verdict;
  readonly resource: Verdict;
  readonly conditions: readonly Verdict[];
}

/** Whether each element of a statement is about a request. */
export function elementsOf(statement: Statement, request: Request): Elements {
  return {
    naming: namingOf(statement, request.caller),
    action: isAboutAction(statement, request.action),
    resource: isAboutResource(statement, request),
    conditions: (statement.conditions ?? []).map((condition) => meets(condition, request.context)),
  };
}

/** Whether the elements of a statement are about a request, apart from whom it names. */
export function isAbout({ action, resource, conditions }: Omit<Elements, "naming">): Verdict {
  return allOf([action, resource, ...conditions]);
}

/** Whether the elements of a statement with principals are about a request. */
export function appliesTo(elements: Elements): Verdict {
  return allOf([isNamed(elements.naming), isAbout(elements)]);
}

/** Whether a statement is about an action. */
export function isAboutAction({ actions, notActions = [] }: Statement, action: string): boolean {
  const isListed = (patterns: readonly string[]): boolean =>
    patterns.some((pattern) => matches(pattern.toLowerCase(), action.toLowerCase()));
  return actions ? isListed(actions) : !isListed(notActions);
}

/** Whether a statement is about a resource. A role's trust policy names no resource, and is about its role. */
export function isAboutResource(statement: Statement, request: Omit<Request, "caller" | "action">): Verdict {
  const { resources, notResources } = statement;
  const isListed = (patterns: readonly string[]): Verdict =>
    anyOf(patterns.map((pattern) => isResource(pattern, request)));
  return resources ? isListed(resources) : notResources ? not(isListed(notResources)) : true;
}

function isResource(pattern: string, { resource, isPrefix, context }: Omit<Request, "caller" | "action">): Verdict {
  const resolved = resolveVariables(pattern, context);
  if (resolved === undefined) {
    return undefined;
  }
  return isPrefix ? matchesBelow(resolved, resource) : matches(resolved, resource);
}
