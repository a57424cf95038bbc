import type { RolePrincipal } from "../../../config/derived/grants";
import { listNames } from "../../../config/problems/list-names";
import { decodeDocument } from "../../documents";
import { fail, Finding, pass, warn } from "../check";
import type { Looking } from "../deployed";
import { describeDifference } from "../describe-difference";
import { readPrincipal } from "../read-principal";
import { compareDocuments } from "../same-document";

/** The role lets in Braze's account with each external id, and nobody else. */
export async function trust(looking: Looking, principal: RolePrincipal): Promise<Finding> {
  const found = await readPrincipal(looking.readings, principal);
  const difference = compareDocuments(decodeDocument(found?.trust), looking.documents[`${principal.label}_trust`]);
  const different = describeDifference(difference);
  if (different) {
    return fail(
      `its trust policy isn't the configuration's: ${different}`,
      "compare brazeAccountId and externalId with Braze's page, and apply the stack again",
    );
  }
  return difference.unknown.length > 0
    ? warn(
        `it lets in whom the configuration says, but nobody knows ${listNames(difference.unknown)} here`,
        "compare the trust policy with what Braze shows",
      )
    : pass("it lets in Braze's account with the external ids of the configuration, and nobody else");
}
