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

type ConditionKind = "precondition" | "postcondition";

/**
 * The `lifecycle` block of conditions in the form that CDKTF's HCL renderer needs: left to itself, it writes blocks as
 * attributes, which is no valid HCL.
 */
export function hclLifecycle(lifecycle: Partial<Record<ConditionKind, readonly ConditionBlock[]>>): object {
  const blocks = Object.entries(lifecycle).map(([kind, conditions]) => [
    kind,
    { value: conditions, isBlock: true, type: "list", storageClassType: "objectList" },
  ]);
  return { value: Object.fromEntries(blocks) as object, isBlock: true };
}
