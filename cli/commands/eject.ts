import path from "node:path";
import { Command } from "commander";
import type { JsonObject } from "../../lib/eject/json";
import { HCL_FILE, JSON_FILE, stackFolder } from "../../lib/output-folder/layout";
import { existingFiles, writeNewFiles } from "../../lib/output-folder/new-files";
import { findStack } from "../choose-stacks";
import { terraformCommand } from "../command-lines";
import { CommandError } from "../failure";
import { Place } from "../invocation";
import { loadSynthesis } from "../lazily";
import { loadEject, loadEjectedModule } from "../lazy-commands";
import { print } from "../print";
import { GlobalOptions, Session } from "../session";

interface EjectOptions extends GlobalOptions {
  readonly out: string;
  readonly module?: boolean;
}

/** `braze-s3 eject`: the way out of this program. */
export function ejectCommand(): Command {
  return new Command("eject")
    .description("write a stack as HCL that you keep by hand from then on")
    .argument("<stack>", "the stack to write; its state stays where it is")
    .requiredOption("--out <folder>", "write to this folder; no file is overwritten")
    .option("--module", "write a module: no backend, no provider, and variables for the values of the configuration")
    .action((name: string, _, command: Command) => eject(name, command.optsWithGlobals()));
}

function eject(given: string, options: EjectOptions): void {
  const { out, ...rest } = options;
  // The folder is not an output folder: synth never writes there.
  const session = new Session({ ...rest, out: undefined });
  const { config } = session.loadConfig();
  const { name } = findStack(config, given);
  const text = loadSynthesis()
    .renderConfig(config, { ...session.place, only: [name], runsIn: out })
    .get(name);
  const stack = JSON.parse(text ?? "{}") as JsonObject;
  const files = loadEject().ejectStack(options.module ? loadEjectedModule().moduleOf(stack) : stack);
  requireNew(out, Object.keys(files));
  const written = writeNewFiles(out, files);
  print(`wrote ${written.length} files:`, ...written.map((file) => `  ${file}`));
  if (!options.quiet) {
    print(...(options.module ? callIt(out) : planIt(name, out, session.place)));
  }
}

/** @throws {@link CommandError} with every file that is in the way */
function requireNew(folder: string, names: readonly string[]): void {
  const problems = [
    ...existingFiles(folder, names).map((file) => `${file}  exists, and eject overwrites nothing`),
    ...existingFiles(folder, [JSON_FILE, HCL_FILE]).map(
      (file) => `${file}  exists, and Terraform would read it beside what eject writes`,
    ),
  ];
  if (problems.length > 0) {
    throw new CommandError(...problems, "nothing was written; name another folder with --out, or move the files away");
  }
}

function planIt(name: string, out: string, { invocation, outdir }: Place): string[] {
  return [
    "next, see that Terraform finds the same state, and plans no changes:",
    ...["init", "plan"].map((subcommand) => `  ${terraformCommand(invocation, out, subcommand)}`),
    `then remove the folder ${stackFolder(outdir, name)}, and the stack from the configuration: one place alone may apply it`,
  ];
}

function callIt(out: string): string[] {
  return [
    "next, call the module from Terraform that has a provider and a backend:",
    '  module "braze" {',
    `    source = ${JSON.stringify(path.resolve(out))}`,
    "  }",
    "what is deployed already needs a `moved` block each: from = ADDRESS, to = module.braze.ADDRESS",
  ];
}
