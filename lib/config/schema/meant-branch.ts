import type { z } from "zod";

/**
 * The branch of a union that a value is meant for: one for its kind of value, and of these the one with the least wrong.
 *
 * @param branches - what is wrong with the value by each branch
 * @returns the branch's index; that of the first if none is for this kind of value
 */
export function meantBranch(branches: readonly (readonly z.core.$ZodIssue[])[]): number {
  const costs = branches.map((issues) => (isOtherKind(issues) ? Infinity : sum(issues.map(faults))));
  return Math.max(0, costs.indexOf(Math.min(...costs)));
}

/** Whether a branch is for another kind of value, e.g. for a list where a text was given. */
function isOtherKind(issues: readonly z.core.$ZodIssue[]): boolean {
  return issues.some(
    (issue) =>
      issue.path.length === 0 &&
      (issue.code === "invalid_type" ||
        (issue.code === "invalid_union" && issue.errors.length > 0 && issue.errors.every(isOtherKind))),
  );
}

function faults(issue: z.core.$ZodIssue): number {
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.length;
    case "invalid_union":
      return issue.errors.length === 0 ? 1 : Math.min(...issue.errors.map((branch) => sum(branch.map(faults))));
    default:
      return 1;
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
