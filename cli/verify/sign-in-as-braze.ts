import { principalsOf } from "../../lib/config/derived/grants";
import { listOptions } from "../../lib/config/problems/list-names";
import type { Questions } from "../../lib/live/questions";
import type { DeployedStack } from "../../lib/live/verify/deployed";
import { outputName, OUTPUTS } from "../../lib/outputs";
import type { Outputs } from "../dashboard/outputs";
import { CommandError } from "../failure";
import { loadLive } from "../lazily";
import { AccessKey, readKeyFile } from "./key-file";

/**
 * Signs in with the access keys that Braze has: those of files, or else those of the outputs.
 *
 * @returns what asks AWS with the key of a principal, by the label of the principal
 * @throws {@link CommandError} if a file has no key of a user of the stack
 */
export async function signInAsBraze(
  { grants, stack }: DeployedStack,
  outputs: Outputs,
  files: readonly string[],
): Promise<Record<string, Questions>> {
  const users = principalsOf(grants).filter(({ method }) => method === "access-key");
  const signIn = (credentials: AccessKey): Questions => loadLive().askAws({ region: stack.region, credentials });
  const signedIn: Record<string, Questions> = {};
  for (const { label, principal } of grants) {
    const key = keyIn(outputs, label);
    if (key) {
      signedIn[principal.label] = signIn(key);
    }
  }
  for (const file of files) {
    const questions = signIn(readKeyFile(file));
    const { arn } = await questions.caller();
    const user = users.find(({ name }) => arn.endsWith(`/${name}`));
    if (!user) {
      const names = users.map(({ name }) => name);
      const expected = names.length > 0 ? `a key of the user ${listOptions(names)}` : "no key: the stack has no user";
      throw new CommandError(`the key in ${file} is that of ${arn}, expected ${expected}`);
    }
    signedIn[user.label] = questions;
  }
  return signedIn;
}

function keyIn(outputs: Outputs, label: string): AccessKey | undefined {
  const accessKeyId = outputs[outputName(OUTPUTS.accessKeyId, label)]?.value;
  const secretAccessKey = outputs[outputName(OUTPUTS.secretAccessKey, label)]?.value;
  return typeof accessKeyId === "string" && typeof secretAccessKey === "string"
    ? { accessKeyId, secretAccessKey }
    : undefined;
}
