import { existsSync, readdirSync } from "node:fs";
import { ConfigError } from "../problems/problem";

/** The configuration that is read unless another is named: a file, or a folder of files. */
const DEFAULT_FILE = "braze.yaml";
const DEFAULT_FOLDER = "braze";

/** The shipped configuration: AWS's documentation account, which nobody can apply to. */
const EXAMPLE_FILE = "braze.example.yaml";

/** The configuration to read, and whether it is the example because there is no other. */
export interface ChosenConfig {
  /** A file, or a folder of files, from the working folder. */
  readonly path: string;
  readonly isFallback: boolean;
}

/**
 * The configuration to read: the file or folder that BRAZE_CONFIG names, or `braze.yaml`, or the files `braze/*.yaml`, or
 * the shipped example.
 *
 * Paths are relative to the working folder, which is the project's.
 *
 * @throws {@link ConfigError} if both `braze.yaml` and `braze/*.yaml` are there
 */
export function chooseConfig(env: Readonly<Record<string, string | undefined>>): ChosenConfig {
  if (env.BRAZE_CONFIG) {
    return { path: env.BRAZE_CONFIG, isFallback: false };
  }
  const hasFile = existsSync(DEFAULT_FILE);
  const hasFolder = existsSync(DEFAULT_FOLDER) && readdirSync(DEFAULT_FOLDER).some((name) => name.endsWith(".yaml"));
  if (hasFile && hasFolder) {
    const message = `the folder ${DEFAULT_FOLDER} has configuration files too, expected one of the two; name one in BRAZE_CONFIG`;
    throw new ConfigError([{ file: DEFAULT_FILE, message }]);
  }
  if (hasFile) {
    return { path: DEFAULT_FILE, isFallback: false };
  }
  return hasFolder ? { path: DEFAULT_FOLDER, isFallback: false } : { path: EXAMPLE_FILE, isFallback: true };
}
