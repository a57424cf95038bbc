import { spawnSync } from "node:child_process";
import path from "node:path";
import type { Files, Kind } from "../lib/config/source/files";
import { CommandError, OutsideError } from "./failure";

/** Room for what git prints of the largest configuration. */
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * The files of a commit, from the working folder. Git only reads: neither the checkout nor the repository changes.
 *
 * @param ref - a commit, a branch or a tag
 * @param otherwise - what the message adds if there is no such commit. @default - nothing
 * @throws {@link CommandError} if there is no such commit, and {@link OutsideError} if there is no git
 */
export function gitFiles(ref: string, otherwise = ""): Files {
  const commit = commitOf(ref, otherwise);
  const object = (file: string): string => `${commit}:./${inGit(file)}`;
  const folders = new Map<string, ReadonlyMap<string, Kind>>();
  const kindsIn = (folder: string): ReadonlyMap<string, Kind> => {
    const kinds = folders.get(folder) ?? kindsOf(read("ls-tree", "-z", "--full-tree", object(folder)));
    folders.set(folder, kinds);
    return kinds;
  };
  return {
    kindOf: (file) => {
      const place = inGit(file);
      const { dir, base } = path.posix.parse(place);
      if (base === "." || base === "..") {
        kindsIn(place);
        return "folder";
      }
      const kind = kindsIn(dir || ".").get(base);
      if (!kind) {
        throw absent(`${file} is not in ${commit}`);
      }
      return kind;
    },
    namesIn: (folder) => [...kindsIn(inGit(folder)).keys()].sort(),
    sizeOf: (file) => Number(read("cat-file", "-s", object(file)).toString()),
    read: (file) => read("cat-file", "blob", object(file)),
  };
}

/** What Git calls what can be read. A submodule is neither. */
const KINDS: Readonly<Record<string, Kind>> = { blob: "file", tree: "folder" };

/** Reads what `git ls-tree -z` prints of each entry: "100644 blob HASH", a tab, and the name. */
function kindsOf(listing: Buffer): ReadonlyMap<string, Kind> {
  const entries = listing.toString().split("\0").filter(Boolean);
  return new Map(
    entries.flatMap((entry) => {
      const tab = entry.indexOf("\t");
      const kind = KINDS[entry.slice(0, tab).split(" ")[1] ?? ""];
      return kind ? [[entry.slice(tab + 1), kind]] : [];
    }),
  );
}

/** The names that the main branch has, in the order in which they are looked for. */
const MAIN_BRANCHES = ["origin/HEAD", "origin/main", "origin/master", "main", "master"];

/**
 * The commit where the branch that is checked out left the main branch.
 *
 * @throws {@link CommandError} if there is no main branch, or no such commit in this clone, and {@link OutsideError} if
 * there is no git
 */
export function mergeBase(): string {
  const commit = (ref: string) => git("rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`);
  const { status, stderr } = git("rev-parse", "--git-dir");
  if (status !== 0) {
    throw new CommandError(
      `there is nothing to compare with (${stderr.toString().trim()}), expected --base REF|FOLDER`,
    );
  }
  const main = MAIN_BRANCHES.find((ref) => commit(ref).status === 0);
  if (main === undefined) {
    const names = MAIN_BRANCHES.join(", ");
    throw new CommandError(`there is no main branch, looked for ${names}; expected --base REF|FOLDER`);
  }
  const base = git("merge-base", "HEAD", main);
  if (base.status === 0) {
    return base.stdout.toString().trim();
  }
  const isShallow = git("rev-parse", "--is-shallow-repository").stdout.toString().trim() === "true";
  throw new CommandError(
    isShallow
      ? `this clone is shallow, and doesn't have the commit where HEAD left ${main}: run git fetch --unshallow, or give --base REF|FOLDER`
      : `HEAD has no commit in common with ${main}, expected --base REF|FOLDER`,
  );
}

/** Whether files of the working folder differ from the commit that is checked out. */
export function hasUncommittedChanges(): boolean {
  const { status, stdout } = git("status", "--porcelain", "--", ".");
  return status === 0 && stdout.length > 0;
}

function commitOf(ref: string, otherwise: string): string {
  const { status, stdout, stderr } = git("rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`);
  if (status === 0) {
    return stdout.toString().trim();
  }
  const reason = stderr.toString().trim();
  throw new CommandError(
    `can't find the commit "${ref}"${reason ? ` (${reason})` : ""}, expected a commit, a branch or a tag that is in this ` +
      `clone; in a shallow clone, fetch it first: git fetch origin COMMIT${otherwise}`,
  );
}

/** A path from the working folder, as Git writes it. */
function inGit(file: string): string {
  const relative = path.isAbsolute(file) ? path.relative("", file) : file;
  return path.posix.normalize(relative.split(path.sep).join("/") || ".").replace(/(?<=.)\/$/, "");
}

function read(...args: readonly string[]): Buffer {
  const { status, stdout, stderr } = git(...args);
  if (status !== 0) {
    throw absent(stderr.toString());
  }
  return stdout;
}

/** An error as those of Node's file system. */
function absent(message: string): Error {
  return Object.assign(new Error(message), { code: "ENOENT" });
}

function git(...args: readonly string[]) {
  const done = spawnSync("git", args, { maxBuffer: MOST_BYTES });
  if (done.error) {
    throw new OutsideError(`can't run git (${done.error.message}), install git and run this in a clone`);
  }
  return done;
}
