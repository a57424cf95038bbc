import { CommandError } from "../failure";
import { loadLive } from "../lazily";
import { askAccount } from "../ask-account";
import { findStack } from "../choose-stacks";
import { readHandoff } from "../dashboard/read-handoff";
import { GlobalOptions, Session } from "../session";
import { deployedStack } from "./deployed-stack";
import { explainError } from "./explain-error";
import { reportChecks } from "./report-checks";
import { signInAsBraze } from "./sign-in-as-braze";

/** What a person says to `verify`. */
export interface VerifyOptions extends GlobalOptions {
  readonly outputs?: string;
  readonly live?: boolean;
  readonly keyFile?: readonly string[];
  readonly explain?: string;
}

/**
 * Asks AWS whether what is deployed works for Braze, or says what an error of Braze's means.
 *
 * @throws {@link CommandError} if nothing can be verified
 */
export async function verify(given: string | undefined, options: VerifyOptions): Promise<void> {
  const { explain, json = false, live = false, keyFile = [] } = options;
  if (explain !== undefined) {
    explainError(explain, json);
    return;
  }
  if (given === undefined) {
    throw new CommandError("expected a stack, or --explain TEXT with what Braze says");
  }
  if (keyFile.length > 0 && !live) {
    throw new CommandError("--key-file is for --live alone: only --live signs in with a key");
  }
  const session = new Session(options);
  const handoff = readHandoff(session, given, options.outputs);
  const named = findStack(handoff.config, handoff.stack);
  const deployed = deployedStack(session, named, handoff);
  const questions = await askAccount(session, named);
  const asBraze = live ? await signInAsBraze(deployed, handoff.outputs, keyFile) : undefined;
  const verification = { ...deployed, questions, now: new Date(), ...(asBraze && { asBraze }) };
  reportChecks(named.name, await loadLive().verifyStack(verification), json);
}
