import process from "node:process";
import { Command } from "commander";
import { collect } from "../collect";
import { formatProblems } from "../../lib/config/problems/problem";
import { checkCommand, synthCommand } from "../command-lines";
import type { InitOptions } from "../init/given-answers";
import { requireNoConfig, writeProject } from "../init/project-files";
import type { Prompts } from "../init/prompts";
import { placeOf } from "../invocation";
import { loadFirstProject } from "../lazy-commands";
import { print } from "../print";
import type { GlobalOptions } from "../session";
import { promptsOfTerminal } from "../terminal-prompts";

/**
 * `braze-s3 init`: a first configuration.
 *
 * @param promptsOf - how a person is asked, if there is one. @default - on the terminal, if this is one
 */
export function initCommand(promptsOf: () => Prompts | undefined = promptsOfTerminal): Command {
  return new Command("init")
    .description("write a first braze.yaml into this folder: asks for what the options leave open; overwrites nothing")
    .option("--integrations <names>", "currents, export, or both with a comma between them")
    .option("--region <region>", "the AWS region of the bucket")
    .option("--account <id>", "your AWS account")
    .option("--bucket <name>", "the name of the bucket, which Terraform will make")
    .option("--method <method>", "how Braze signs in: role or access-key")
    .option("--braze-account <id>", "for a role: the AWS account that Braze shows")
    .option(
      "--external-id <id>",
      "for a role: the external id that Braze shows; for two integrations: currents=ID and export=ID, each after its own --external-id",
      collect,
    )
    .action((_, command: Command) => init(command.optsWithGlobals(), promptsOf));
}

async function init(options: GlobalOptions & InitOptions, promptsOf: () => Prompts | undefined): Promise<void> {
  const file = options.config || process.env.BRAZE_CONFIG || "braze.yaml";
  requireNoConfig(file);
  const { text, warnings } = await loadFirstProject().firstProject(file, options, promptsOf);
  const written = writeProject(file, text);
  const { invocation } = placeOf({ path: file, isFallback: false }, {}, process.env, process.cwd());
  print(...written.map((name) => `wrote ${name}`));
  if (!options.quiet) {
    process.stderr.write(
      formatProblems(warnings)
        .map((warning) => `warning: ${warning}\n`)
        .join(""),
    );
    print("next, check it, and write its Terraform:", `  ${checkCommand(invocation)}`, `  ${synthCommand(invocation)}`);
  }
}
