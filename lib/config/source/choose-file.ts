import { existsSync } from "node:fs";

/** The configuration that is read unless another is named. */
const DEFAULT_FILE = "braze.yaml";

/** The shipped configuration: AWS's documentation account, which nobody can apply to. */
const EXAMPLE_FILE = "braze.example.yaml";

/** The configuration file to read, and whether it is the example because there is no other. */
export interface ChosenFile {
  readonly file: string;
  readonly isFallback: boolean;
}

/**
 * The configuration file to read: the one that BRAZE_CONFIG names, or `braze.yaml`, or the shipped example.
 *
 * Paths are relative to the working folder, which is the project's.
 */
export function chooseConfigFile(env: Readonly<Record<string, string | undefined>>): ChosenFile {
  if (env.BRAZE_CONFIG) {
    return { file: env.BRAZE_CONFIG, isFallback: false };
  }
  return existsSync(DEFAULT_FILE)
    ? { file: DEFAULT_FILE, isFallback: false }
    : { file: EXAMPLE_FILE, isFallback: true };
}
