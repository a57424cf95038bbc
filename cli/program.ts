import { Command } from "commander";
import { version } from "../package.json";
import { checkCommand } from "./commands/check";
import { listCommand } from "./commands/list";
import { synthCommand } from "./commands/synth";

/** The command `braze-s3` with all of its commands. */
export function createProgram(): Command {
  const program = new Command("braze-s3")
    .description("Terraform for Braze's Amazon S3 integrations")
    .version(version, "--version", "print the version")
    .option("--config <file|folder>", "the configuration (default: BRAZE_CONFIG, or braze.yaml, or braze/*.yaml)")
    .option("--quiet", "print only the result, and what is wrong")
    .helpOption("--help", "print help; after a command, the help of the command")
    .showHelpAfterError("run braze-s3 help to see what is allowed");
  return [checkCommand(), synthCommand(), listCommand()].reduce(
    (all, command) => all.addCommand(inherit(command, program)),
    program,
  );
}

function inherit(command: Command, program: Command): Command {
  return command.copyInheritedSettings(program);
}
