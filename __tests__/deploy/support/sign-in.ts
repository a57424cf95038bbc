import { AssumeRoleCommand, GetCallerIdentityCommand } from "@aws-sdk/client-sts";
import { Aws, Credentials } from "./aws";

type Outputs = Readonly<Record<string, unknown>>;

/** The access key that the outputs of a stack hand to Braze for an integration or a connector. */
export function keyIn(outputs: Outputs, label: string): Credentials {
  return {
    accessKeyId: String(outputs[`${label}_access_key_id`]),
    secretAccessKey: String(outputs[`${label}_secret_access_key`]),
  };
}

/** The ARN of whom a key belongs to. */
export async function whoIs(credentials: Credentials, region?: string): Promise<string | undefined> {
  return (await new Aws(region, credentials).sts.send(new GetCallerIdentityCommand({}))).Arn;
}

/** Assumes the role that the outputs of a stack hand to Braze, as somebody of Braze's. */
export async function assumeRole(caller: Aws, roleArn: unknown, externalId?: string): Promise<Credentials> {
  const { Credentials: session } = await caller.sts.send(
    new AssumeRoleCommand({ RoleArn: String(roleArn), RoleSessionName: "braze", ExternalId: externalId }),
  );
  return {
    accessKeyId: String(session?.AccessKeyId),
    secretAccessKey: String(session?.SecretAccessKey),
    sessionToken: session?.SessionToken,
  };
}
