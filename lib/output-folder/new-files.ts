import { closeSync, existsSync, mkdirSync, openSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

/** The files that exist in a folder, of those with the given names. */
export function existingFiles(folder: string, names: readonly string[]): string[] {
  return names.map((name) => path.join(folder, name)).filter((file) => existsSync(file));
}

/**
 * Writes files that must not exist yet into a folder, which is made if need be. If one can't be written, none is left.
 *
 * @param files - the name of each file → its text
 * @returns the paths of the files
 */
export function writeNewFiles(folder: string, files: Readonly<Record<string, string>>): string[] {
  const undo: (() => void)[] = [];
  try {
    const madeFolder = mkdirSync(folder, { recursive: true });
    if (madeFolder !== undefined) {
      undo.push(() => rmSync(madeFolder, { recursive: true }));
    }
    return Object.entries(files).map(([name, text]) => {
      const file = path.join(folder, name);
      // Opened apart from writing: a file that exists is somebody else's, and one that is half written is not.
      const descriptor = openSync(file, "wx");
      undo.push(() => rmSync(file));
      try {
        writeFileSync(descriptor, text);
      } finally {
        closeSync(descriptor);
      }
      return file;
    });
  } catch (error) {
    undo.reverse().forEach((step) => step());
    throw error;
  }
}
