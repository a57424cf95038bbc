import { Command } from "commander";
import type { KeyChange } from "../../lib/rotation/change";
import type { KeysOptions } from "../keys/account-keys";
import type { ChangeOptions } from "../keys/change";
import type { CreateOptions } from "../keys/create";
import type { Prompts } from "../init/prompts";
import { loadKeyChange, loadKeyCreation, loadKeyList } from "../lazy-commands";
import { promptsOfTerminal } from "../terminal-prompts";
import { withUserOptions } from "../user-options";

/**
 * `braze-s3 keys`: the access keys of a stack, whose secrets Terraform may never see.
 *
 * @param promptsOf - how a person is asked, if there is one. @default - on the terminal, if this is one
 */
export function keysCommand(promptsOf: () => Prompts | undefined = promptsOfTerminal): Command {
  const keys = new Command("keys").description("list, create, disable, enable or delete the access keys of a stack");
  for (const command of [
    list(),
    create(),
    change("disable", "switch a key off; it can be switched on again", promptsOf),
    change("enable", "switch a key on", promptsOf),
    change("delete", "delete a key, for good", promptsOf),
  ]) {
    keys.addCommand(command);
  }
  return keys;
}

/** An action with the options that each of them has. */
function action(name: string, description: string): Command {
  return withUserOptions(new Command(name).description(description).argument("<stack>", "the stack")).option(
    "--json",
    "print {stack, keys: [{user, id, status, created, lastUsed}]}, never a secret",
  );
}

function list(): Command {
  return action("list", "list the keys, with their last use").action((stack: string, _, command: Command) =>
    loadKeyList().listKeys(stack, command.optsWithGlobals<KeysOptions>()),
  );
}

function create(): Command {
  return action("create", "make a key for a stack with auth.secret: outside, and hand its secret over once")
    .option("--out <file>", "to this new file, which only you can read")
    .option("--to <place>", "to secretsmanager:NAME or ssm:NAME, which are made, or get a new version")
    .option("--to-command <command>", "to the standard input of this command (default: to the terminal)")
    .action((stack: string, _, command: Command) =>
      loadKeyCreation().createKey(stack, command.optsWithGlobals<CreateOptions>()),
    );
}

function change(name: KeyChange, description: string, promptsOf: () => Prompts | undefined): Command {
  return action(name, description)
    .argument("<key>", "the key's id, or its last four letters or more")
    .option("--yes", "don't ask before the newest key, or one that was used lately")
    .action((stack: string, id: string, _, command: Command) =>
      loadKeyChange().changeKey(name, stack, id, command.optsWithGlobals<ChangeOptions>(), promptsOf),
    );
}
