/** Yes or no, or undefined where it can't be told. */
export type Verdict = boolean | undefined;

/** Whether all of several things are so. */
export function allOf(verdicts: readonly Verdict[]): Verdict {
  return verdicts.includes(false) ? false : verdicts.includes(undefined) ? undefined : true;
}

/** Whether one of several things is so. */
export function anyOf(verdicts: readonly Verdict[]): Verdict {
  return not(allOf(verdicts.map(not)));
}

/** Whether something isn't so. */
export function not(verdict: Verdict): Verdict {
  return verdict === undefined ? undefined : !verdict;
}
