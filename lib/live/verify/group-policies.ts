import { GetGroupPolicyCommand, ListAttachedGroupPoliciesCommand, ListGroupPoliciesCommand } from "@aws-sdk/client-iam";
import { decodeDocument } from "../documents";
import { arnsOf, FoundPolicies, InlinePolicy } from "./found-policies";
import type { Readings } from "./readings";

/** The policies of a group. */
export async function readGroupPolicies(readings: Readings, name: string): Promise<FoundPolicies> {
  const about = `the group "${name}"`;
  const group = { GroupName: name };
  const attached = await readings.read("iam:ListAttachedGroupPolicies", about, ({ iam }) =>
    iam.send(new ListAttachedGroupPoliciesCommand(group)),
  );
  const inline = await readings.read("iam:ListGroupPolicies", about, ({ iam }) =>
    iam.send(new ListGroupPoliciesCommand(group)),
  );
  const toInline = (PolicyName: string): InlinePolicy => ({
    name: PolicyName,
    document: async () => {
      const found = await readings.read("iam:GetGroupPolicy", `the policy "${PolicyName}" of ${about}`, ({ iam }) =>
        iam.send(new GetGroupPolicyCommand({ ...group, PolicyName })),
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
