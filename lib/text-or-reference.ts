/** A value that is an output of other Terraform's state. */
export interface StateReference {
  /** The state's name under `remoteStates`. */
  readonly fromState: string;
  /** The name of one of its root outputs. */
  readonly output: string;
}

/** A value that whoever applies the stack gives Terraform. */
export interface VariableReference {
  /** The name of the Terraform variable. */
  readonly variable: string;
}

/** A value that is known when Terraform plans, not when the stack is synthesised. */
export type Reference = StateReference | VariableReference;

/** A value that is written down, or one that Terraform gets when it plans. */
export type TextOrReference = string | Reference;

export function isStateReference(value: unknown): value is StateReference {
  return typeof value === "object" && value !== null && "fromState" in value;
}

export function isReference(value: unknown): value is Reference {
  return isStateReference(value) || (typeof value === "object" && value !== null && "variable" in value);
}

/** Equal for two values that are the same as far as synth can tell: written down alike, or read from the same place. */
export function valueKey(value: TextOrReference): string {
  return isReference(value) ? expressionOf(value) : JSON.stringify(value);
}

/** A value that is written down; a reference's value is not known yet. */
export function literalOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

/** The Terraform expression for a reference, to stand within `${ }`. */
export function expressionOf(reference: Reference): string {
  return isStateReference(reference)
    ? `data.terraform_remote_state.${reference.fromState}.outputs.${reference.output}`
    : `var.${reference.variable}`;
}
