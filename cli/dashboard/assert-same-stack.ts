import { grantsOf } from "../../lib/config/derived/grants";
import { bucketNameOf } from "../../lib/config/schema/bucket";
import type { StackConfig } from "../../lib/config/schema/file";
import { outputName, OUTPUTS } from "../../lib/outputs";
import { literalOf } from "../../lib/text-or-reference";
import { CommandError } from "../failure";
import type { Outputs } from "./outputs";

/** An output that the configuration alone decides: all of it, or its end. */
interface Expected {
  readonly output: string;
  readonly value: string;
  readonly fits: (found: string) => boolean;
}

/**
 * Refuses outputs that aren't those of a stack as its configuration is: their values in Braze would set up another one.
 *
 * @throws {@link CommandError} with the first difference
 */
export function assertSameStack(outputs: Outputs, name: string, stack: StackConfig, source: string): void {
  for (const { output, value, fits } of expectedOf(name, stack)) {
    const found = outputs[output]?.value;
    if (typeof found !== "string" || !fits(found)) {
      const what = typeof found === "string" ? `${output} is "${found}"` : `there is no ${output}`;
      throw new CommandError(
        `${source} has outputs of another stack, or from before the configuration changed: ${what}, and the stack ` +
          `"${name}" has "${value}"; apply the stack, or give the outputs of this stack`,
      );
    }
  }
}

function expectedOf(name: string, stack: StackConfig): Expected[] {
  const exactly = (output: string, value: string): Expected => ({ output, value, fits: (found) => found === value });
  const bucketName = literalOf(bucketNameOf(stack.bucket));
  return [
    ...(bucketName === undefined ? [] : [exactly(OUTPUTS.bucketName.name, bucketName)]),
    exactly(OUTPUTS.bucketRegion.name, stack.region),
    ...grantsOf(name, stack).map(({ label, principal }): Expected => {
      if (principal.method === "access-key") {
        return exactly(outputName(OUTPUTS.userName, label), principal.name);
      }
      const fits = (found: string): boolean => found.endsWith(`/${principal.name}`);
      return { output: outputName(OUTPUTS.roleArn, label), value: principal.name, fits };
    }),
  ];
}
