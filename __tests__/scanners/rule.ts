import type { Located, Stack } from "./stack";

/** A rule of a scanner, as its source or its documentation says what it finds. */
export interface Rule {
  readonly id: string;
  readonly finds: (stack: Stack) => readonly Located[];
}
