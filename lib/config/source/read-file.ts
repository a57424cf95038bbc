import { ConfigError } from "../problems/problem";
import type { Files } from "./files";

/** Room for thousands of stacks; more than this was not written by a person. */
const LARGEST_FILE_BYTES = 1024 * 1024;

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
export function readConfigText(files: Files, file: string): string {
  return readText(files, file, CONFIG);
}

/**
 * Reads the text of a file.
 *
 * @throws {@link ConfigError} if there is no such file, or it is no regular file, too large, or not text
 */
export function readText(files: Files, file: string, expected: Expected): string {
  const bytes = readBytes(files, file, expected);
  if (bytes.length > LARGEST_FILE_BYTES) {
    throw tooLarge(file, bytes.length);
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

function readBytes(files: Files, file: string, { format, ifAbsent }: Expected): Buffer {
  try {
    switch (files.kindOf(file)) {
      case "folder":
        throw refuse(file, `this is a folder, expected a ${format} file`);
      case "other":
        throw refuse(file, `this is a device, a pipe or a socket, expected a ${format} file`);
      case "file":
        break;
    }
    const size = files.sizeOf(file);
    if (size > LARGEST_FILE_BYTES) {
      throw tooLarge(file, size);
    }
    return files.read(file);
  } catch (error) {
    throw error instanceof ConfigError ? error : refuse(file, reasonOf(error as NodeJS.ErrnoException, ifAbsent));
  }
}

function tooLarge(file: string, size: number): ConfigError {
  return refuse(file, `too large, got ${size} bytes, expected at most ${LARGEST_FILE_BYTES}`);
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
