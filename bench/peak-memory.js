// Reports a process's peak memory when it ends, in kilobytes on file descriptor 3: `node --require ./bench/peak-memory.js`.
"use strict";
const { readFileSync, writeSync } = require("node:fs");
const process = require("node:process");

const REPORT = 3;

process.on("exit", () => writeSync(REPORT, String(peak())));

/** Linux counts what a process inherits from the one that started it into maxRSS; VmHWM is the process's own. */
function peak() {
  try {
    return Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync("/proc/self/status", "utf8"))[1]);
  } catch {
    return process.resourceUsage().maxRSS;
  }
}
