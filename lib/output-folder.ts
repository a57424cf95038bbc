import { readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { App } from "./cdktf";

/** The names of the file that a stack is synthesised to, as JSON or as HCL. Terraform loads both if both exist. */
const JSON_FILE = "cdk.tf.json";
const HCL_FILE = "cdk.tf";

/** The path of the file that a stack was synthesised to, as the app names its output folder. */
export function stackFile(app: App, stackName: string): string {
  return path.posix.join(app.outdir, "stacks", stackName, app.hclOutput ? HCL_FILE : JSON_FILE);
}

/**
 * Removes what an earlier synth left in the output folder and Terraform would still load: the files of stacks that have
 * left the app, and the other format of the stacks that remain.
 *
 * The folders stay. The CDKTF CLI removes the folders of stacks that have left, and fails if a folder is missing.
 */
export function removeLeftovers(app: App): void {
  const folder = path.join(app.outdir, "stacks");
  const current = new Set(app.node.children.map(({ node }) => node.id));
  const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const { name } of folders) {
    const otherFormat = app.hclOutput ? JSON_FILE : HCL_FILE;
    for (const file of current.has(name) ? [otherFormat] : [JSON_FILE, HCL_FILE]) {
      rmSync(path.join(folder, name, file), { force: true });
    }
  }
}
