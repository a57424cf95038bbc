// Loaded before a program with `node --require`: kills the program when it changes a folder.
//
// INTERRUPTED_FOLDER: the folder whose changes count.
// KILL_AT: the number of the change at which the process is killed. If that change is a write, half of it is done.
"use strict";
const fs = require("node:fs");
const process = require("node:process");

const { INTERRUPTED_FOLDER: folder, KILL_AT: killAt } = process.env;

/** What changes a disk. */
const CHANGES = ["writeFileSync", "copyFileSync", "mkdirSync", "renameSync", "rmSync", "rmdirSync"];

let count = 0;

for (const name of CHANGES) {
  const real = fs[name];
  fs[name] = (...args) => {
    if (String(args[0]).startsWith(folder) && isChange(name, args[0])) {
      killInTime(name, args);
    }
    return real(...args);
  };
}

/** A folder that is there isn't made, and what is not there isn't removed. */
function isChange(name, file) {
  return name === "mkdirSync" ? !fs.existsSync(file) : name !== "rmSync" || fs.existsSync(file);
}

function killInTime(name, [file, content]) {
  count++;
  if (count === Number(killAt)) {
    if (name === "writeFileSync") {
      fs.writeSync(fs.openSync(file, "w"), content.slice(0, content.length / 2));
    }
    process.kill(process.pid, "SIGKILL");
  }
}
