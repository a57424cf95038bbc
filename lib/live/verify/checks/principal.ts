import { literalOf } from "../../../text-or-reference";
import type { Principal } from "../../../config/derived/grants";
import { fail, Finding, pass, warn } from "../check";
import type { Looking } from "../deployed";
import { readPrincipal } from "../read-principal";

/** The user or role exists, with the boundary that the stack gives it. */
export async function principalExists(looking: Looking, principal: Principal): Promise<Finding> {
  const found = await readPrincipal(looking.readings, principal);
  if (!found) {
    return fail(
      `it doesn't exist in the account ${looking.stack.accountId}`,
      "apply the stack again, and enter what is new in Braze",
    );
  }
  const configured = looking.stack.iam?.permissionsBoundary ?? undefined;
  const isAsConfigured = typeof configured === "object" || literalOf(configured) === found.boundary;
  const bound = found.boundary === undefined ? "no permissions boundary" : `the permissions boundary ${found.boundary}`;
  return isAsConfigured
    ? pass(`it exists, with ${bound}`)
    : warn(
        `it has ${bound}, and the stack gives it ${literalOf(configured) ?? "none"}`,
        "apply the stack again, or write iam.permissionsBoundary; the check simulate says whether Braze works with it",
      );
}
