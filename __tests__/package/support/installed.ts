import { mkdtempSync, readdirSync } from "node:fs";
import path from "node:path";
import { version } from "../../../package.json";
import { run, Run } from "./run";

/** A folder that has nothing but the package, installed from its tarball. */
export const FOLDER = process.env.BRAZE_S3_PACKED!;

/** The tarball. */
export const TARBALL = path.join(FOLDER, `braze-s3-${version}.tgz`);

/** The installed package. */
export const INSTALLED = path.join(FOLDER, "node_modules", "braze-s3");

/** A new project within the folder, which has no `braze.yaml` yet. */
export function newProject(): string {
  return mkdtempSync(path.join(FOLDER, "project-"));
}

/** Runs the installed command. */
export function brazeS3(project: string, ...args: readonly string[]): Run {
  return run(process.execPath, [path.join(FOLDER, "node_modules", ".bin", "braze-s3"), ...args], project);
}

/** Every file of the installed package. */
export function installedFiles(): string[] {
  return readdirSync(INSTALLED, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(INSTALLED, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"))
    .sort();
}
