import { loadConfig as load } from "../lib/config/load";
import type { LocatedProblem } from "../lib/config/problems/problem";
import type { ConfigProps } from "./props/config";

/** A configuration that was read, and what its author should know about it. */
export interface LoadedConfig {
  readonly config: ConfigProps;
  /** What is allowed, and may not be meant. */
  readonly warnings: readonly LocatedProblem[];
  /** The stack's full name → the file that the stack stands in. */
  readonly files: ReadonlyMap<string, string>;
}

/**
 * Reads `braze.yaml`, or every `*.yaml` of a folder.
 *
 * @param place - the file or folder, as messages are to name it
 * @throws {@link ConfigError} with every problem of the configuration
 */
export function loadConfig(place: string): LoadedConfig {
  // The types of the schema come from its library. These are the same, written out.
  return load(place);
}
