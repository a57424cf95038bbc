import { renameSync, rmSync, writeFileSync } from "node:fs";
import process from "node:process";

/**
 * Writes a file whole, or leaves it as it was: nobody ever reads half of it, and another process can write it as well.
 *
 * @throws the disk's error, with the place of the file
 */
export function writeWhole(file: string, text: string): void {
  const beside = `${file}.${process.pid}.tmp`;
  try {
    writeFileSync(beside, text);
    renameSync(beside, file);
  } catch (error) {
    rmSync(beside, { force: true });
    throw Object.assign(error as Error, { path: file });
  }
}
