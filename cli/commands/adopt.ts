import { Command } from "commander";
import { collect } from "../collect";
import type { GivenNames } from "../adopt/search-names";
import { loadAdopt } from "../lazy-commands";
import type { GlobalOptions } from "../session";

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
    .action((name: string, _, command: Command) =>
      loadAdopt().adopt(name, command.optsWithGlobals<GlobalOptions & GivenNames>()),
    );
}
