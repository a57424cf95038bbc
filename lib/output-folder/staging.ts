import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import process from "node:process";

/** A file to write. */
export interface NewFile {
  /** The place of the file. */
  readonly to: string;
  readonly text: string;
}

const PREFIX = ".synth-";

/**
 * A folder within the output folder, in which a synth writes before anything of the output changes.
 *
 * Within it, because a file is moved in one step only within one file system.
 */
export class Staging {
  private readonly folder: string;
  private readonly madeFolder: string | undefined;

  public constructor(outdir: string) {
    this.madeFolder = mkdirSync(outdir, { recursive: true });
    removeAbandoned(outdir);
    this.folder = path.join(outdir, `${PREFIX}${process.pid}`);
  }

  /** Writes all files beside their places, then moves them there. If one fails, all places get back what was there. */
  public writeAll(files: readonly NewFile[]): void {
    if (files.length === 0) {
      return;
    }
    mkdirSync(this.folder);
    const kept = path.join(this.folder, "kept");
    mkdirSync(kept);
    const undo: (() => void)[] = [];
    try {
      const moves = files.map(({ to, text }, i) => {
        const from = path.join(this.folder, String(i));
        writeFileSync(from, text);
        undo.push(makeFolder(path.dirname(to)));
        const before = path.join(kept, String(i));
        const isThere = existsSync(to);
        if (isThere) {
          copyFileSync(to, before);
        }
        return { from, to, restore: () => (isThere ? renameSync(before, to) : rmSync(to)) };
      });
      for (const { from, to, restore } of moves) {
        renameSync(from, to);
        undo.push(restore);
      }
    } catch (error) {
      undo.reverse().forEach((step) => step());
      throw error;
    }
  }

  /** Removes what was written and not moved. */
  public end(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Removes what was written, and the output folder if it was made for that. */
  public abandon(): void {
    this.end();
    if (this.madeFolder) {
      rmSync(this.madeFolder, { recursive: true, force: true });
    }
  }
}

/** @returns what removes it again, if it was made and is empty */
function makeFolder(folder: string): () => void {
  const isNew = mkdirSync(folder, { recursive: true }) !== undefined;
  return () => {
    if (isNew) {
      rmdirSync(folder);
    }
  };
}

/** A synth that was killed can't tidy up. */
function removeAbandoned(outdir: string): void {
  for (const name of readdirSync(outdir).filter((entry) => entry.startsWith(PREFIX))) {
    if (!isRunning(Number(name.slice(PREFIX.length)))) {
      rmSync(path.join(outdir, name), { recursive: true, force: true });
    }
  }
}

function isRunning(pid: number): boolean {
  if (pid === process.pid) {
    return false;
  }
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
