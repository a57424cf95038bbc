import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { withoutCredentials } from "../../lib/config/problems/describe-value";
import { Invocation, synthCommand, terraformCommand } from "../command-lines";
import { OutsideError } from "../failure";

/** More than any stack's outputs. */
const MOST_BYTES = 64 * 1024 * 1024;

/** What Terraform and OpenTofu say of a folder that they were never initialised in, or were with another backend. */
const UNINITIALISED = /\binitiali[sz]ation required\b|\b(terraform|tofu) init\b/i;

/**
 * What `terraform output -json` prints in a stack's folder.
 *
 * @throws {@link OutsideError} with what to do, if Terraform can't print the outputs
 */
export function runTerraformOutput(invocation: Invocation, folder: string): string {
  if (!existsSync(folder)) {
    throw new OutsideError(`${folder} isn't there, write the stack's Terraform first: ${synthCommand(invocation)}`);
  }
  const { terraform } = invocation;
  const args = [`-chdir=${path.resolve(folder)}`, "output", "-json", "-no-color"];
  const { error, status, stdout, stderr } = spawnSync(terraform, args, { encoding: "utf8", maxBuffer: MOST_BYTES });
  if (error) {
    throw new OutsideError(explainStart(error, terraform));
  }
  if (status !== 0) {
    throw new OutsideError(explainFailure(stderr, invocation, folder));
  }
  return stdout;
}

function explainStart({ code, message }: NodeJS.ErrnoException, terraform: string): string {
  return code === "ENOENT"
    ? `there is no program ${terraform}, install Terraform, or name its binary in TERRAFORM_BINARY_NAME; or give the ` +
        "outputs with --outputs FILE"
    : `can't run ${terraform}: ${message}`;
}

function explainFailure(stderr: string, invocation: Invocation, folder: string): string {
  return UNINITIALISED.test(stderr)
    ? `Terraform isn't initialised in ${folder}, run: ${terraformCommand(invocation, folder, "init")}`
    : `Terraform can't read the outputs in ${folder}:\n${withoutCredentials(stderr.trim())}`;
}
