import { Command } from "commander";
import { collect } from "../collect";
import { loadVerify } from "../lazy-commands";
import type { VerifyOptions } from "../verify/verify";

/** `braze-s3 verify`: whether Braze can work with what is deployed. */
export function verifyCommand(): Command {
  return new Command("verify")
    .description("ask AWS whether Braze can work with what is deployed, or what Braze's error means")
    .argument("[stack]", "the stack")
    .option("--outputs <file>", "read this file of `terraform output -json` instead of running it; - is stdin")
    .option("--live", "also make Braze's calls with the access key; writes an object into each folder")
    .option("--key-file <file>", "with --live: a key that isn't in the outputs, as JSON, CSV or NAME=VALUE", collect)
    .option("--explain <text>", "say why Braze shows this error, and which check finds it; needs no stack")
    .option("--json", "print {stack, ok, checks: [{id, status, what, found, fix}]}")
    .action((name: string | undefined, _, command: Command) =>
      loadVerify().verify(name, command.optsWithGlobals<VerifyOptions>()),
    );
}
