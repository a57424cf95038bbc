import { GetPolicyCommand, GetPolicyVersionCommand } from "@aws-sdk/client-iam";
import type { Principal } from "../../config/derived/grants";
import { decodeDocument } from "../documents";
import type { FoundPolicies } from "./found-policies";
import { readGroupPolicies } from "./group-policies";
import type { Readings } from "./readings";
import { readRolePolicies } from "./role-policies";
import { readUserPolicies } from "./user-policies";

/** The policies of a user or role. */
export async function readPolicies(readings: Readings, { method, name }: Principal): Promise<FoundPolicies> {
  switch (method) {
    case "access-key":
      return readUserPolicies(readings, name);
    case "role":
      return readRolePolicies(readings, name);
    default:
      return method satisfies never;
  }
}

/** What all the policies of a user or role say, those of groups included. */
export async function readIdentityDocuments(readings: Readings, principal: Principal): Promise<unknown[]> {
  const own = await readPolicies(readings, principal);
  const all = [own];
  for (const group of own.groups) {
    all.push(await readGroupPolicies(readings, group));
  }
  const documents: unknown[] = [];
  for (const { attached, inline } of all) {
    for (const arn of attached) {
      documents.push((await readPolicy(readings, arn)) ?? {});
    }
    for (const { document } of inline) {
      documents.push(await document());
    }
  }
  return documents;
}

/** What the version of a policy that is in force says. @returns undefined if there is no such policy */
export async function readPolicy(readings: Readings, arn: string): Promise<unknown> {
  const about = `the policy ${arn}`;
  const found = await readings.read("iam:GetPolicy", about, ({ iam }) =>
    iam.send(new GetPolicyCommand({ PolicyArn: arn })),
  );
  const version = { PolicyArn: arn, VersionId: found?.Policy?.DefaultVersionId };
  const text =
    found &&
    (await readings.read("iam:GetPolicyVersion", about, ({ iam }) => iam.send(new GetPolicyVersionCommand(version))));
  return text && decodeDocument(text.PolicyVersion?.Document);
}
