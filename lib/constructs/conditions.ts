/** Something that must hold when Terraform plans. */
export interface Condition {
  /** A Terraform expression, without `${ }`. */
  readonly expression: string;
  /** What Terraform says if the expression is false. */
  readonly message: string;
}

/** A condition as Terraform's JSON has it, in `precondition`, `postcondition` and `validation`. */
export interface ConditionBlock {
  readonly condition: string;
  readonly error_message: string;
}

/**
 * A condition in Terraform's own form.
 *
 * @see https://developer.hashicorp.com/terraform/language/expressions/custom-conditions
 */
export function toConditionBlock({ expression, message }: Condition): ConditionBlock {
  return { condition: `\${${expression}}`, error_message: message };
}
