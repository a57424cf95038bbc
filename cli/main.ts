import process from "node:process";
import { createProgram } from "./program";
import { reportFailure } from "./report-failure";

/**
 * Runs the command.
 *
 * @param args - what stands behind the program's name
 */
export async function main(args: readonly string[]): Promise<void> {
  try {
    await createProgram().parseAsync(args, { from: "user" });
  } catch (error) {
    process.exitCode = reportFailure(error, args.includes("--json"));
  }
}
