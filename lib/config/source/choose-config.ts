import path from "node:path";
import { ConfigError } from "../problems/problem";
import { DISK, Files, kindAt } from "./files";

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
 * The configuration to read: the file or folder that a person names, or the project's `braze.yaml`, or its files
 * `braze/*.yaml`, or the example that is shipped with the source.
 *
 * @param named - from the working folder. @default - no configuration is named
 * @param project - the project's folder
 * @param cwd - the working folder
 * @param files - where it is looked for. @default - on the disk
 * @throws {@link ConfigError} if both `braze.yaml` and `braze/*.yaml` are there, or no configuration at all
 */
export function chooseConfig(
  named: string | undefined,
  project: string,
  cwd: string,
  files: Files = DISK,
): ChosenConfig {
  if (named) {
    return { path: named, isFallback: false };
  }
  const seen = (name: string): string => seenFrom(cwd, project, name);
  const [file, folder] = [seen(DEFAULT_FILE), seen(DEFAULT_FOLDER)];
  const hasFile = kindAt(files, file) !== undefined;
  const hasFolder = hasConfigs(files, folder);
  if (hasFile && hasFolder) {
    const message = `the folder ${folder} has configuration files too, expected one of the two; name one in BRAZE_CONFIG`;
    throw new ConfigError([{ file, message }]);
  }
  if (hasFile || hasFolder) {
    return { path: hasFile ? file : folder, isFallback: false };
  }
  if (kindAt(files, seen(EXAMPLE_FILE)) === undefined) {
    const message =
      `there is no configuration, expected ${file}, ${folder}/*.yaml, or one that --config or BRAZE_CONFIG names; ` +
      "to write a first one, run the command init";
    throw new ConfigError([{ file, message }]);
  }
  return { path: seen(EXAMPLE_FILE), isFallback: true };
}

/**
 * Where a configuration can be: the place that a person names, or the project's file and folder.
 *
 * @param named - from the working folder. @default - no configuration is named
 */
export function configPlaces(named: string | undefined, project: string, cwd: string): string[] {
  return named ? [named] : [DEFAULT_FILE, DEFAULT_FOLDER].map((name) => seenFrom(cwd, project, name));
}

/** A file of the project, from the working folder. */
function seenFrom(cwd: string, project: string, name: string): string {
  return path.relative(cwd, path.join(project, name)).split(path.sep).join("/");
}

/** A folder of that name may be for something else. */
function hasConfigs(files: Files, folder: string): boolean {
  return kindAt(files, folder) === "folder" && files.namesIn(folder).some((name) => name.endsWith(".yaml"));
}
