import { execFile } from "node:child_process";
import { stripVTControlCharacters } from "node:util";

/** What a command wrote, without colours. */
export interface CommandOutput {
  readonly stdout: string;
  readonly stderr: string;
}

export interface CommandOptions {
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;
  /**
   * Whether what it prints may hold secrets, so that no message may repeat it.
   *
   * @default false
   */
  readonly secret?: boolean;
}

/** A command that ended with another exit code than 0. */
export class CommandFailure extends Error {
  /** What it wrote, as one line: Terraform frames its messages and breaks their lines. */
  public readonly explanation: string;

  public constructor(command: string, reason: string, output: string) {
    super(`${command} ${reason}:\n${output}`);
    this.name = "CommandFailure";
    this.explanation = asOneLine(output);
  }
}

/** Runs a command, never through a shell. */
export async function run(file: string, args: readonly string[], options: CommandOptions): Promise<CommandOutput> {
  const { folder: cwd, env, secret = false } = options;
  return new Promise((resolve, reject) => {
    execFile(file, args, { cwd, env, maxBuffer: 64 * 1024 * 1024 }, (error, rawStdout, rawStderr) => {
      const stdout = stripVTControlCharacters(rawStdout);
      const stderr = stripVTControlCharacters(rawStderr);
      if (!error) {
        resolve({ stdout, stderr });
        return;
      }
      const reason = error.signal ? `was ended by ${error.signal}` : `failed with ${error.code}`;
      const output = secret ? stderr : `${stdout}\n${stderr}`;
      reject(new CommandFailure([file, ...args].join(" "), reason, output));
    });
  });
}

/** What a command that has to fail says, as one line. */
export async function explanationOf(failing: Promise<unknown>): Promise<string> {
  const outcome = await failing.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (outcome instanceof CommandFailure) {
    return outcome.explanation;
  }
  throw outcome instanceof Error ? outcome : new Error("a command succeeded that should have failed");
}

/** Text without the frame that Terraform draws around a message (with the stack's name before it, in cdktf). */
function asOneLine(text: string): string {
  return text
    .replaceAll(/^\s*([\w.-]+\s+)?[│╷╵]/gm, " ")
    .replaceAll(/\s+/g, " ")
    .trim();
}
