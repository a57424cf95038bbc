import process from "node:process";
import type { CheckStatus } from "../../lib/live/verify/check";
import type { CheckResult } from "../../lib/live/verify/run-checks";
import { EXIT } from "../exit-codes";
import { print, printJson } from "../print";

/** How each status stands at the beginning of a line. What must be seen is in capitals. */
const WORDS: Readonly<Record<CheckStatus, string>> = { pass: "pass", fail: "FAIL", warn: "WARN", skip: "skip" };

/** Prints what the checks found, then what to do, and sets the exit code. */
export function reportChecks(stack: string, results: readonly CheckResult[], isJson: boolean): void {
  process.exitCode = exitCodeOf(results);
  if (isJson) {
    const checks = results.map(({ id, status, what, found, fix }) => ({ id, status, what, found, fix }));
    printJson({ stack, ok: process.exitCode === EXIT.done, checks });
    return;
  }
  const width = Math.max(...results.map(({ id }) => id.length));
  print(...results.map(({ id, status, what, found }) => `${WORDS[status]}  ${id.padEnd(width)}  ${what}: ${found}`));
  const todo = results.flatMap(({ id, what, fix }) => (fix === undefined ? [] : [`  ${id}, ${what}: ${fix}`]));
  print("", ...(todo.length > 0 ? ["to do:", ...todo, ""] : []), summaryOf(results));
}

function exitCodeOf(results: readonly CheckResult[]): number {
  if (results.some(({ status }) => status === "fail")) {
    return EXIT.problem;
  }
  return results.some(({ isRefused }) => isRefused) ? EXIT.outside : EXIT.done;
}

function summaryOf(results: readonly CheckResult[]): string {
  const count = (status: CheckStatus): number => results.filter((result) => result.status === status).length;
  const counts = (["pass", "fail", "warn", "skip"] as const).flatMap((status) =>
    count(status) > 0 ? `${count(status)} ${status}` : [],
  );
  return `${results.length} checks: ${counts.join(", ")}`;
}
