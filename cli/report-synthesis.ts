import path from "node:path";
import { OutputFolderError } from "../lib/output-folder/problems";
import type { Synthesis } from "../stacks/synthesise";
import { cdktfCommand, terraformCommand } from "./command-lines";
import { explainLeftStack, explainOutputProblems } from "./explain-output";
import { CommandError } from "./failure";
import type { Place } from "./invocation";
import { print } from "./print";
import type { Session } from "./session";

/** Says what was left behind. */
export function reportLeftStacks(session: Session, { left }: Synthesis): void {
  for (const stack of left) {
    session.notify(`warning: ${explainLeftStack(stack, session.place.invocation)}`);
  }
}

/** Says what was synthesised. */
export function reportStacks({ stacks }: Synthesis): void {
  print(
    `synthesised ${stacks.length} ${stacks.length === 1 ? "stack" : "stacks"}:`,
    ...stacks.map(({ file }) => `  ${file}`),
  );
}

/** Says how to apply the first of the stacks that were synthesised. */
export function reportNextSteps(
  { invocation, hasCdktf }: Place,
  { stacks: [first] }: Synthesis,
  accepted: readonly string[],
): void {
  if (!first) {
    return;
  }
  const folder = path.dirname(first.file);
  const terraform = ["init", "apply"].map((subcommand) => `  ${terraformCommand(invocation, folder, subcommand)}`);
  print(
    ...(hasCdktf
      ? [
          "next, review and apply a stack, with the CDKTF command line:",
          `  ${cdktfCommand(invocation, "deploy", first.name, accepted)}`,
          "or with Terraform alone:",
        ]
      : ["next, review and apply a stack with Terraform:"]),
    ...terraform,
  );
}

/**
 * Runs a synthesis; if it would do harm, says how to go on.
 *
 * @throws {@link CommandError} with commands that can be pasted
 */
export function withWaysOn<T>({ invocation }: Place, synthesise: () => T): T {
  try {
    return synthesise();
  } catch (error) {
    throw error instanceof OutputFolderError
      ? new CommandError(explainOutputProblems(error.problems, invocation))
      : error;
  }
}
