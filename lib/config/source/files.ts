import { readdirSync, readFileSync, statSync } from "node:fs";

/** What is at a path. A pipe would wait for a writer, and a device may never end: they are neither. */
export type Kind = "file" | "folder" | "other";

/** Where configurations are read from: the disk, or a commit. */
export interface Files {
  /**
   * What is at a path.
   *
   * @throws an error with a `code`, as those of Node's file system, if nothing is there, or it may not be looked at
   */
  readonly kindOf: (path: string) => Kind;
  /** The names in a folder, in order. */
  readonly namesIn: (folder: string) => string[];
  /** How many bytes a file has. */
  readonly sizeOf: (file: string) => number;
  readonly read: (file: string) => Buffer;
}

/** The files on the disk, from the working folder. */
export const DISK: Files = {
  kindOf: (path) => {
    const stat = statSync(path);
    return stat.isDirectory() ? "folder" : stat.isFile() ? "file" : "other";
  },
  namesIn: (folder) => readdirSync(folder).sort(),
  sizeOf: (file) => statSync(file).size,
  read: (file) => readFileSync(file),
};

/** What is at a path, or nothing. */
export function kindAt(files: Files, path: string): Kind | undefined {
  try {
    return files.kindOf(path);
  } catch {
    return undefined;
  }
}
