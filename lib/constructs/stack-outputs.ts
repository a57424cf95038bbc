import { TerraformOutput, TerraformStack } from "../cdktf";
import { StackOutput } from "../outputs";

/**
 * Writes outputs at the root of a stack, where other Terraform can read them from its state.
 *
 * @throws if the stack has an output of that name: CDKTF would keep one of the two without a word
 */
export function writeOutputs(stack: TerraformStack, outputs: readonly StackOutput[]): void {
  for (const { name, value, description, sensitive } of outputs) {
    if (stack.node.tryFindChild(name)) {
      throw new Error(`the stack ${stack.node.id} has two outputs named ${name}, give one integration another label`);
    }
    new TerraformOutput(stack, name, { value, description, ...(sensitive && { sensitive }) });
  }
}
