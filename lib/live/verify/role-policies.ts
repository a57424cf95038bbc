import { GetRolePolicyCommand, ListAttachedRolePoliciesCommand, ListRolePoliciesCommand } from "@aws-sdk/client-iam";
import { decodeDocument } from "../documents";
import { arnsOf, FoundPolicies, InlinePolicy } from "./found-policies";
import type { Readings } from "./readings";

/** The policies of a role. */
export async function readRolePolicies(readings: Readings, name: string): Promise<FoundPolicies> {
  const about = `the role "${name}"`;
  const role = { RoleName: name };
  const attached = await readings.read("iam:ListAttachedRolePolicies", about, ({ iam }) =>
    iam.send(new ListAttachedRolePoliciesCommand(role)),
  );
  const inline = await readings.read("iam:ListRolePolicies", about, ({ iam }) =>
    iam.send(new ListRolePoliciesCommand(role)),
  );
  const toInline = (PolicyName: string): InlinePolicy => ({
    name: PolicyName,
    document: async () => {
      const found = await readings.read("iam:GetRolePolicy", `the policy "${PolicyName}" of ${about}`, ({ iam }) =>
        iam.send(new GetRolePolicyCommand({ ...role, PolicyName })),
      );
      return decodeDocument(found?.PolicyDocument);
    },
  });
  return {
    attached: arnsOf(attached?.AttachedPolicies),
    inline: (inline?.PolicyNames ?? []).map(toInline),
    groups: [],
  };
}
