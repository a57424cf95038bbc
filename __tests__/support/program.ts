import process from "node:process";

/** What a program printed, and how it ended. */
export interface Outcome {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Without what changes synth: a person's environment, as far as a test knows it. */
export const NEUTRAL_ENVIRONMENT: NodeJS.ProcessEnv = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(BRAZE_|CDKTF_|SYNTH_|TERRAFORM_BINARY)/.test(name)),
);

/**
 * Runs main.ts as `npm run synth` does, but within this process: one of its own takes ten times as long.
 *
 * @param folder - the folder that it runs in
 * @param env - what its environment has besides
 */
export async function runMain(folder: string, env: NodeJS.ProcessEnv = {}, ...args: string[]): Promise<Outcome> {
  const { argv, env: ownEnv, exitCode } = process;
  const cwd = process.cwd();
  const stdout = jest.spyOn(process.stdout, "write").mockReturnValue(true);
  const stderr = jest.spyOn(process.stderr, "write").mockReturnValue(true);
  try {
    process.chdir(folder);
    process.exitCode = undefined;
    process.env = { ...NEUTRAL_ENVIRONMENT, ...env };
    process.argv = [...argv.slice(0, 2), ...args];
    await jest.isolateModulesAsync(async () => {
      await import("../../main");
    });
    return { status: exitStatus(), stdout: written(stdout), stderr: written(stderr) };
  } finally {
    process.chdir(cwd);
    Object.assign(process, { argv, env: ownEnv, exitCode });
    stdout.mockRestore();
    stderr.mockRestore();
  }
}

function exitStatus(): number {
  return Number(process.exitCode ?? 0);
}

function written({ mock }: jest.SpyInstance): string {
  return mock.calls.map(([text]) => String(text)).join("");
}
