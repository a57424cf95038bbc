import { TerraformStack } from "../cdktf";
import { OUTPUTS, stackOutput } from "../outputs";
import { IBrazeBucket } from "./bucket";
import { IBrazeIntegration } from "./integration";
import { writeOutputs } from "./stack-outputs";

/**
 * Writes the outputs of a bucket and its integrations: what other Terraform can read, and what a person enters in Braze's
 * dashboard.
 *
 * @throws if two integrations have one label
 */
export function handOff(
  stack: TerraformStack,
  bucket: IBrazeBucket,
  ...integrations: readonly IBrazeIntegration[]
): void {
  writeOutputs(stack, [
    ...bucket.outputs,
    ...integrations.flatMap(({ outputs }) => outputs),
    stackOutput(
      OUTPUTS.brazeDashboard,
      integrations.flatMap(({ pages }) => pages),
    ),
  ]);
}
