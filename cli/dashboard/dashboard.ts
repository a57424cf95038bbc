import { writeFileSync } from "node:fs";
import process from "node:process";
import { CommandError } from "../failure";
import { print } from "../print";
import { GlobalOptions, Session } from "../session";
import { FilledPage, fillIn } from "./fill-in";
import { readHandoff } from "./read-handoff";

/** What a person says to `dashboard`. */
export interface DashboardOptions extends GlobalOptions {
  readonly outputs?: string;
  readonly showSecrets?: boolean;
  /** A file, where other commands have the output folder. */
  readonly out?: string;
}

/**
 * Prints what to enter in Braze.
 *
 * @throws {@link CommandError} if secrets would go to neither a terminal nor a file, or over a file
 */
export function dashboard(name: string, { out: file, ...options }: DashboardOptions): void {
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
