// Reports what a process used when it ends, on file descriptor 3: `node --require ./bench/report-use.js`.
"use strict";
const { readFileSync, writeSync } = require("node:fs");
const process = require("node:process");

const REPORT = 3;

process.on("exit", () => {
  const { user, system } = process.cpuUsage();
  writeSync(REPORT, JSON.stringify({ cpuMicroseconds: user + system, kilobytes: peak() }));
});

/** Linux counts what a process inherits from the one that started it into maxRSS; VmHWM is the process's own. */
function peak() {
  try {
    return Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync("/proc/self/status", "utf8"))[1]);
  } catch {
    return process.resourceUsage().maxRSS;
  }
}
