// Loaded before a program with `node --require`, after cli/run-typescript.js: kills the program when it changes a folder.
//
// INTERRUPTED_FOLDER: the folder whose changes count.
// KILL_AT: the number of the change at which the process is killed. If that change is a write, half of it is done.
import fs from "node:fs";
import process from "node:process";
import { CHANGES, isChangeOf } from "./disk-changes";

const { INTERRUPTED_FOLDER: folder = "", KILL_AT: killAt } = process.env;

let count = 0;

for (const name of CHANGES) {
  const real = fs[name] as (...args: readonly unknown[]) => unknown;
  const interrupted = (...args: readonly unknown[]): unknown => {
    const file = String(args[0]);
    if (isChangeOf(folder, name, file)) {
      killInTime(name, file, String(args[1]));
    }
    return real(...args);
  };
  Object.assign(fs, { [name]: interrupted });
}

function killInTime(name: string, file: string, content: string): void {
  count++;
  if (count === Number(killAt)) {
    if (name === "writeFileSync") {
      fs.writeSync(fs.openSync(file, "w"), content.slice(0, content.length / 2));
    }
    process.kill(process.pid, "SIGKILL");
  }
}
