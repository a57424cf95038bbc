/**
 * Runs a synthesis without the stack trace that CDKTF takes of each token: of a thousand stacks, they hold nearly half of
 * the memory, and nothing shows them.
 *
 * Errors keep theirs: JavaScript writes an error's trace when it is first read, which is after this.
 */
export function withoutTokenTraces<T>(synthesise: () => T): T {
  const { prepareStackTrace } = Error;
  Error.prepareStackTrace = String;
  try {
    return synthesise();
  } finally {
    Error.prepareStackTrace = prepareStackTrace;
  }
}
