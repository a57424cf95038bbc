import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { JsonObject } from "../../../lib/eject/json";
import { exampleTerraformFile } from "../../../scripts/examples";
import { exampleYaml, withEmulatorAccount } from "./config";
import { DESCRIBED_EXAMPLES } from "./described-examples";
import { Project } from "./project";
import { variablesOf } from "./surroundings";

/** A project with an example, and the JSON that synth gives: another test sees to that. */
export function synthesisedExample(example: string, environment = {}): { project: Project; json: JsonObject } {
  const project = new Project(withEmulatorAccount(exampleYaml(example)), { ...environment, ...variablesOf(example) });
  const text = withEmulatorAccount(readFileSync(exampleTerraformFile(example), "utf8"));
  writeFileSync(path.join(project.stackFolder(DESCRIBED_EXAMPLES[example]!.stack), "cdk.tf.json"), text);
  return { project, json: JSON.parse(text) as JsonObject };
}
