import { readFileSync } from "node:fs";
import { CommandError } from "../failure";

/** What signs requests to AWS. */
export interface AccessKey {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/**
 * Reads an access key from a file: the JSON of `aws iam create-access-key`, the CSV of AWS's console, or lines
 * `NAME=VALUE` as in a file of credentials. No message repeats any of it.
 *
 * @throws {@link CommandError} if the file has no key
 */
export function readKeyFile(file: string): AccessKey {
  const text = read(file);
  const key = keyInJson(text) ?? keyInLines(text) ?? keyInCsv(text);
  if (!key) {
    throw new CommandError(
      `${file} has no access key, expected the JSON of aws iam create-access-key, the CSV of AWS's console, or ` +
        "AWS_ACCESS_KEY_ID=… and AWS_SECRET_ACCESS_KEY=…",
    );
  }
  return key;
}

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw new CommandError(`can't read ${file} (${(error as NodeJS.ErrnoException).code}), expected an access key`);
  }
}

function keyInJson(text: string): AccessKey | undefined {
  try {
    const json = JSON.parse(text) as Readonly<Record<string, unknown>> | null;
    const { AccessKeyId, SecretAccessKey } = (json?.AccessKey ?? json ?? {}) as Readonly<Record<string, unknown>>;
    return toKey(AccessKeyId, SecretAccessKey);
  } catch {
    return undefined;
  }
}

function keyInLines(text: string): AccessKey | undefined {
  const find = (name: string): string | undefined =>
    new RegExp(`^\\s*(?:export\\s+)?${name}\\s*=\\s*["']?([^\\s"']+)`, "im").exec(text)?.[1];
  return toKey(find("aws_access_key_id"), find("aws_secret_access_key"));
}

/** `Access key ID,Secret access key`, and the values below. */
function keyInCsv(text: string): AccessKey | undefined {
  const [, id, secret] = /access key id,secret access key\r?\n([^,\s]+),([^,\s]+)/i.exec(text) ?? [];
  return toKey(id, secret);
}

function toKey(accessKeyId: unknown, secretAccessKey: unknown): AccessKey | undefined {
  return typeof accessKeyId === "string" && typeof secretAccessKey === "string"
    ? { accessKeyId, secretAccessKey }
    : undefined;
}
