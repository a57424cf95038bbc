import path from "node:path";
import process from "node:process";
import { ConfigError, formatProblems, LocatedProblem } from "../lib/config/problems/problem";
import { ChosenConfig } from "../lib/config/source/choose-config";
import { OutputFolderError } from "../lib/output-folder/problems";
import { Synthesis } from "../stacks/synthesise";
import { cdktfCommand, terraformCommand } from "./commands";
import { explainLeftStack, explainOutputProblems } from "./explain-output";
import { CommandError } from "./failure";
import { Run } from "./run";

/** Says that the shipped example is read, where that is so. */
export function reportChoice(run: Run, { path: file, isFallback }: ChosenConfig): void {
  if (isFallback) {
    notify(run, `no braze.yaml here, using ${file}: copy it to braze.yaml and put your own values in`);
  }
}

/** Lists what the author of a configuration should know. */
export function reportWarnings(run: Run, warnings: readonly LocatedProblem[]): void {
  for (const warning of formatProblems(warnings)) {
    notify(run, `warning: ${warning}`);
  }
}

/** What is no result goes to stderr. The CDKTF CLI would show it as an error there, in red and with the time. */
function notify({ isRunByCdktf }: Run, text: string): void {
  (isRunByCdktf ? process.stdout : process.stderr).write(`${text}\n`);
}

/** Says what was synthesised, what was left behind, and what to do next. */
export function reportSynthesis(run: Run, { stacks, left }: Synthesis): void {
  for (const stack of left) {
    notify(run, `warning: ${explainLeftStack(stack, run.invocation)}`);
  }
  const [first] = stacks;
  // The CDKTF CLI names the stacks itself, and is itself what comes next.
  if (!first || run.isRunByCdktf) {
    return;
  }
  const folder = path.dirname(first.file);
  process.stdout.write(
    [
      `synthesised ${stacks.length} ${stacks.length === 1 ? "stack" : "stacks"}:`,
      ...stacks.map(({ file }) => `  ${file}`),
      "next, review and apply a stack, with the CDKTF command line:",
      `  ${cdktfCommand(run.invocation, "deploy", first.name, run.accepted)}`,
      "or with Terraform alone:",
      ...["init", "apply"].map((subcommand) => `  ${terraformCommand(run.invocation, folder, subcommand)}`),
      "",
    ].join("\n"),
  );
}

/**
 * Runs a synthesis; if it would do harm, says how to go on.
 *
 * @throws {@link CommandError} with commands that can be pasted
 */
export function withWaysOn<T>({ invocation }: Run, synthesise: () => T): T {
  try {
    return synthesise();
  } catch (error) {
    throw error instanceof OutputFolderError
      ? new CommandError(explainOutputProblems(error.problems, invocation))
      : error;
  }
}

/**
 * Runs a command; what a person can mend ends it with a message and the exit code 1, not with a stack trace.
 *
 * @throws whatever is a fault of the program
 */
export function reportFailure(command: () => void): void {
  try {
    command();
  } catch (error) {
    process.stderr.write(`${explanationOf(error)}\n`);
    process.exitCode = 1;
  }
}

function explanationOf(error: unknown): string {
  if (error instanceof ConfigError) {
    const count = error.problems.length === 1 ? "1 problem" : `${error.problems.length} problems`;
    return `${error.message}\n${count}, nothing was written`;
  }
  if (error instanceof CommandError) {
    return error.message;
  }
  const { code, path: file, syscall } = error as NodeJS.ErrnoException;
  if (code && file) {
    return `${file}  can't ${syscall} (${code}), check the folder's permissions and the free space; what was there is as it was`;
  }
  throw error;
}
