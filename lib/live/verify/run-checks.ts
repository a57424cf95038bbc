import type { CheckId } from "../../check-ids";
import { listNames } from "../../config/problems/list-names";
import { AwsRefusal } from "../refusal";
import { isUnreachable } from "../unreachable";
import { Check, Finding, PRECONDITIONS } from "./check";

/** A check with what it found. */
export interface CheckResult extends Finding, Pick<Check, "id" | "what"> {
  /** Whether AWS didn't answer. */
  readonly isRefused: boolean;
}

interface Outcome {
  readonly result: CheckResult;
  /** The checks that failed: this one, or those that it depends on. */
  readonly failed: readonly CheckId[];
}

/**
 * Makes checks, each by itself. One that AWS doesn't answer, or whose precondition failed, is skipped.
 *
 * @param checks - each after those that it depends on
 * @returns the results, in the order of the checks
 */
export async function runChecks(checks: readonly Check[]): Promise<CheckResult[]> {
  const outcomes = new Map<Check, Promise<Outcome>>();
  for (const check of checks) {
    const before = [...outcomes].filter(([other]) => isNeeded(check, other)).map(([, outcome]) => outcome);
    outcomes.set(check, runAfter(check, before));
  }
  return (await Promise.all(outcomes.values())).map(({ result }) => result);
}

function isNeeded({ id, principal }: Check, other: Check): boolean {
  return PRECONDITIONS[id].includes(other.id) && (other.principal ?? principal) === principal;
}

async function runAfter(check: Check, before: readonly Promise<Outcome>[]): Promise<Outcome> {
  const { id, what } = check;
  const failed = [...new Set((await Promise.all(before)).flatMap((outcome) => outcome.failed))];
  if (failed.length > 0) {
    const found = `not checked, since ${listNames(failed)} failed`;
    return { result: { id, what, status: "skip", found, isRefused: false }, failed };
  }
  const result = await look(check);
  return { result, failed: result.status === "fail" ? [id] : [] };
}

async function look({ id, what, look: find }: Check): Promise<CheckResult> {
  try {
    return { id, what, ...(await find()), isRefused: false };
  } catch (error) {
    const unanswered = { id, what, status: "skip", isRefused: true } as const;
    if (error instanceof AwsRefusal) {
      return { ...unanswered, found: error.message, fix: `ask for the permission ${error.action}` };
    }
    if (isUnreachable(error)) {
      return { ...unanswered, found: error.message };
    }
    throw error;
  }
}
