import { existsSync, readFileSync } from "node:fs";

/**
 * The text of a file that an earlier synth or Terraform wrote.
 *
 * @returns undefined if it is not there
 * @throws the disk's error, with the place of the file
 */
export function readIfThere(file: string): string | undefined {
  try {
    return existsSync(file) ? readFileSync(file, "utf8") : undefined;
  } catch (error) {
    // Node names no place if a folder is there.
    throw Object.assign(error as NodeJS.ErrnoException, { path: file });
  }
}
