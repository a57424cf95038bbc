/**
 * Runs a synthesis without the stack trace that CDKTF takes of each token. With a thousand stacks, these traces hold
 * nearly half of the memory, and nothing shows them.
 *
 * Errors keep their traces. JavaScript writes an error's trace when something first reads it, and this is after the
 * synthesis.
 *
 * @returns what `synthesise` returns
 * @throws what `synthesise` throws
 */
export function withoutTokenTraces<T>(synthesise: () => T): T {
  // eslint-disable-next-line @typescript-eslint/unbound-method -- V8 calls it as a function
  const { prepareStackTrace } = Error;
  Error.prepareStackTrace = String;
  try {
    return synthesise();
  } finally {
    Error.prepareStackTrace = prepareStackTrace;
  }
}
