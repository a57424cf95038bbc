import { spawnSync } from "node:child_process";

/** What a program did. */
export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program in a folder, as a person would: without what npm and jest put into the environment. */
export function run(program: string, args: readonly string[], cwd: string, env: Record<string, string> = {}): Run {
  const own = Object.entries(process.env).filter(([name]) => !/^(npm_|NODE_|JEST_|BRAZE_|CDKTF_|SYNTH_)/i.test(name));
  return spawnSync(program, args, {
    cwd,
    env: { ...(Object.fromEntries(own) as Record<string, string>), ...env },
    encoding: "utf8",
    // `npm` is a script on Windows.
    shell: process.platform === "win32" && program === "npm",
  });
}
