/** What CDKTF keeps of each token, under a name that every copy of CDKTF in a process shares. */
interface Tokens {
  readonly __cdktfTokenMap?: { readonly stringTokenMap?: unknown; readonly numberTokenMap?: unknown };
}

/**
 * Lets go of every token that was made meanwhile. CDKTF keeps each until the process ends, and with it the construct that
 * it is of: of a thousand stacks, that is half of the memory.
 *
 * It is no part of CDKTF's interface. A CDKTF that keeps its tokens otherwise goes on keeping them.
 *
 * @returns what `use` returns
 * @throws what `use` throws
 */
export function forgettingTokens<T>(use: () => T): T {
  const maps = tokenMaps().map((map) => ({ map, size: map.size }));
  try {
    return use();
  } finally {
    for (const { map, size } of maps) {
      // A map keeps the order in which its entries came.
      [...map.keys()].slice(size).forEach((key) => map.delete(key));
    }
  }
}

function tokenMaps(): Map<unknown, unknown>[] {
  const { stringTokenMap, numberTokenMap } = (globalThis as Tokens).__cdktfTokenMap ?? {};
  return [stringTokenMap, numberTokenMap].filter((map) => map instanceof Map);
}
