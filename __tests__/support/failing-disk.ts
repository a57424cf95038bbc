import fs from "node:fs";
import { CHANGES, isChangeOf } from "./disk-changes";

/** What needs room on a disk. */
const NEEDS_ROOM: readonly string[] = ["writeFileSync", "copyFileSync", "mkdirSync"];

/** Thrown at the moment at which a process would be dead, and at each later try to change the disk. */
class Killed extends Error {}

/**
 * Runs something that is killed at its n-th change of a folder. If that is a write, half of it is done.
 *
 * @returns whether it was killed: it ends before if it changes the folder less often
 */
export function killedAtChange(folder: string, n: number, run: () => void): boolean {
  return interrupted(folder, run, (count, name, args, change) => {
    if (count < n) {
      return change();
    }
    if (count === n) {
      writeHalf(name, args);
    }
    throw new Killed();
  });
}

/** Runs something on a disk that is full from the n-th change of a folder on. A write that finds no room is half done. */
export function onDiskFullAtChange(folder: string, n: number, run: () => void): boolean {
  return interrupted(folder, run, (count, name, args, change) => {
    if (count < n || !NEEDS_ROOM.includes(name)) {
      return change();
    }
    writeHalf(name, args);
    throw Object.assign(new Error("ENOSPC: no space left on device"), {
      code: "ENOSPC",
      path: args[0],
      syscall: "write",
    });
  });
}

/** Runs something while every change of a folder fails, with the code of an error, such as EROFS. */
export async function whereChangesFail<T>(folder: string, code: string, run: () => Promise<T>): Promise<T> {
  const restore = spyOnChanges(folder, (_count, name, [file]) => {
    const syscall = name.replace(/Sync$/, "");
    throw Object.assign(new Error(`${code}, ${syscall} '${String(file)}'`), { code, syscall, path: file });
  });
  try {
    return await run();
  } finally {
    restore();
  }
}

/** How often something changes a folder. */
export function changesOf(folder: string, run: () => void): number {
  let changes = 0;
  interrupted(folder, run, (count, _name, _args, change) => {
    changes = count;
    return change();
  });
  return changes;
}

type Change = (count: number, name: string, args: readonly unknown[], change: () => unknown) => unknown;

function interrupted(folder: string, run: () => void, onChange: Change): boolean {
  const restore = spyOnChanges(folder, onChange);
  try {
    run();
    return false;
  } catch {
    return true;
  } finally {
    restore();
  }
}

/** @returns a function that ends it */
function spyOnChanges(folder: string, onChange: Change): () => void {
  let count = 0;
  const spies = CHANGES.map((name) => {
    const real = fs[name] as (...args: readonly unknown[]) => unknown;
    return jest.spyOn(fs, name).mockImplementation(((...args: readonly unknown[]) => {
      if (!isChangeOf(folder, name, String(args[0]))) {
        return real(...args);
      }
      count++;
      return onChange(count, name, args, () => real(...args));
    }) as never);
  });
  return () => spies.forEach((spy) => spy.mockRestore());
}

function writeHalf(name: string, args: readonly unknown[]): void {
  if (name !== "writeFileSync") {
    return;
  }
  const [file, content] = args as [string, string];
  const descriptor = fs.openSync(file, "w");
  fs.writeSync(descriptor, content.slice(0, content.length / 2));
  fs.closeSync(descriptor);
}
