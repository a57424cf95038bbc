import fs from "node:fs";

/** What changes a disk. */
export const CHANGES = ["writeFileSync", "copyFileSync", "mkdirSync", "renameSync", "rmSync", "rmdirSync"] as const;

/**
 * Whether a call changes something in a folder. A folder that is there isn't made, and what is not there isn't removed: a
 * read-only disk doesn't mind.
 */
export function isChangeOf(folder: string, name: string, file: string): boolean {
  if (!file.startsWith(folder)) {
    return false;
  }
  return name === "mkdirSync" ? !fs.existsSync(file) : name !== "rmSync" || fs.existsSync(file);
}
