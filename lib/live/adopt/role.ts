import { GetRoleCommand, ListAttachedRolePoliciesCommand, ListRolePoliciesCommand } from "@aws-sdk/client-iam";
import type { RolePrincipal } from "../../config/derived/grants";
import type { Aws } from "../aws";
import type { Answer } from "../questions";
import { decodeDocument } from "../documents";
import type { Search } from "./findings";
import type { ReadPrincipal } from "./read-principal";
import { judgeTrust } from "./trust";

/** What is known of a role. */
export async function readRole(
  { questions, findings }: Search,
  principal: RolePrincipal,
  name: string,
): Promise<Answer<ReadPrincipal>> {
  const about = `the role "${name}"`;
  const role = { RoleName: name };
  const ask = <T extends object>(action: string, question: (aws: Aws) => Promise<T>): Promise<Answer<T>> =>
    questions.ask(`iam:${action}`, about, question);
  const found = await ask("GetRole", ({ iam }) => iam.send(new GetRoleCommand(role)));
  if (typeof found === "string") {
    return found;
  }
  const [attached, inline] = await Promise.all([
    ask("ListAttachedRolePolicies", ({ iam }) => iam.send(new ListAttachedRolePoliciesCommand(role))),
    ask("ListRolePolicies", ({ iam }) => iam.send(new ListRolePoliciesCommand(role))),
  ]);
  const policies = typeof attached === "string" ? [] : (attached.AttachedPolicies ?? []);
  const inlineNames = typeof inline === "string" ? [] : (inline.PolicyNames ?? []);
  const trust = judgeTrust(decodeDocument(found.Role?.AssumeRolePolicyDocument), principal);
  findings.warnings.push(...trust.warnings.map((warning) => `${about} ${warning}`));
  return {
    has: "its trust policy",
    attached: policies.map(({ PolicyArn }) => PolicyArn ?? ""),
    extras: inlineNames.map((policy) => `the inline policy "${policy}"`),
    boundary: found.Role?.PermissionsBoundary?.PermissionsBoundaryArn,
    refusals: trust.refusals,
  };
}
