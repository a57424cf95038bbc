import { Command } from "commander";
import type { DashboardOptions } from "../dashboard/dashboard";
import { loadDashboard } from "../lazy-commands";

/** `braze-s3 dashboard`: what a person enters in Braze. */
export function dashboardCommand(): Command {
  return new Command("dashboard")
    .description("print what to enter in Braze's dashboard, page by page, from the outputs of a stack")
    .argument("<stack>", "the stack")
    .option("--outputs <file>", "read this file of `terraform output -json` instead of running it; - is stdin")
    .option("--show-secrets", "print secrets, too, to a terminal or to the file of --out")
    .option("--out <file>", "write to this new file, which only you can read")
    .option("--json", "print {stack, pages: [{page, fields: [{field, value}]}]}")
    .action((name: string, _, command: Command) =>
      loadDashboard().dashboard(name, command.optsWithGlobals<DashboardOptions>()),
    );
}
