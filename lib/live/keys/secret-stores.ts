import { CreateSecretCommand, DescribeSecretCommand, PutSecretValueCommand } from "@aws-sdk/client-secrets-manager";
import { DescribeParametersCommand, PutParameterCommand } from "@aws-sdk/client-ssm";
import type { Questions } from "../questions";
import { AwsUnreachable } from "../unreachable";
import { required } from "./required";

/** The places of AWS that can take a secret. */
export const SECRET_STORES = ["secretsmanager", "ssm"] as const;

/** A place of AWS that can take a secret. */
export type SecretStoreKind = (typeof SECRET_STORES)[number];

/** Where a secret is to go, after it was looked at. */
export interface SecretStore {
  /** As messages are to name it. */
  readonly name: string;
  /** Whether something is there already, which gets a new version. */
  readonly exists: boolean;
  /** @throws {@link AwsUnreachable} if AWS doesn't take it */
  readonly put: (value: string) => Promise<void>;
}

/** What a person sees beside the secret in AWS. */
const DESCRIPTION = "Access key that Braze signs in with: accessKeyId and secretAccessKey";

/**
 * Looks at where a secret is to go. Nothing is written.
 *
 * @throws {@link AwsUnreachable} if the secret couldn't go there, or the caller may not look
 */
export async function openSecretStore(questions: Questions, kind: SecretStoreKind, name: string): Promise<SecretStore> {
  return STORES[kind](questions, name);
}

const STORES: Readonly<Record<SecretStoreKind, (questions: Questions, name: string) => Promise<SecretStore>>> = {
  secretsmanager: openSecret,
  ssm: openParameter,
};

/** A secret that exists gets a new version: readers get it with the stage AWSCURRENT. */
async function openSecret(questions: Questions, id: string): Promise<SecretStore> {
  const name = `the secret "${id}" in Secrets Manager`;
  const found = await required(questions, "secretsmanager:DescribeSecret", name, ({ secretsManager }) =>
    secretsManager.send(new DescribeSecretCommand({ SecretId: id })),
  );
  if (found?.DeletedDate) {
    throw new AwsUnreachable(`${name} is about to be deleted; restore it, or name another one`);
  }
  if (!found && id.startsWith("arn:")) {
    throw new AwsUnreachable(`${name} doesn't exist; expected the ARN of a secret that does, or a name`);
  }
  const put = async (value: string): Promise<void> => {
    const answer = found
      ? await required(questions, "secretsmanager:PutSecretValue", name, ({ secretsManager }) =>
          secretsManager.send(new PutSecretValueCommand({ SecretId: id, SecretString: value })),
        )
      : await required(questions, "secretsmanager:CreateSecret", name, ({ secretsManager }) =>
          secretsManager.send(new CreateSecretCommand({ Name: id, SecretString: value, Description: DESCRIPTION })),
        );
    requireTaken(answer, name);
  };
  return { name, exists: found !== undefined, put };
}

/** A parameter that exists gets a new version. Without the KMS key that it has, AWS would use the account's default key. */
async function openParameter(questions: Questions, id: string): Promise<SecretStore> {
  const name = `the parameter "${id}" in SSM`;
  const filter = { Key: "Name", Option: "Equals", Values: [id] };
  const listed = await required(questions, "ssm:DescribeParameters", name, ({ ssm }) =>
    ssm.send(new DescribeParametersCommand({ ParameterFilters: [filter] })),
  );
  const [found] = listed?.Parameters ?? [];
  if (found && found.Type !== "SecureString") {
    throw new AwsUnreachable(
      `${name} is a ${found.Type}, which AWS doesn't encrypt; expected a SecureString, or a name that is free`,
    );
  }
  const put = async (value: string): Promise<void> => {
    const parameter = found ? { KeyId: found.KeyId, Overwrite: true } : { Description: DESCRIPTION, Overwrite: false };
    const answer = await required(questions, "ssm:PutParameter", name, ({ ssm }) =>
      ssm.send(new PutParameterCommand({ Name: id, Value: value, Type: "SecureString", ...parameter })),
    );
    requireTaken(answer, name);
  };
  return { name, exists: found !== undefined, put };
}

/** What was there a moment ago can be gone. */
function requireTaken(answer: object | undefined, name: string): void {
  if (!answer) {
    throw new AwsUnreachable(`${name} is gone, make it again`);
  }
}
