import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { copyWithSuccessor } from "./successor/copy";

/** The tests of what CDKTF makes, and of every example's bytes. */
const TESTS = "__tests__/(constructs|contract|stacks|determinism|examples|output-folder|stack-traces|tokens)";

/** Every case of the long tests, see `__tests__/support/runs.ts`. */
const THOROUGH = JSON.stringify({ thorough: true });

/** Runs a dependency's command in the copy. */
const passes = (command: string, ...args: string[]): boolean =>
  spawnSync(process.execPath, [path.join("node_modules", command), ...args], { cwd: copy, stdio: "inherit" }).status ===
  0;

const copy = copyWithSuccessor();
try {
  const results = [
    passes("typescript-7/bin/tsc"),
    passes("jest/bin/jest.js", "--ci", "--globals", THOROUGH, "--testPathPatterns", TESTS, ...process.argv.slice(2)),
  ];
  process.exitCode = results.every(Boolean) ? 0 : 1;
} finally {
  rmSync(copy, { recursive: true });
}
