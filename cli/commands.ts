import path from "node:path";
import { shellLine, shellQuote } from "./shell";

/** How a synth was run: what commands must say again so that they mean the same, wherever they are pasted. */
export interface Invocation {
  /** The absolute path of the project's folder. */
  readonly project: string;
  /** The configuration that BRAZE_CONFIG named. @default - the project's own */
  readonly config?: string;
  /** The output folder that was named. @default - `cdktf.out` in the project */
  readonly outdir?: string;
  /** The Terraform binary. */
  readonly terraform: string;
}

/** Writes the Terraform again. */
export function synthCommand(invocation: Invocation, accepted: readonly string[] = []): string {
  const { outdir } = invocation;
  const accept = accepted.length > 0 ? ["--", "--accept", accepted.join(",")] : [];
  return inProject(invocation, outdir ? { CDKTF_OUTDIR: outdir } : {}, "npm", "run", "synth", ...accept);
}

/** Has the CDKTF command line do something with a stack. */
export function cdktfCommand(
  invocation: Invocation,
  subcommand: string,
  stack: string,
  accepted: readonly string[] = [],
): string {
  const { outdir } = invocation;
  const output = outdir ? ["--output", outdir] : [];
  const accept: Record<string, string> = accepted.length > 0 ? { BRAZE_ACCEPT: accepted.join(",") } : {};
  return inProject(invocation, accept, "npx", "cdktf", subcommand, stack, ...output);
}

/** Has Terraform do something in a folder. */
export function terraformCommand({ terraform }: Invocation, folder: string, ...args: readonly string[]): string {
  return shellLine(terraform, `-chdir=${path.resolve(folder)}`, ...args);
}

function inProject(
  { project, config }: Invocation,
  variables: Readonly<Record<string, string>>,
  ...command: readonly string[]
): string {
  const all = Object.entries({ ...(config && { BRAZE_CONFIG: config }), ...variables });
  const assignments = all.map(([name, value]) => `${name}=${shellQuote(value)} `).join("");
  return `(${shellLine("cd", project)} && ${assignments}${shellLine(...command)})`;
}
