/** A value that is an output of other Terraform, read from its state. */
export interface StateReference {
  /** The name of the state, as `remoteStates` has it. */
  readonly fromState: string;
  /** The name of an output at the root of that state. */
  readonly output: string;
}

/** A value that a person gives Terraform when they apply the stack. */
export interface VariableReference {
  /** The name of the Terraform variable. */
  readonly variable: string;
}

/** A value that nobody knows at synth: Terraform gets the value when it plans. */
export type Reference = StateReference | VariableReference;

/** A value that is written down, or a reference to a value that Terraform gets when it plans. */
export type TextOrReference = string | Reference;

/** Whether a value refers to an output of other Terraform. */
export function isStateReference(value: unknown): value is StateReference {
  return typeof value === "object" && value !== null && "fromState" in value;
}

/** Whether a value is a reference of either kind. */
export function isReference(value: unknown): value is Reference {
  return isStateReference(value) || (typeof value === "object" && value !== null && "variable" in value);
}

/** A text that is equal for two values that synth knows to be the same: both written alike, or both from one place. */
export function valueKey(value: TextOrReference): string {
  return isReference(value) ? expressionOf(value) : JSON.stringify(value);
}

/** A value if it is written down. The value of a reference is unknown at synth. */
export function literalOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

/** The Terraform expression for a reference, without `${ }`. */
export function expressionOf(reference: Reference): string {
  return isStateReference(reference)
    ? `data.terraform_remote_state.${reference.fromState}.outputs.${reference.output}`
    : `var.${reference.variable}`;
}
