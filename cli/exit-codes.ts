/** The codes that the command ends with. Pipelines depend on them. */
export const EXIT = {
  /** All was done, and every check passed. */
  done: 0,
  /** A person can mend it, or a check failed. */
  problem: 1,
  /** Something outside could not be asked: no credentials, no network, no state. */
  outside: 2,
  /** What `--fail-on` names was found. */
  failOn: 3,
} as const;
