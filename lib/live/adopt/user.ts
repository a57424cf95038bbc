import {
  GetUserCommand,
  ListAccessKeysCommand,
  ListAttachedUserPoliciesCommand,
  ListGroupsForUserCommand,
  ListUserPoliciesCommand,
} from "@aws-sdk/client-iam";
import type { UserPrincipal } from "../../config/derived/grants";
import { listNames } from "../../config/problems/list-names";
import { MOST_KEYS } from "../../most-keys";
import type { Aws } from "../aws";
import type { Answer } from "../questions";
import type { Search } from "./findings";
import type { ReadPrincipal } from "./read-principal";

/** What is known of a user. */
export async function readUser(
  { questions }: Search,
  principal: UserPrincipal,
  name: string,
): Promise<Answer<ReadPrincipal>> {
  const about = `the user "${name}"`;
  const user = { UserName: name };
  const ask = <T extends object>(action: string, question: (aws: Aws) => Promise<T>): Promise<Answer<T>> =>
    questions.ask(`iam:${action}`, about, question);
  const found = await ask("GetUser", ({ iam }) => iam.send(new GetUserCommand(user)));
  if (typeof found === "string") {
    return found;
  }
  const [keys, attached, inline, groups] = await Promise.all([
    ask("ListAccessKeys", ({ iam }) => iam.send(new ListAccessKeysCommand(user))),
    ask("ListAttachedUserPolicies", ({ iam }) => iam.send(new ListAttachedUserPoliciesCommand(user))),
    ask("ListUserPolicies", ({ iam }) => iam.send(new ListUserPoliciesCommand(user))),
    ask("ListGroupsForUser", ({ iam }) => iam.send(new ListGroupsForUserCommand(user))),
  ]);
  const keyIds = typeof keys === "string" ? [] : (keys.AccessKeyMetadata ?? []).map((key) => key.AccessKeyId ?? "");
  const policies = typeof attached === "string" ? [] : (attached.AttachedPolicies ?? []);
  const inlineNames = typeof inline === "string" ? [] : (inline.PolicyNames ?? []);
  const groupNames = typeof groups === "string" ? [] : (groups.Groups ?? []).map(({ GroupName }) => GroupName ?? "");
  return {
    has: keysInWords(keyIds, principal),
    additions: newKeys(keyIds, principal),
    attached: policies.map(({ PolicyArn }) => PolicyArn ?? ""),
    extras: [
      ...inlineNames.map((policy) => `the inline policy "${policy}"`),
      ...groupNames.map((group) => `the group "${group}"`),
    ],
    boundary: found.User?.PermissionsBoundary?.PermissionsBoundaryArn,
    refusals: tooManyKeys(keyIds, principal),
  };
}

function keysInWords({ length }: readonly string[], { secret }: UserPrincipal): string {
  const keys = length === 1 ? "1 access key" : `${length || "no"} access keys`;
  return secret === "outside" && length > 0
    ? `${keys}, which ${length === 1 ? "stays as it is" : "stay as they are"}`
    : keys;
}

/** A key that exists is never imported: nobody can read its secret again. */
function newKeys(keyIds: readonly string[], { adopted, ...user }: UserPrincipal): string[] {
  return adopted || keyIds.length === 0 || user.secret === "outside"
    ? []
    : [
        `has ${keyIds.length === 1 ? "the access key" : "the access keys"} ${listNames(keyIds)}, Terraform makes ` +
          `${user.keys.length} more, and Braze must get the new one; to leave Braze's key as it is, write auth.secret: outside`,
      ];
}

/** A user that was adopted before may have the keys of Terraform already. */
function tooManyKeys(keyIds: readonly string[], { adopted, ...user }: UserPrincipal): string[] {
  const keys = user.secret === "state" ? user.keys : [];
  return adopted || keyIds.length + keys.length <= MOST_KEYS
    ? []
    : [
        `it has the access keys ${listNames(keyIds)}, Terraform makes ${keys.length} more, and AWS allows a user ` +
          `${MOST_KEYS}; first delete one that nobody uses (aws iam get-access-key-last-used)`,
      ];
}
