import {
  AccessKeyLastUsed,
  AccessKeyMetadata,
  CreateAccessKeyCommand,
  DeleteAccessKeyCommand,
  GetAccessKeyLastUsedCommand,
  ListAccessKeysCommand,
  UpdateAccessKeyCommand,
} from "@aws-sdk/client-iam";
import { AccessKey, byAge, NewAccessKey } from "../../rotation/access-key";
import type { Questions } from "../questions";
import { AwsUnreachable } from "../unreachable";
import { required } from "./required";

/**
 * The access keys of a user, the oldest first. Who may not know when they were used still gets them.
 *
 * @returns undefined if there is no such user
 * @throws {@link AwsUnreachable} if AWS doesn't list them
 */
export async function listKeys(questions: Questions, userName: string): Promise<AccessKey[] | undefined> {
  const listed = await required(questions, "iam:ListAccessKeys", userOf(userName), ({ iam }) =>
    iam.send(new ListAccessKeysCommand({ UserName: userName })),
  );
  const keys = listed?.AccessKeyMetadata?.map((key) => readKey(questions, key));
  return keys && byAge(await Promise.all(keys));
}

async function readKey(
  questions: Questions,
  { AccessKeyId: id = "", Status, CreateDate }: AccessKeyMetadata,
): Promise<AccessKey> {
  const answer = await questions.ask("iam:GetAccessKeyLastUsed", `the access key ${id}`, ({ iam }) =>
    iam.send(new GetAccessKeyLastUsedCommand({ AccessKeyId: id })),
  );
  return {
    id,
    isActive: Status === "Active",
    created: CreateDate ?? new Date(0),
    lastUse: typeof answer === "string" ? "unknown" : useOf(answer.AccessKeyLastUsed),
  };
}

/** AWS says `N/A` for a key that was never used. */
function useOf(lastUsed: Partial<AccessKeyLastUsed> = {}): AccessKey["lastUse"] {
  const { LastUsedDate: date, ServiceName: service = "", Region: region = "" } = lastUsed;
  return date ? { date, service, region } : "never";
}

/**
 * Makes an access key. AWS tells its secret this one time.
 *
 * @throws {@link AwsUnreachable} if AWS doesn't make it, or doesn't say whether it has
 */
export async function createKey(questions: Questions, userName: string): Promise<NewAccessKey> {
  const action = "iam:CreateAccessKey";
  const made = await required(questions, action, userOf(userName), ({ iam }) =>
    iam.send(new CreateAccessKeyCommand({ UserName: userName })),
  );
  const { AccessKeyId: id, SecretAccessKey: secret, CreateDate: created = new Date() } = made?.AccessKey ?? {};
  if (!id || !secret) {
    throw new AwsUnreachable(`AWS made no access key for ${userOf(userName)} (${action}); see whether the user exists`);
  }
  return { id, secret, created };
}

/**
 * Switches a key on or off.
 *
 * @throws {@link AwsUnreachable} if AWS doesn't do it
 */
export async function setKeyStatus(
  questions: Questions,
  userName: string,
  id: string,
  status: "Active" | "Inactive",
): Promise<void> {
  const key = { UserName: userName, AccessKeyId: id, Status: status };
  await required(questions, "iam:UpdateAccessKey", userOf(userName), ({ iam }) =>
    iam.send(new UpdateAccessKeyCommand(key)),
  );
}

/**
 * Deletes a key, for good. A key that doesn't exist counts as deleted.
 *
 * @throws {@link AwsUnreachable} if AWS doesn't do it
 */
export async function deleteKey(questions: Questions, userName: string, id: string): Promise<void> {
  const key = { UserName: userName, AccessKeyId: id };
  await required(questions, "iam:DeleteAccessKey", userOf(userName), ({ iam }) =>
    iam.send(new DeleteAccessKeyCommand(key)),
  );
}

function userOf(name: string): string {
  return `the user "${name}"`;
}
