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
 * The way from the folder that Terraform runs in to the project's folder, as Terraform needs it: with `/`, and relative,
 * wherever the output folder is.
 *
 * @param outdir - the output folder; if it exists, its symbolic links count, since Terraform follows them before it goes up
 */
export function projectFromStack(outdir: string, project: string): string {
  const from = stackFolder(existsSync(outdir) ? realpathSync(outdir) : path.resolve(outdir), "stack");
  return path.relative(from, realpathSync(project)).split(path.sep).join("/");
}
