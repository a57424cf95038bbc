import { readFileSync, statSync } from "node:fs";
import { ConfigError } from "../problems/problem";

/** Room for thousands of stacks; more than this was not written by a person. */
const LARGEST_FILE_BYTES = 4 * 1024 * 1024;

/** What a file is to be. */
interface Expected {
  readonly format: "YAML" | "JSON";
  /** What to do if there is no such file. */
  readonly ifAbsent: string;
}

const CONFIG: Expected = { format: "YAML", ifAbsent: "create it, or name another one in BRAZE_CONFIG" };

/**
 * Reads a configuration's text.
 *
 * @throws {@link ConfigError} if there is no such file, or it is no regular file, too large, or not text
 */
export function readConfigText(file: string): string {
  return readText(file, CONFIG);
}

/**
 * Reads the text of a file.
 *
 * @throws {@link ConfigError} if there is no such file, or it is no regular file, too large, or not text
 */
export function readText(file: string, expected: Expected): string {
  const bytes = readBytes(file, expected);
  if (bytes.length > LARGEST_FILE_BYTES) {
    throw refuse(file, `too large, got ${bytes.length} bytes, expected at most ${LARGEST_FILE_BYTES}`);
  }
  if (bytes.includes(0)) {
    throw refuse(file, `not a text file, got zero bytes in it, expected ${expected.format} in UTF-8`);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw refuse(file, `not a text file in UTF-8, expected ${expected.format} in UTF-8`);
  }
}

function readBytes(file: string, { format, ifAbsent }: Expected): Buffer {
  try {
    const stat = statSync(file);
    if (stat.isDirectory()) {
      throw refuse(file, `this is a folder, expected a ${format} file`);
    }
    if (!stat.isFile()) {
      // Opening a pipe waits for a writer, and a device may never end.
      throw refuse(file, `this is a device, a pipe or a socket, expected a ${format} file`);
    }
    if (stat.size > LARGEST_FILE_BYTES) {
      throw refuse(file, `too large, got ${stat.size} bytes, expected at most ${LARGEST_FILE_BYTES}`);
    }
    return readFileSync(file);
  } catch (error) {
    throw error instanceof ConfigError ? error : refuse(file, reasonOf(error as NodeJS.ErrnoException, ifAbsent));
  }
}

function reasonOf(error: NodeJS.ErrnoException, ifAbsent: string): string {
  switch (error.code) {
    case "ENOENT":
    case "ENOTDIR":
      return `no such file; ${ifAbsent}`;
    case "EACCES":
      return "may not be read, check the file's permissions";
    default:
      return `can't be read (${error.code ?? error.message})`;
  }
}

function refuse(file: string, message: string): ConfigError {
  return new ConfigError([{ file, message }]);
}
