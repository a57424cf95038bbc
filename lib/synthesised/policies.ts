import { policyFromDataSource, PolicyJson } from "./policy-from-data-source";

/** A policy document of a stack, and the last part of its address: `currents`, `currents_trust`, `bucket`. */
export interface NamedPolicy {
  readonly name: string;
  readonly document: PolicyJson;
}

/** What is read here of a stack's Terraform. */
interface StackWithPolicies {
  readonly data?: { readonly aws_iam_policy_document?: Readonly<Record<string, Record<string, unknown>>> };
}

/**
 * The policy documents of a synthesised stack, by name. What only Terraform knows stands as an expression: `${…}`.
 *
 * @param stack - the content of its cdk.tf.json
 */
export function policiesOf(stack: StackWithPolicies): NamedPolicy[] {
  return Object.entries(stack.data?.aws_iam_policy_document ?? {}).map(([name, block]) => ({
    name,
    document: policyFromDataSource(block),
  }));
}
