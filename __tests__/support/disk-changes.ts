import fs from "node:fs";

/** What changes a disk. */
export const CHANGES = ["writeFileSync", "copyFileSync", "mkdirSync", "renameSync", "rmSync", "rmdirSync"] as const;

/** A folder that is there isn't made, and what is not there isn't removed: a read-only disk doesn't mind. */
export function isChange(name: string, file: string): boolean {
  return name === "mkdirSync" ? !fs.existsSync(file) : name !== "rmSync" || fs.existsSync(file);
}
