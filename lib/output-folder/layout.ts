import path from "node:path";

/** What a stack is synthesised to, as JSON or as HCL. Terraform loads both if both are there. */
export const JSON_FILE = "cdk.tf.json";
export const HCL_FILE = "cdk.tf";

/** What CDKTF writes beside HCL: all that HCL has no place for. */
export const METADATA_FILE = "metadata.json";

/** The list of all stacks, for the CDKTF CLI. */
export const MANIFEST_FILE = "manifest.json";

/** Every file that synth writes for a stack. */
export const STACK_FILES = [JSON_FILE, HCL_FILE, METADATA_FILE] as const;

/** What lets Terraform destroy the bucket of a stack that left: a file that a person makes by hand. */
export const DESTROY_OVERRIDE = "destroy_override.tf.json";

/** Where Terraform keeps what `terraform init` sets up. */
export const INITIALISED_FOLDER = ".terraform";

/** The folders of the stacks of a configuration. */
export const STACKS_FOLDER = "stacks";

/**
 * The folders of stacks that left the configuration.
 *
 * They are as deep as those of the other stacks, so that the relative path of a local state stays right. And they are out
 * of the sight of the CDKTF CLI, which removes every folder of a stack that its manifest lacks.
 */
export const LEFT_FOLDER = "left";

/** The folder that Terraform runs in for a stack. */
export function stackFolder(outdir: string, name: string): string {
  return path.join(outdir, STACKS_FOLDER, name);
}

/** The folder of a stack that left the configuration. */
export function leftFolder(outdir: string, name: string): string {
  return path.join(outdir, LEFT_FOLDER, name);
}

/** The file that a stack is synthesised to. */
export function stackFile(outdir: string, name: string, isHcl: boolean): string {
  return path.join(stackFolder(outdir, name), isHcl ? HCL_FILE : JSON_FILE);
}
