import type { StackProps } from "./stack";

/** A configuration: every stack with all that it inherits. */
export interface ConfigProps {
  /** The stack's full name → the stack. A full name begins with the environment, if there is one. */
  readonly stacks: Readonly<Record<string, StackProps>>;
}
