import { Command } from "commander";
import { version } from "../package.json";
import { adoptCommand } from "./commands/adopt";
import { checkCommand } from "./commands/check";
import { completeCommand, completionCommand } from "./commands/completion";
import { dashboardCommand } from "./commands/dashboard";
import { ejectCommand } from "./commands/eject";
import { explainCommand } from "./commands/explain";
import { graphCommand } from "./commands/graph";
import { initCommand } from "./commands/init";
import { keysCommand } from "./commands/keys";
import { listCommand } from "./commands/list";
import { policyCommand } from "./commands/policy";
import { policyDeployerCommand } from "./commands/policy-deployer";
import { reviewCommand } from "./commands/review";
import { rotateCommand } from "./commands/rotate";
import { synthCommand } from "./commands/synth";
import { verifyCommand } from "./commands/verify";

/** The command `braze-s3` with all of its commands. */
export function createProgram(): Command {
  const program = new Command("braze-s3")
    .description("Terraform for Braze's Amazon S3 integrations")
    .version(version, "--version", "print the version")
    .option("--config <file|folder>", "the configuration (default: BRAZE_CONFIG, or braze.yaml, or braze/*.yaml)")
    .option("--quiet", "print only the result, and what is wrong")
    .helpOption("--help", "print help; after a command, the help of the command")
    // Commands take this over: errors are thrown, and the process isn't ended in the middle of a test or of an output.
    .exitOverride()
    .showHelpAfterError("run braze-s3 help to see what is allowed");
  for (const command of [
    initCommand(),
    checkCommand(),
    synthCommand(),
    listCommand(),
    dashboardCommand(),
    policyCommand().addCommand(policyDeployerCommand()),
    reviewCommand(),
    graphCommand(),
    adoptCommand(),
    keysCommand(),
    rotateCommand(),
    verifyCommand(),
    explainCommand(),
    ejectCommand(),
    completionCommand(),
  ]) {
    program.addCommand(withSettingsOf(program, command));
  }
  return program.addCommand(completeCommand(program), { hidden: true });
}

/** A command with the settings of another, and its own commands with them, too. Its errors name its help. */
function withSettingsOf(parent: Command, command: Command, names = `${parent.name()} ${command.name()}`): Command {
  command.copyInheritedSettings(parent).showHelpAfterError(`run ${names} --help to see what is allowed`);
  command.commands.forEach((each) => withSettingsOf(command, each, `${names} ${each.name()}`));
  return command;
}
