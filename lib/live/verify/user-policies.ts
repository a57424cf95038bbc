import {
  GetUserPolicyCommand,
  ListAttachedUserPoliciesCommand,
  ListGroupsForUserCommand,
  ListUserPoliciesCommand,
} from "@aws-sdk/client-iam";
import { decodeDocument } from "../documents";
import { arnsOf, FoundPolicies, InlinePolicy } from "./found-policies";
import type { Readings } from "./readings";

/** The policies of a user. */
export async function readUserPolicies(readings: Readings, name: string): Promise<FoundPolicies> {
  const about = `the user "${name}"`;
  const user = { UserName: name };
  const attached = await readings.read("iam:ListAttachedUserPolicies", about, ({ iam }) =>
    iam.send(new ListAttachedUserPoliciesCommand(user)),
  );
  const inline = await readings.read("iam:ListUserPolicies", about, ({ iam }) =>
    iam.send(new ListUserPoliciesCommand(user)),
  );
  const groups = await readings.read("iam:ListGroupsForUser", about, ({ iam }) =>
    iam.send(new ListGroupsForUserCommand(user)),
  );
  const toInline = (PolicyName: string): InlinePolicy => ({
    name: PolicyName,
    document: async () => {
      const found = await readings.read("iam:GetUserPolicy", `the policy "${PolicyName}" of ${about}`, ({ iam }) =>
        iam.send(new GetUserPolicyCommand({ ...user, PolicyName })),
      );
      return decodeDocument(found?.PolicyDocument);
    },
  });
  return {
    attached: arnsOf(attached?.AttachedPolicies),
    inline: (inline?.PolicyNames ?? []).map(toInline),
    groups: (groups?.Groups ?? []).map(({ GroupName = "" }) => GroupName),
  };
}
