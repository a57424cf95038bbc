import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { MANIFEST_FILE, STACK_FILES, STACKS_FOLDER, stackFolder } from "./layout";
import type { RenderedOutput, StackFiles } from "./rendered";
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
 * @param names - every stack of the configuration
 */
export function compareOutput(
  outdir: string,
  { stacks, manifest }: RenderedOutput,
  names: readonly string[],
): OutputDifference[] {
  return [
    ...[...stacks].flatMap(([name, { files }]) => compareStack(stackFolder(outdir, name), files)),
    ...compareFile(path.join(outdir, MANIFEST_FILE), manifest),
    ...stackFoldersIn(path.join(outdir, STACKS_FOLDER))
      .filter((folder) => !names.includes(folder.name) && folder.isOurs)
      .flatMap(({ folder }) => filesIn(folder).map((file) => ({ file, change: "leftover" }) as const)),
  ];
}

function compareStack(folder: string, files: StackFiles): OutputDifference[] {
  return [
    ...[...files].flatMap(([name, text]) => compareFile(path.join(folder, name), text)),
    ...filesIn(folder)
      .filter((file) => !files.has(path.basename(file)))
      .map((file) => ({ file, change: "leftover" }) as const),
  ];
}

function compareFile(file: string, text: string): OutputDifference[] {
  if (holds(file, text)) {
    return [];
  }
  return [{ file, change: existsSync(file) ? "different" : "missing" }];
}

/** Whether a file holds a text, and nothing else. */
export function holds(file: string, text: string): boolean {
  try {
    return readFileSync(file, "utf8") === text;
  } catch {
    return false;
  }
}

/** The files of synth that are in a stack's folder. */
function filesIn(folder: string): string[] {
  return STACK_FILES.map((name) => path.join(folder, name)).filter((file) => existsSync(file));
}
