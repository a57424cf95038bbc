import { Command, Option } from "commander";
import { collect } from "../collect";
import { loadReview } from "../lazy-commands";
import type { ReviewOptions } from "../review/review";

/** `braze-s3 review`: what a change does to permissions, trust and data. */
export function reviewCommand(): Command {
  return new Command("review")
    .description("say what a change does to permissions, trust and data; ask neither AWS nor Terraform")
    .option("--base <ref|folder>", "compare with this commit or output folder (default: where the branch left main)")
    .option(
      "--plan <stack=file>",
      "take the resources of a stack from its plan: terraform show -json (repeat)",
      collect,
    )
    .addOption(new Option("--format <format>", "print this").choices(["text", "markdown", "json"]).default("text"))
    .addOption(new Option("--fail-on <what>", "end with 3 if there is a danger").choices(["danger"]))
    .option("--out <file>", "also write the whole report to a file: printed Markdown has at most 65000 characters")
    .option("--json", "print {stacks: [{name, status, permissions, trust, resources, ...}], dangers}")
    .action((_, command: Command) => loadReview().review(command.optsWithGlobals<ReviewOptions>()));
}
