/** The files of one synthesised stack: the name in the stack's folder → the text. */
export type StackFiles = ReadonlyMap<string, string>;

/** Synthesised stacks, before anything is written. */
export interface RenderedOutput {
  /** The stacks that were synthesised, by name. */
  readonly stacks: ReadonlyMap<string, StackFiles>;
  /** The list of stacks that the CDKTF CLI reads. */
  readonly manifest: string;
}
