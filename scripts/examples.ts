import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { loadConfig } from "../lib/config/load";
import { formatProblem } from "../lib/config/problems/problem";
import { synthesiseConfig } from "../stacks/synthesise";

const FOLDER = path.join(__dirname, "..", "examples");

/** What an example's one stack is synthesised to. */
export interface SynthesisedExample {
  readonly terraform: string;
  readonly warnings: readonly string[];
}

/** The examples of configurations: a folder for each, with a `braze.yaml` and the `cdk.tf.json` that is made of it. */
export function exampleNames(): string[] {
  return readdirSync(FOLDER)
    .filter((name) => existsSync(exampleConfigFile(name)))
    .sort();
}

/** The configuration of an example. */
export function exampleConfigFile(name: string): string {
  return path.join(FOLDER, name, "braze.yaml");
}

/** The Terraform that is kept beside the configuration of an example. */
export function exampleTerraformFile(name: string): string {
  return path.join(FOLDER, name, "cdk.tf.json");
}

/** Synthesises an example, as `npm run synth` does. */
export function synthesiseExample(name: string): SynthesisedExample {
  const { config, warnings } = loadConfig(exampleConfigFile(name));
  const stacks = Object.keys(config.stacks);
  const [stack = ""] = stacks;
  if (stacks.length !== 1) {
    throw new Error(`the example ${name} has ${stacks.length} stacks, expected one`);
  }
  const project = mkdtempSync(path.join(tmpdir(), "braze-s3-"));
  const outdir = path.join(project, "cdktf.out");
  try {
    synthesiseConfig(config, { project, outdir });
    return {
      terraform: readFileSync(path.join(outdir, "stacks", stack, "cdk.tf.json"), "utf8"),
      warnings: warnings.map((warning) => formatProblem({ ...warning, file: path.basename(warning.file) })),
    };
  } finally {
    rmSync(project, { recursive: true });
  }
}
