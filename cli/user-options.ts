import { Command, Option } from "commander";
import { INTEGRATIONS } from "../lib/policies/integration";

/** Gives a command the options that tell the users of a stack apart. */
export function withUserOptions(command: Command): Command {
  return command
    .addOption(new Option("--integration <name>", "only the user of this integration").choices(INTEGRATIONS))
    .option("--connector <name>", "only the user of this connector");
}
