import { Command } from "commander";
import { loadRotation } from "../lazy-commands";
import type { RotateOptions } from "../rotate/rotate";
import { withUserOptions } from "../user-options";

/** `braze-s3 rotate`: where the rotation of a key stands. */
export function rotateCommand(): Command {
  return withUserOptions(new Command("rotate"))
    .description("say where the rotation of a stack's access key stands, and the one next step")
    .argument("<stack>", "the stack")
    .option("--write", "make the next step's edit of the configuration, if it has one")
    .option("--name <name>", "the name of a key that is added (default: today's date)")
    .option("--outputs <file>", "read this file of `terraform output -json` instead of running it; - is stdin")
    .option("--json", "print {stack, step, edit, todo, users: [{user, step, because, todo, keys}]}")
    .action((stack: string, _, command: Command) =>
      loadRotation().rotate(stack, command.optsWithGlobals<RotateOptions>()),
    );
}
