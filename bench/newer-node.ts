import { spawnSync } from "node:child_process";

/** Whether a version of Node can keep the code that it compiles. */
export function hasCompileCache(version: string): boolean {
  return Number(version.split(".")[0]) >= 22;
}

/**
 * The path of another version of Node, which npm has as a package.
 *
 * @returns undefined if it can't be had
 */
export function nodeFromNpm(version: string): string | undefined {
  const { status, stdout } = spawnSync("npx", ["-y", `node@${version}`, "-p", "process.execPath"], {
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  return status === 0 ? stdout.trim() : undefined;
}
