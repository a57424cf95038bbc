import process from "node:process";
import { CommanderError } from "commander";
import { withoutCredentials } from "../lib/config/problems/describe-value";
import { ConfigError, formatPath, LocatedProblem } from "../lib/config/problems/problem";
import { isUnreachable } from "../lib/live/unreachable";
import { EXIT } from "./exit-codes";
import { CommandError, OutsideError } from "./failure";
import { printJson } from "./print";

/** A problem as `--json` shows it. What has no place has no line. */
export interface JsonProblem {
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  readonly path?: string;
  readonly message: string;
  readonly severity: "error" | "warning";
}

/** A problem of a configuration as `--json` shows it. */
export function jsonProblem(problem: LocatedProblem, severity: JsonProblem["severity"]): JsonProblem {
  const { file, position, path = [], message } = problem;
  return {
    file,
    ...position,
    ...(path.length > 0 && { path: withoutCredentials(formatPath(path)) }),
    message: withoutCredentials(message),
    severity,
  };
}

/**
 * Says why a command failed, if a person can mend that.
 *
 * @returns the exit code
 * @throws whatever is a fault of the program
 */
export function reportFailure(error: unknown, isJson: boolean): number {
  // Commander has said by itself what is wrong; help and the version are no failures.
  if (error instanceof CommanderError) {
    if (isJson && error.exitCode !== EXIT.done) {
      printJson({ ok: false, problems: [{ message: error.message, severity: "error" }] });
    }
    return error.exitCode;
  }
  const { message, problems, exitCode } = explain(error);
  if (isJson) {
    printJson({ ok: false, problems });
  } else {
    process.stderr.write(`${message}\n`);
  }
  return exitCode;
}

const CHECK_FOLDER = "check the folder's permissions and the free space";
const MOVE_FILE = "expected a folder, and a file is there: move the file away";

/** What to do if the disk refuses something, by its error. */
const WAYS_ON: Readonly<Record<string, string>> = {
  ENOENT: "something on its path is not there: check the path",
  EISDIR: "expected a file, and a folder is there: move the folder away",
  EEXIST: MOVE_FILE,
  ENOTDIR: MOVE_FILE,
};

interface Explanation {
  readonly message: string;
  readonly problems: readonly JsonProblem[];
  readonly exitCode: number;
}

function explain(error: unknown): Explanation {
  if (error instanceof ConfigError) {
    const count = error.problems.length === 1 ? "1 problem" : `${error.problems.length} problems`;
    return {
      message: `${error.message}\n${count}, nothing was written`,
      problems: error.problems.map((problem) => jsonProblem(problem, "error")),
      exitCode: EXIT.problem,
    };
  }
  if (error instanceof CommandError) {
    const problems = error.messages.map((message) => ({ message, severity: "error" }) as const);
    return { message: error.message, problems, exitCode: error instanceof OutsideError ? EXIT.outside : EXIT.problem };
  }
  if (isUnreachable(error)) {
    const { message } = error;
    return { message, problems: [{ message, severity: "error" }], exitCode: EXIT.outside };
  }
  const { code, path: file, syscall } = error as NodeJS.ErrnoException;
  if (code && file) {
    const message = `${file}  can't ${syscall} (${code}), ${WAYS_ON[code] ?? CHECK_FOLDER}; what was there is as it was`;
    return { message, problems: [{ file, message, severity: "error" }], exitCode: EXIT.problem };
  }
  throw error;
}
