import { fail, Finding, pass } from "../check";
import type { DeployedGrant, Looking } from "../deployed";
import { readPolicy } from "../read-policies";
import { compareDocuments } from "../same-document";
import { describeDifference } from "../describe-difference";

/** The version of a policy that is in force says what was synthesised. */
export async function policyDocument(looking: Looking, { label, policyArn }: DeployedGrant): Promise<Finding> {
  const document = await readPolicy(looking.readings, policyArn);
  if (!document) {
    return fail("it doesn't exist", "apply the stack again");
  }
  const difference = compareDocuments(document, looking.documents[label]);
  const different = describeDifference(difference);
  return different
    ? fail(different, "apply the stack again, or put the configuration back to what was applied")
    : pass("it says what the configuration says");
}
