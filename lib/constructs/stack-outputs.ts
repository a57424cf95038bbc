import { TerraformOutput, TerraformStack } from "../cdktf";
import { StackOutput } from "../outputs";

/**
 * Writes outputs at the root of a stack. Other Terraform can read them from the stack's state.
 *
 * @throws if two outputs have one name: CDKTF would keep one of them without a word
 */
export function writeOutputs(stack: TerraformStack, outputs: readonly StackOutput[]): void {
  for (const { name, value, description, sensitive } of outputs) {
    if (stack.node.tryFindChild(name)) {
      throw new Error(
        `two outputs of the stack ${stack.node.id} have the name ${name}, give each integration its own label`,
      );
    }
    new TerraformOutput(stack, name, { value, description, ...(sensitive && { sensitive }) });
  }
}
