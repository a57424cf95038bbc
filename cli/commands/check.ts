import process from "node:process";
import { Command } from "commander";
import { ConfigError, formatProblems, LocatedProblem } from "../../lib/config/problems/problem";
import { EXIT } from "../exit-codes";
import { print, printJson } from "../print";
import { jsonProblem } from "../report-failure";
import { GlobalOptions, Session } from "../session";

/** `braze-s3 check`: every problem of a configuration, and every warning. */
export function checkCommand(): Command {
  return new Command("check")
    .description("list all problems and warnings of the configuration; write nothing")
    .option("--json", "print {ok, problems: [{file, line, column, path, message, severity}], stacks: [name]}")
    .action((_, command: Command) => check(command.optsWithGlobals()));
}

function check(options: GlobalOptions): void {
  const session = new Session(options);
  const { errors, warnings, stacks } = checked(session);
  const isOk = errors.length === 0;
  if (options.json) {
    const problems = [
      ...errors.map((problem) => jsonProblem(problem, "error")),
      ...warnings.map((problem) => jsonProblem(problem, "warning")),
    ];
    printJson({ ok: isOk, problems, stacks });
  } else {
    print(
      ...formatProblems(errors),
      ...formatProblems(warnings).map((warning) => `warning: ${warning}`),
      `${session.chosen.path}: ${isOk ? `${count(stacks.length, "stack")}, ` : ""}${count(errors.length, "problem")}, ${count(warnings.length, "warning")}`,
    );
  }
  process.exitCode = isOk ? EXIT.done : EXIT.problem;
}

interface Checked {
  readonly errors: readonly LocatedProblem[];
  readonly warnings: readonly LocatedProblem[];
  /** The names of the stacks. Of a configuration with problems, no stack can be synthesised. */
  readonly stacks: readonly string[];
}

function checked(session: Session): Checked {
  try {
    const { config, warnings } = session.readConfig();
    return { errors: [], warnings, stacks: Object.keys(config.stacks) };
  } catch (error) {
    if (error instanceof ConfigError) {
      return { errors: error.problems, warnings: [], stacks: [] };
    }
    throw error;
  }
}

function count(number: number, noun: string): string {
  return `${number || "no"} ${noun}${number === 1 ? "" : "s"}`;
}
