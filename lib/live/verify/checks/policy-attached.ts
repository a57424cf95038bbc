import type { Principal } from "../../../config/derived/grants";
import { listNames } from "../../../config/problems/list-names";
import { fail, Finding, pass, warn } from "../check";
import { grantsFor, Looking } from "../deployed";
import { readPolicies } from "../read-policies";

/** The user or role has the policies of the stack, and no others. */
export async function policyAttached(looking: Looking, principal: Principal): Promise<Finding> {
  const { attached, inline, groups } = await readPolicies(looking.readings, principal);
  const own = grantsFor(looking, principal);
  const arns = own.map(({ policyArn }) => policyArn);
  const missing = arns.filter((arn) => !attached.includes(arn));
  const extras = [
    ...attached.filter((arn) => !arns.includes(arn)).map((arn) => `the policy ${arn}`),
    ...inline.map(({ name }) => `the inline policy "${name}"`),
    ...groups.map((name) => `the group "${name}"`),
  ];
  const has = extras.length === 0 ? "" : `it also has ${listNames(extras)}`;
  if (missing.length > 0) {
    const lacks = `it lacks the policy ${listNames(missing)}`;
    return fail(has ? `${lacks}; ${has}` : lacks, "apply the stack again");
  }
  if (extras.length === 0) {
    return pass(`it has ${listNames(arns)}, and nothing else`);
  }
  return principal.adopted
    ? warn(`${has}, which Terraform leaves`, "remove by hand what is too much")
    : fail(has, "remove by hand what is too much: Terraform leaves it");
}
