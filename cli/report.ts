import path from "node:path";
import { ChosenConfig } from "../lib/config/source/choose-config";
import { ConfigError, formatProblems, LocatedProblem } from "../lib/config/problems/problem";

/** Says on stderr that the shipped example is read, where that is so. */
export function reportChoice({ path: file, isFallback }: ChosenConfig): void {
  if (isFallback) {
    process.stderr.write(`no braze.yaml here, using ${file}: copy it to braze.yaml and put your own values in\n`);
  }
}

/** Lists on stderr what the author of a configuration should know. */
export function reportWarnings(warnings: readonly LocatedProblem[]): void {
  for (const warning of formatProblems(warnings)) {
    process.stderr.write(`warning: ${warning}\n`);
  }
}

/** A stack, and the file that it was synthesised to. */
export interface WrittenStack {
  readonly name: string;
  readonly file: string;
}

/** Says what was synthesised, and what to do next. */
export function reportSynthesis(stacks: readonly WrittenStack[]): void {
  const [first] = stacks;
  if (!first) {
    return;
  }
  const folder = path.posix.dirname(first.file);
  process.stdout.write(
    [
      `synthesised ${stacks.length} ${stacks.length === 1 ? "stack" : "stacks"}:`,
      ...stacks.map(({ file }) => `  ${file}`),
      "next, review and apply a stack, with either of:",
      `  npx cdktf deploy ${first.name}`,
      `  terraform -chdir=${folder} init && terraform -chdir=${folder} apply`,
      "",
    ].join("\n"),
  );
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
  const { code, path: file, syscall } = error as NodeJS.ErrnoException;
  if (code && file) {
    return `${file}  can't ${syscall} (${code}), check the folder's permissions and the free space`;
  }
  throw error;
}
