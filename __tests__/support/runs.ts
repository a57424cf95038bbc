/** `npm run test:thorough` sets it. */
declare const thorough: boolean | undefined;

/** Whether time doesn't matter: CI tries every case, and `npm test` some of them. */
export const IS_THOROUGH = typeof thorough === "boolean" && thorough;

/** How many random cases a test tries. */
export function runs(cases: { readonly quick: number; readonly thorough: number }): number {
  return IS_THOROUGH ? cases.thorough : cases.quick;
}
