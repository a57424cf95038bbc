import { chmodSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import process from "node:process";
import { editKeys, NamedKeys } from "../../lib/rotation/edit-keys";
import type { ConfigPath } from "../../lib/config/problems/problem";
import { DISK, Files } from "../../lib/config/source/files";
import { unifiedDiff } from "../../lib/rotation/unified-diff";
import { CommandError } from "../failure";
import type { Session } from "../session";

/** A file as it was when a command read it. */
export interface ReadFile {
  /** From the working folder. */
  readonly file: string;
  readonly text: string;
}

/** An edit of a file that the command has checked, and not made. */
export interface ProposedEdit {
  readonly file: string;
  readonly before: string;
  readonly after: string;
  /** What it changes, as `diff -u` tells it. */
  readonly diff: string;
}

/** Reads a file that may be edited. */
export function readForEdit(file: string): ReadFile {
  return { file, text: readFileSync(file, "utf8") };
}

/**
 * Proposes an edit of the names of keys.
 *
 * @param place - where `auth` is in the file
 * @throws {@link ConfigError} if the configuration would be wrong then, {@link NotEditable} if a person must make the edit
 */
export function proposeEdit(
  session: Session,
  { file, text }: ReadFile,
  place: ConfigPath,
  names: NamedKeys,
): ProposedEdit {
  const after = editKeys(text, place, names);
  session.readConfig(withText(file, after));
  return { file, before: text, after, diff: unifiedDiff(file, text, after) };
}

/** The files on the disk, one of them with another text. */
function withText(file: string, text: string): Files {
  const bytes = Buffer.from(text);
  return {
    ...DISK,
    sizeOf: (each) => (each === file ? bytes.length : DISK.sizeOf(each)),
    read: (each) => (each === file ? bytes : DISK.read(each)),
  };
}

/**
 * Makes an edit, in one step: nobody ever reads half of it.
 *
 * @throws {@link CommandError} if the file isn't as it was when it was read
 */
export function makeEdit({ file, before, after }: ProposedEdit): void {
  // A link stays one.
  const target = realpathSync(file);
  const temporary = `${target}.${process.pid}.new`;
  try {
    writeFileSync(temporary, after, { flag: "wx", flush: true });
    chmodSync(temporary, statSync(target).mode);
    if (readFileSync(target, "utf8") !== before) {
      throw new CommandError(`${file} was changed meanwhile, and was left as it is; run the command again`);
    }
    renameSync(temporary, target);
  } finally {
    rmSync(temporary, { force: true });
  }
}
