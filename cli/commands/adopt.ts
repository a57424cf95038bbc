import { Command } from "commander";
import { isExisting } from "../../lib/config/schema/bucket";
import { Findings } from "../../lib/live/adopt/findings";
import { reportAdoptable } from "../adopt/report-adoptable";
import { GivenNames, searchNames } from "../adopt/search-names";
import { findStack } from "../choose-stacks";
import { CommandError } from "../failure";
import { loadLive } from "../lazily";
import { GlobalOptions, Session } from "../session";

/** `braze-s3 adopt`: the section `adopt` for what exists. */
export function adoptCommand(): Command {
  return new Command("adopt")
    .description("ask AWS for what was made by hand, and print the section `adopt` for the stack")
    .argument("<stack>", "the stack")
    .option("--bucket <name>", "the bucket that exists (default: that of the configuration)")
    .option("--user <[integration=]name>", "the user that exists, e.g. braze, or currents=braze", collect)
    .option("--role <[integration=]name>", "the role that exists, in the same way", collect)
    .option("--policy <[integration=]name>", "the policy that exists, or its ARN (default: what is attached)", collect)
    .option("--json", "print the section as JSON")
    .action((name: string, _, command: Command) => adopt(name, command.optsWithGlobals()));
}

function collect(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}

async function adopt(given: string, options: GlobalOptions & GivenNames): Promise<void> {
  const session = new Session(options);
  const { name, stack } = findStack(session.loadConfig().config, given);
  const names = searchNames(name, stack, options);
  const live = loadLive();
  const { region, accountId, provider } = stack;
  const questions = live.askAws({ region, profile: provider?.profile });
  const caller = await questions.caller();
  if (caller.accountId !== accountId) {
    throw new CommandError(
      `these credentials are of the account ${caller.accountId}, and the stack "${name}" is for ${accountId}; expected ` +
        `credentials of ${accountId}, e.g. with AWS_PROFILE`,
    );
  }
  session.notify(`asked AWS as ${caller.arn}`);
  const bucket = isExisting(stack.bucket) ? undefined : stack.bucket;
  const search = { name, stack, bucket, ...names, questions, findings: new Findings() };
  reportAdoptable(session, search, await live.findAdoptable(search), options.json === true);
}
