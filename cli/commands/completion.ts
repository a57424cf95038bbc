import process from "node:process";
import { Argument, Command } from "commander";
import { candidates } from "../completion/candidates";
import { SCRIPTS, Shell, SHELLS } from "../completion/scripts";
import { print } from "../print";
import { GlobalOptions, Session } from "../session";

/** `braze-s3 completion`: what a shell reads so that it completes the command. */
export function completionCommand(): Command {
  return new Command("completion")
    .description("print what your shell reads so that it completes this command")
    .addArgument(new Argument("<shell>", "your shell").choices(SHELLS))
    .action((shell: Shell) => {
      process.stdout.write(SCRIPTS[shell]);
    });
}

/** `braze-s3 complete`: what the shell asks each time. It is hidden, because only shells run it. */
export function completeCommand(program: Command): Command {
  return new Command("complete").argument("[word...]").action((words: string[], _, command: Command) => {
    print(...candidates(program, words, () => stackNames(command.optsWithGlobals())));
  });
}

/** A configuration with problems has no stacks to offer, and a shell no place to show them. */
function stackNames(options: GlobalOptions): string[] {
  try {
    return Object.keys(new Session(options).readConfig().config.stacks);
  } catch {
    return [];
  }
}
