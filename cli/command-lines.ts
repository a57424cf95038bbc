import path from "node:path";
import { shellLine, shellQuote } from "./shell";

/** How the command was run: what other commands must say again so that they mean the same, wherever they are pasted. */
export interface Invocation {
  /** The absolute path of the project's folder. */
  readonly project: string;
  /** How a person runs this program in the project's folder. */
  readonly program: readonly string[];
  /** The configuration that was named. @default - the project's own */
  readonly config?: string;
  /** The output folder that was named. @default - `cdktf.out` in the project */
  readonly outdir?: string;
  /** The Terraform binary. */
  readonly terraform: string;
}

/** Has this program do something in the project's folder. */
function ownCommand({ project, program, config }: Invocation, ...args: readonly string[]): string {
  return inFolder(project, shellLine(...program, ...args, ...(config ? ["--config", config] : [])));
}

/** Lists what is wrong with the configuration. */
export function checkCommand(invocation: Invocation): string {
  return ownCommand(invocation, "check");
}

/** Says what to enter in Braze. */
export function dashboardCommand(invocation: Invocation, stack: string, ...options: readonly string[]): string {
  return ownCommand(invocation, "dashboard", stack, ...options);
}

/** Says where the rotation of a stack's keys stands. */
export function rotateCommand(invocation: Invocation, stack: string, ...options: readonly string[]): string {
  return ownCommand(invocation, "rotate", stack, ...options);
}

/** Does something with a stack's access keys. */
export function keysCommand(invocation: Invocation, action: string, stack: string, ...rest: readonly string[]): string {
  return ownCommand(invocation, "keys", action, stack, ...rest);
}

/** Writes the Terraform again. */
export function synthCommand(invocation: Invocation, accepted: readonly string[] = []): string {
  const { outdir } = invocation;
  const out = outdir ? ["--out", outdir] : [];
  return ownCommand(invocation, "synth", ...out, ...(accepted.length > 0 ? ["--accept", accepted.join(",")] : []));
}

/** Has the CDKTF command line do something with a stack. */
export function cdktfCommand(
  { project, config, outdir }: Invocation,
  subcommand: string,
  stack: string,
  accepted: readonly string[] = [],
): string {
  const variables = Object.entries({
    ...(config && { BRAZE_CONFIG: config }),
    ...(accepted.length > 0 && { BRAZE_ACCEPT: accepted.join(",") }),
  });
  const assignments = variables.map(([name, value]) => `${name}=${shellQuote(value)} `).join("");
  const output = outdir ? ["--output", outdir] : [];
  return inFolder(project, `${assignments}${shellLine("npx", "cdktf", subcommand, stack, ...output)}`);
}

/** Has Terraform do something in a folder. */
export function terraformCommand({ terraform }: Invocation, folder: string, ...args: readonly string[]): string {
  return shellLine(terraform, `-chdir=${path.resolve(folder)}`, ...args);
}

function inFolder(folder: string, command: string): string {
  return `(${shellLine("cd", folder)} && ${command})`;
}
