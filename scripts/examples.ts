import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { loadConfig } from "../lib/config/load";
import { formatProblem } from "../lib/config/problems/problem";
import { stackFile } from "../lib/output-folder/layout";
import { synthesiseConfig } from "../stacks/synthesise";

const FOLDER = path.join(__dirname, "..", "examples");

/** What an example is synthesised to. */
export interface SynthesisedExample {
  /** File that is kept beside the configuration → its content. */
  readonly files: ReadonlyMap<string, string>;
  readonly warnings: readonly string[];
}

/** The examples with one stack: a folder for each, with a `braze.yaml` and the `cdk.tf.json` that is made of it. */
export function exampleNames(): string[] {
  return readdirSync(FOLDER)
    .filter((name) => existsSync(exampleConfigFile(name)))
    .sort();
}

/** The examples with several stacks: a folder `braze` with configurations, and a `stacks/STACK/cdk.tf.json` for each stack. */
export function exampleFolderNames(): string[] {
  return readdirSync(FOLDER)
    .filter((name) => existsSync(exampleConfigFolder(name)))
    .sort();
}

/** The configuration of an example with one stack. */
export function exampleConfigFile(name: string): string {
  return path.join(FOLDER, name, "braze.yaml");
}

/** The folder with the configurations of an example with several stacks. */
export function exampleConfigFolder(name: string): string {
  return path.join(FOLDER, name, "braze");
}

/** Every file that is a configuration of an example, or a part of one. */
export function exampleConfigFiles(): string[] {
  const inFolders = exampleFolderNames()
    .map(exampleConfigFolder)
    .flatMap((folder) => readdirSync(folder).map((file) => path.join(folder, file)));
  return [...exampleNames().map(exampleConfigFile), ...inFolders];
}

/** The Terraform that is kept beside the configuration of an example with one stack. */
export function exampleTerraformFile(name: string): string {
  return path.join(FOLDER, name, "cdk.tf.json");
}

/** Synthesises an example, as `npm run synth` does. */
export function synthesiseExample(name: string): SynthesisedExample {
  const isFolder = existsSync(exampleConfigFolder(name));
  const { config, warnings } = loadConfig(isFolder ? exampleConfigFolder(name) : exampleConfigFile(name));
  const stacks = Object.keys(config.stacks);
  if (!isFolder && stacks.length !== 1) {
    throw new Error(`the example ${name} has ${stacks.length} stacks in one file, expected one`);
  }
  const project = mkdtempSync(path.join(tmpdir(), "braze-s3-"));
  const outdir = path.join(project, "cdktf.out");
  try {
    synthesiseConfig(config, { project, outdir });
    const kept = (stack: string): string =>
      isFolder ? stackFile(path.join(FOLDER, name), stack, false) : exampleTerraformFile(name);
    return {
      files: new Map(stacks.map((stack) => [kept(stack), readFileSync(stackFile(outdir, stack, false), "utf8")])),
      warnings: warnings.map((warning) => formatProblem({ ...warning, file: path.basename(warning.file) })),
    };
  } finally {
    rmSync(project, { recursive: true });
  }
}
