import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { MANIFEST_FILE, STACK_FILES, STACKS_FOLDER, stackFolder } from "./layout";
import { stackFoldersIn } from "./stack-folder";

/** A file of an output folder that isn't as synth would write it. */
export interface OutputDifference {
  readonly file: string;
  /** `leftover`: synth would remove it, or put its stack aside. */
  readonly change: "missing" | "different" | "leftover";
}

/**
 * What synth would change in an output folder.
 *
 * @param written - a folder that the same stacks were just written to
 * @param names - every stack of the configuration
 */
export function compareOutput(outdir: string, written: string, names: readonly string[]): OutputDifference[] {
  const stacks = readdirSync(path.join(written, STACKS_FOLDER));
  return [
    ...stacks.flatMap((name) => compareStack(stackFolder(outdir, name), stackFolder(written, name))),
    ...compareFile(path.join(outdir, MANIFEST_FILE), path.join(written, MANIFEST_FILE)),
    ...stackFoldersIn(path.join(outdir, STACKS_FOLDER))
      .filter(({ name, isOurs }) => isOurs && !names.includes(name))
      .flatMap(({ folder }) => filesIn(folder).map((file) => ({ file, change: "leftover" }) as const)),
  ];
}

function compareStack(folder: string, written: string): OutputDifference[] {
  const files = readdirSync(written);
  return [
    ...files.flatMap((name) => compareFile(path.join(folder, name), path.join(written, name))),
    ...filesIn(folder)
      .filter((file) => !files.includes(path.basename(file)))
      .map((file) => ({ file, change: "leftover" }) as const),
  ];
}

function compareFile(file: string, written: string): OutputDifference[] {
  if (!existsSync(file)) {
    return [{ file, change: "missing" }];
  }
  return hasSameBytes(file, written) ? [] : [{ file, change: "different" }];
}

/** Whether two files hold the same. */
export function hasSameBytes(file: string, other: string): boolean {
  return existsSync(file) && readFileSync(file).equals(readFileSync(other));
}

/** The files of synth that are in a stack's folder. */
function filesIn(folder: string): string[] {
  return STACK_FILES.map((name) => path.join(folder, name)).filter((file) => existsSync(file));
}
