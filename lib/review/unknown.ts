/** What no one can tell at synth. */
export interface Unknown {
  readonly what: string;
  readonly why: string;
}
