/** `npm run test:thorough` sets it. */
declare const thorough: boolean | undefined;

/** Whether time doesn't matter: CI tries every case, and `npm test` some of them. */
const IS_THOROUGH = typeof thorough === "boolean" && thorough;

/** How many random cases a test tries. */
export function runs(cases: { readonly quick: number; readonly thorough: number }): number {
  return IS_THOROUGH ? cases.thorough : cases.quick;
}

/**
 * Every case, or where time matters one in so many.
 *
 * @param from - the first of them, so that several tests together try every case. @default 0
 */
export function oneIn<T>(count: number, cases: readonly T[], from = 0): readonly T[] {
  return IS_THOROUGH ? cases : cases.filter((_, i) => i % count === from % count);
}

/** Tests that start other programs, which takes long: CI runs them, and `npm test` counts them as skipped. */
export const thoroughTest: jest.It = IS_THOROUGH ? test : test.skip;
export const thoroughDescribe: jest.Describe = IS_THOROUGH ? describe : describe.skip;
