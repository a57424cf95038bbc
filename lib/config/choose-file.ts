import { existsSync } from "node:fs";

/** The configuration that is read unless another is named. */
const DEFAULT_FILE = "braze.yaml";

/** The shipped configuration: AWS's documentation account, which nobody can apply to. */
const EXAMPLE_FILE = "braze.example.yaml";

/**
 * The configuration file to read: the one that BRAZE_CONFIG names, or `braze.yaml`, or the shipped example.
 *
 * Paths are relative to the working folder, which is the project's.
 */
export function chooseConfigFile(env: Readonly<Record<string, string | undefined>>): string {
  return env.BRAZE_CONFIG ? env.BRAZE_CONFIG : existsSync(DEFAULT_FILE) ? DEFAULT_FILE : EXAMPLE_FILE;
}

/** Whether a configuration is the shipped example. */
export function isExample(file: string): boolean {
  return file === EXAMPLE_FILE;
}
