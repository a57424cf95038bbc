import type { SynthesisedStack } from "./stack-identity";

/** The files of one synthesised stack: the name in the stack's folder → the text. */
export type StackFiles = ReadonlyMap<string, string>;

/** A synthesised stack, before it is written. */
export interface RenderedStack {
  readonly files: StackFiles;
  /** What the files say. */
  readonly synthesised: SynthesisedStack;
}

/** Synthesised stacks, before anything is written. */
export interface RenderedOutput {
  /** The stacks that were synthesised, by name. */
  readonly stacks: ReadonlyMap<string, RenderedStack>;
  /** The list of stacks that the CDKTF CLI reads. */
  readonly manifest: string;
}
