import {
  AttachUserPolicyCommand,
  CreateAccessKeyCommand,
  CreatePolicyCommand,
  CreateUserCommand,
} from "@aws-sdk/client-iam";
import type { DeployerPolicy } from "../../../lib/deployer/deployer-policy";
import type { PolicyJson, StatementJson } from "../../../lib/synthesised/policy-from-data-source";
import type { Aws } from "./aws";

/**
 * Conditions that the emulator knows nothing of: to it, they would never be met. The simulation in __tests__/deployer has
 * them.
 */
const UNKNOWN_TO_EMULATOR = /^(iam:PermissionsBoundary|iam:PolicyARN|aws:RequestTag\/.*)$/;

/** The documents of a policy as the emulator can evaluate them, without one action if need be. */
export function forEmulator({ documents }: DeployerPolicy, without?: string): PolicyJson[] {
  return documents.map(({ document }) => ({
    ...document,
    Statement: document.Statement.map(({ Condition: conditions, ...statement }) => ({
      ...statement,
      Action: (statement.Action as string[]).filter((action) => action !== without).flatMap(emulatorsNames),
      ...knownConditions(conditions),
    })).filter(({ Action }) => Action.length > 0),
  }));
}

/** The emulator takes the name that requests to CloudWatch are signed for, where AWS has another in policies. */
function emulatorsNames(action: string): string[] {
  return action.startsWith("cloudwatch:") ? [action, action.replace("cloudwatch:", "monitoring:")] : [action];
}

function knownConditions(conditions: unknown): StatementJson {
  const known = Object.entries((conditions ?? {}) as Record<string, Record<string, unknown>>)
    .map(([test, keys]) => [test, Object.entries(keys).filter(([key]) => !UNKNOWN_TO_EMULATOR.test(key))] as const)
    .filter(([, keys]) => keys.length > 0)
    .map(([test, keys]) => [test, Object.fromEntries(keys)]);
  return known.length > 0 ? { Condition: Object.fromEntries(known) as object } : {};
}

/** The environment of a user who may do what documents say, and nothing else. */
export async function createPerson(
  { iam }: Aws,
  UserName: string,
  documents: readonly PolicyJson[],
): Promise<Record<string, string>> {
  await iam.send(new CreateUserCommand({ UserName }));
  for (const [i, document] of documents.entries()) {
    const PolicyDocument = JSON.stringify(document);
    const { Policy } = await iam.send(new CreatePolicyCommand({ PolicyName: `${UserName}-${i}`, PolicyDocument }));
    await iam.send(new AttachUserPolicyCommand({ UserName, PolicyArn: Policy?.Arn }));
  }
  const { AccessKey } = await iam.send(new CreateAccessKeyCommand({ UserName }));
  return {
    AWS_ACCESS_KEY_ID: String(AccessKey?.AccessKeyId),
    AWS_SECRET_ACCESS_KEY: String(AccessKey?.SecretAccessKey),
  };
}
