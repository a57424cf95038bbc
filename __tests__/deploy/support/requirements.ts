import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { CommandFailure, run } from "./command";
import { commandEnvironment } from "./environment";

const TERRAFORM_MISSING =
  "terraform or tofu: install Terraform (https://developer.hashicorp.com/terraform/install) or OpenTofu " +
  "(https://opentofu.org/docs/intro/install), or name the binary in TERRAFORM_BINARY_NAME";
const EMULATOR_MISSING =
  "an emulator of AWS: pip install 'moto[server]', or start one on loopback and name it in AWS_ENDPOINT_URL";

/** The Terraform binary to use, if there is one. */
export async function findTerraform(): Promise<string | undefined> {
  const named = process.env.TERRAFORM_BINARY_NAME;
  for (const binary of named ? [named] : ["terraform", "tofu"]) {
    if (await isCommand(binary, "version")) {
      return binary;
    }
  }
  return undefined;
}

/** Whether a command is there. */
export async function isCommand(file: string, ...args: string[]): Promise<boolean> {
  try {
    await run(file, args, { folder: tmpdir(), env: process.env });
    return true;
  } catch {
    return false;
  }
}

/**
 * Says all that is missing at once.
 *
 * @throws with the command that installs each, so that the run fails rather than test less than it says
 */
export function requireAll({ terraform, emulator }: { terraform: boolean; emulator: boolean }): void {
  const missing = [...(terraform ? [] : [TERRAFORM_MISSING]), ...(emulator ? [] : [EMULATOR_MISSING])];
  if (missing.length > 0) {
    throw new Error(`the deploy tests need\n${missing.map((line) => `  ${line}`).join("\n")}`);
  }
}

/** Lets Terraform install the AWS provider once, which shows whether it can, and fills the plugin cache. */
export async function requireProvider(terraform: string): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "braze-s3-provider-"));
  const aws = { source: "hashicorp/aws", version: "~> 6.25" };
  writeFileSync(path.join(folder, "main.tf.json"), JSON.stringify({ terraform: { required_providers: { aws } } }));
  try {
    await run(terraform, ["init", "-backend=false"], { folder, env: commandEnvironment() });
  } catch (error) {
    throw new Error(
      "the deploy tests need the provider hashicorp/aws: let Terraform reach its registry, or name a CLI configuration " +
        `with a mirror in TF_CLI_CONFIG_FILE\n${(error as CommandFailure).message}`,
      { cause: error },
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
