import process from "node:process";
import { main } from "./main";

/**
 * Runs the command in a process of its own.
 *
 * @param args - what stands behind the program's name
 */
export function start(args: readonly string[]): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") {
      throw error;
    }
    // A reader such as `head` has all it wants, and closed the pipe.
    process.exit();
  });
  void main(args);
}
