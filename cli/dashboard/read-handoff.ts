import { existsSync, readFileSync } from "node:fs";
import process from "node:process";
import type { Config } from "../../lib/config/schema/file";
import { leftFolder, stackFolder } from "../../lib/output-folder/layout";
import { findStack, NamedStack } from "../choose-stacks";
import { terraformCommand } from "../command-lines";
import { CommandError, OutsideError } from "../failure";
import type { Place } from "../invocation";
import type { Session } from "../session";
import { assertSameStack } from "./assert-same-stack";
import type { Handoff } from "./fill-in";
import { parseOutputs } from "./outputs";
import { runTerraformOutput } from "./run-terraform-output";

/**
 * Reads the outputs of a stack: what it hands over to Braze's dashboard.
 *
 * @param file - a file of `terraform output -json`, or `-` for stdin. @default - Terraform is run
 * @throws {@link CommandError} if the outputs aren't those of the stack
 */
export function readHandoff(session: Session, name: string, file?: string): Handoff {
  const { place } = session;
  const { invocation, outdir } = place;
  const { config } = session.loadConfig();
  const { name: stack, stack: stackConfig } = findOwnStack(config, name, place);
  const folder = stackFolder(outdir, stack);
  const source = file === undefined ? folder : file === "-" ? "stdin" : file;
  const text = file === undefined ? runTerraformOutput(invocation, folder) : readOutputs(file, source);
  const outputs = parseOutputs(text, source);
  if (Object.keys(outputs).length === 0) {
    throw new OutsideError(`${source} has no outputs: the stack "${stack}" was never applied, apply it first`);
  }
  assertSameStack(outputs, stack, stackConfig, source);
  return { stack, config, outputs, source, folder, invocation };
}

/** A stack that left the configuration has its folder elsewhere. */
function findOwnStack(config: Config, name: string, { outdir, invocation }: Place): NamedStack {
  try {
    return findStack(config, name);
  } catch (error) {
    const left = leftFolder(outdir, name);
    if (!(error instanceof CommandError) || !existsSync(left)) {
      throw error;
    }
    throw new CommandError(
      `the stack "${name}" left the configuration, put it back, or see its outputs with: ` +
        terraformCommand(invocation, left, "output"),
    );
  }
}

function readOutputs(file: string, source: string): string {
  try {
    return readFileSync(file === "-" ? process.stdin.fd : file, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new CommandError(`can't read ${source} (${code}), expected what \`terraform output -json\` prints`);
  }
}
