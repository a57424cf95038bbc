import type { Questions } from "../lib/live/questions";
import type { NamedStack } from "./choose-stacks";
import { CommandError } from "./failure";
import { loadLive } from "./lazily";
import type { Session } from "./session";

/**
 * Asks AWS about a stack, as whom its configuration says.
 *
 * @throws {@link CommandError} if the credentials are of another account than the stack
 */
export async function askAccount(session: Session, { name, stack }: NamedStack): Promise<Questions> {
  const { region, accountId, provider } = stack;
  const questions = loadLive().askAws({ region, profile: provider?.profile });
  const caller = await questions.caller();
  if (caller.accountId !== accountId) {
    throw new CommandError(
      `these credentials are of the account ${caller.accountId}, and the stack "${name}" is for ${accountId}; expected ` +
        `credentials of ${accountId}, e.g. with AWS_PROFILE`,
    );
  }
  session.notify(`asked AWS as ${caller.arn}`);
  return questions;
}
