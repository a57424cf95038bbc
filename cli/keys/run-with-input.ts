import { spawn } from "node:child_process";
import { CommandError } from "../failure";

/** The standard error of this program: what the command prints is no result of this one. */
const STDERR = 2;

/**
 * Runs a command line in a shell, with a text as its standard input.
 *
 * @throws {@link CommandError} if it fails, or doesn't read the text. No message has the text
 */
export async function runWithInput(commandLine: string, input: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(commandLine, { shell: true, stdio: ["pipe", STDERR, STDERR] });
    let isUnread = false;
    const fail = (how: string): void => reject(new CommandError(`the command of --to-command ${how}`));
    child.on("error", ({ message }) => fail(`can't be run: ${message}`));
    child.stdin?.on("error", () => {
      isUnread = true;
    });
    child.on("close", (code, signal) => {
      if (signal) {
        fail(`was ended by ${signal}`);
      } else if (code !== 0) {
        fail(`failed with the exit code ${code}`);
      } else if (isUnread) {
        fail("didn't read the key from its standard input");
      } else {
        resolve();
      }
    });
    child.stdin?.end(input);
  });
}
