import { isExisting } from "../../lib/config/schema/bucket";
import { Findings } from "../../lib/live/adopt/findings";
import { askAccount } from "../ask-account";
import { findStack } from "../choose-stacks";
import { loadLive } from "../lazily";
import { GlobalOptions, Session } from "../session";
import { reportAdoptable } from "./report-adoptable";
import { GivenNames, searchNames } from "./search-names";

/**
 * Asks AWS for what was made by hand, and prints the section `adopt` for it.
 *
 * @param given - the name of the stack
 * @throws {@link CommandError} if the credentials are of another account than the stack
 */
export async function adopt(given: string, options: GlobalOptions & GivenNames): Promise<void> {
  const session = new Session(options);
  const { name, stack } = findStack(session.loadConfig().config, given);
  const names = searchNames(name, stack, options);
  const questions = await askAccount(session, { name, stack });
  const bucket = isExisting(stack.bucket) ? undefined : stack.bucket;
  const search = { name, stack, bucket, ...names, questions, findings: new Findings() };
  reportAdoptable(session, search, await loadLive().findAdoptable(search), options.json === true);
}
