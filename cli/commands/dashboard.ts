import { writeFileSync } from "node:fs";
import process from "node:process";
import { Command } from "commander";
import { FilledPage, fillIn } from "../dashboard/fill-in";
import { readHandoff } from "../dashboard/read-handoff";
import { CommandError } from "../failure";
import { print } from "../print";
import { GlobalOptions, Session } from "../session";

interface DashboardOptions extends GlobalOptions {
  readonly outputs?: string;
  readonly showSecrets?: boolean;
  /** A file, where other commands have the output folder. */
  readonly out?: string;
}

/** `braze-s3 dashboard`: what a person enters in Braze. */
export function dashboardCommand(): Command {
  return new Command("dashboard")
    .description("print what to enter in Braze's dashboard, page by page, from the outputs of a stack")
    .argument("<stack>", "the stack")
    .option("--outputs <file>", "read this file of `terraform output -json` instead of running it; - is stdin")
    .option("--show-secrets", "print secrets, too, to a terminal or to the file of --out")
    .option("--out <file>", "write to this new file, which only you can read")
    .option("--json", "print {stack, pages: [{page, fields: [{field, value}]}]}")
    .action((name: string, _, command: Command) => dashboard(name, command.optsWithGlobals()));
}

function dashboard(name: string, { out: file, ...options }: DashboardOptions): void {
  const { outputs, showSecrets = false, json } = options;
  if (showSecrets && file === undefined && !process.stdout.isTTY) {
    throw new CommandError(
      "secrets are printed to a terminal only, and this is none; expected --out FILE, or no --show-secrets",
    );
  }
  const session = new Session(options);
  const handoff = readHandoff(session, name, outputs);
  const pages = fillIn(handoff, showSecrets);
  const text = json ? jsonOf(handoff.stack, pages) : pages.map(describe).join("\n\n");
  if (file === undefined) {
    print(text);
  } else {
    writeNew(file, `${text}\n`);
    session.notify(`wrote ${file}`);
  }
}

function describe({ page, fields, finish }: FilledPage): string {
  return [page, ...fields.map(({ field, value }) => `  ${field}: ${value}`), `  at the end: ${finish}`].join("\n");
}

function jsonOf(stack: string, pages: readonly FilledPage[]): string {
  return JSON.stringify({ stack, pages: pages.map(({ page, fields }) => ({ page, fields })) }, undefined, 2);
}

function writeNew(file: string, text: string): void {
  try {
    writeFileSync(file, text, { flag: "wx", mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") {
      throw new CommandError(`${file} exists and is never overwritten, expected the name of a new file`);
    }
    throw error;
  }
}
