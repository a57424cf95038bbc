import { readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { App } from "./cdktf";

/** What a stack is synthesised to, as JSON or as HCL. Terraform loads both if both are there. */
const JSON_FILE = "cdk.tf.json";
const HCL_FILE = "cdk.tf";

/** The file that a stack was synthesised to. */
export function stackFile(app: App, stackName: string): string {
  return path.posix.join(app.outdir, "stacks", stackName, app.hclOutput ? HCL_FILE : JSON_FILE);
}

/**
 * Removes from the output folder what an earlier synth left and Terraform would still take for configuration: stacks that
 * are gone, and the other format of those that are there.
 *
 * Folders stay: the CDKTF CLI removes those of stacks that are gone, and fails where one is not there any more.
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
