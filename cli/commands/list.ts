import { Command } from "commander";
import type { StackConfig } from "../../lib/config/schema/file";
import { Integration, INTEGRATIONS } from "../../lib/policies/integration";
import { stackFolder } from "../../lib/output-folder/layout";
import { changedStacks } from "../changed-stacks";
import { print, printJson } from "../print";
import { GlobalOptions, Session } from "../session";

interface ListOptions extends GlobalOptions {
  readonly changedSince?: string;
}

/** `braze-s3 list`: the stacks of the configuration. */
export function listCommand(): Command {
  return new Command("list")
    .description("list the stacks")
    .option("--out <folder>", "the output folder (default: CDKTF_OUTDIR, or cdktf.out in the project)")
    .option("--changed-since <ref>", "list only stacks whose Terraform differs from that of this commit, branch or tag")
    .option("--json", "print [{name, kind, region, accountId, directory, file}]")
    .action((_, command: Command) => list(command.optsWithGlobals()));
}

/** A stack as `list` shows it. */
interface ListedStack {
  readonly name: string;
  readonly kind: Integration | "shared-bucket";
  readonly region: string;
  readonly accountId: string;
  /** The folder that Terraform runs in for the stack. */
  readonly directory: string;
  /** The configuration file that the stack stands in. */
  readonly file: string;
}

function list(options: ListOptions): void {
  const session = new Session(options);
  const { config, files } = session.loadConfig();
  const { changedSince } = options;
  const listed = new Set(
    changedSince === undefined ? Object.keys(config.stacks) : changedStacks(session, config, changedSince),
  );
  const chosen = Object.entries(config.stacks).filter(([name]) => listed.has(name));
  const stacks = chosen.map(([name, stack]): ListedStack => ({
    name,
    kind: kindOf(stack),
    region: stack.region,
    accountId: stack.accountId,
    directory: stackFolder(session.place.outdir, name),
    file: files.get(name) ?? session.chosen.path,
  }));
  if (options.json) {
    printJson(stacks);
  } else {
    print(...table(stacks.map(({ name, kind, region, accountId, file }) => [name, kind, region, accountId, file])));
  }
}

/** A stack with one integration has its kind from it. */
function kindOf(stack: StackConfig): ListedStack["kind"] {
  const [first, second] = INTEGRATIONS.filter((integration) => stack[integration] !== undefined);
  return first === undefined || second !== undefined ? "shared-bucket" : first;
}

/** Rows with their cells below each other. */
function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => (row[i] ?? "").length)));
  return rows.map((row) =>
    row
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}
