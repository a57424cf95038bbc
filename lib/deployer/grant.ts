import type { PolicyCondition } from "../policies/document";

/** One action on one resource, and the statement that it stands in. */
export interface Grant {
  /** The id of the statement. `reasons.ts` says why the statement exists. */
  readonly sid: string;
  readonly action: string;
  /** The ARN, or a pattern of ARNs. */
  readonly resource: string;
  /** @default - no condition */
  readonly conditions?: readonly PolicyCondition[];
}

/** The same statement for each of several actions. */
export function grants(
  sid: string,
  actions: readonly string[],
  resource: string,
  conditions: readonly PolicyCondition[] = [],
): Grant[] {
  return actions.map((action) => ({ sid, action, resource, conditions }));
}
