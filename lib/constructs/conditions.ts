/** Something that has to hold when Terraform plans. */
export interface Condition {
  /** A Terraform expression, without `${ }`. */
  readonly expression: string;
  /** What a person reads if it does not hold. */
  readonly message: string;
}

/** A condition as Terraform's JSON has it, in `precondition`, `postcondition` and `validation`. */
export interface ConditionBlock {
  readonly condition: string;
  readonly error_message: string;
}

export function toConditionBlock({ expression, message }: Condition): ConditionBlock {
  return { condition: `\${${expression}}`, error_message: message };
}
