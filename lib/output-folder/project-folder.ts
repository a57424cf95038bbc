import { existsSync, realpathSync } from "node:fs";
import path from "node:path";
import { stackFolder } from "./layout";

/** What marks a project's folder. */
const PROJECT_FILE = "cdktf.json";

/** The project's folder: the nearest folder upwards with a `cdktf.json`, or else the folder to start from. */
export function findProjectFolder(start: string): string {
  for (let folder = path.resolve(start); ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, PROJECT_FILE))) {
      return folder;
    }
    if (folder === path.dirname(folder)) {
      return path.resolve(start);
    }
  }
}

/**
 * The way from a folder that Terraform runs in to the project's folder, as Terraform needs it: with `/`, and relative.
 *
 * @param folder - it doesn't have to exist. Symbolic links count, since Terraform follows them before it goes up
 */
export function projectFrom(folder: string, project: string): string {
  return path.relative(realPath(folder), realpathSync(project)).split(path.sep).join("/") || ".";
}

/** The way from the folder of any stack of an output folder to the project's folder. */
export function projectFromStack(outdir: string, project: string): string {
  return projectFrom(stackFolder(outdir, "stack"), project);
}

/** The path of a folder without symbolic links, even if the folder doesn't exist yet. */
export function realPath(folder: string): string {
  const absolute = path.resolve(folder);
  return existsSync(absolute)
    ? realpathSync(absolute)
    : path.join(realPath(path.dirname(absolute)), path.basename(absolute));
}
