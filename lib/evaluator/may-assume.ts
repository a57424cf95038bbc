import { Caller } from "./caller";
import type { RequestContext } from "./request-context";
import { Decision, decideByResource } from "./decide";
import { PolicyDocument } from "./statement";

/** The actions that make somebody a role, by who that is. */
const ASSUME = { identity: "sts:AssumeRole", federated: "sts:AssumeRoleWithWebIdentity" };

/**
 * Whether a role's trust policy lets a caller become the role. The caller's own policies must allow it, too.
 *
 * @param externalId - the external id that the caller presents, or undefined for none
 * @param context - what else is known of the request. @default - nothing
 */
export function mayAssume(
  trust: PolicyDocument,
  caller: Caller,
  externalId: string | undefined,
  context: RequestContext = {},
): Decision {
  return decideByResource(trust, {
    caller,
    action: caller.kind === "federated" ? ASSUME.federated : ASSUME.identity,
    resource: "",
    context: { ...context, "sts:externalid": externalId },
  });
}
