// Loaded before a program with `node --require`: interrupts the program when it changes a folder.
//
// INTERRUPTED_FOLDER: the folder whose changes count.
// KILL_AT: the number of the change at which the process is killed. If that change is a write, half of it is done.
// DISK_ERROR: the code with which every change fails instead, e.g. EROFS.
"use strict";
const fs = require("node:fs");
const process = require("node:process");

const { INTERRUPTED_FOLDER: folder, KILL_AT: killAt, DISK_ERROR: code } = process.env;

/** What changes a disk, and the system call that an error of it names. */
const CHANGES = {
  writeFileSync: "open",
  copyFileSync: "copyfile",
  mkdirSync: "mkdir",
  renameSync: "rename",
  rmSync: "rm",
  rmdirSync: "rmdir",
};

let count = 0;

for (const [name, syscall] of Object.entries(CHANGES)) {
  const real = fs[name];
  fs[name] = (...args) => {
    if (String(args[0]).startsWith(folder) && isChange(name, args[0])) {
      interrupt(name, syscall, args);
    }
    return real(...args);
  };
}

/** A folder that is there isn't made, and what is not there isn't removed: a read-only disk doesn't mind. */
function isChange(name, file) {
  return name === "mkdirSync" ? !fs.existsSync(file) : name !== "rmSync" || fs.existsSync(file);
}

function interrupt(name, syscall, [file, content]) {
  if (code) {
    throw Object.assign(new Error(`${code}, ${syscall} '${file}'`), { code, syscall, path: file });
  }
  count++;
  if (count === Number(killAt)) {
    if (name === "writeFileSync") {
      fs.writeSync(fs.openSync(file, "w"), content.slice(0, content.length / 2));
    }
    process.kill(process.pid, "SIGKILL");
  }
}
