import { execFileSync } from "node:child_process";

/** Who commits in tests. A developer's own settings, such as signing, don't matter. */
const SETTINGS = ["user.name=test", "user.email=test@example.com", "commit.gpgsign=false"].flatMap((one) => [
  "-c",
  one,
]);

/** Runs git in a folder. @returns what it prints */
export function runGit(folder: string, ...args: readonly string[]): string {
  return execFileSync("git", [...SETTINGS, ...args], { cwd: folder, encoding: "utf8", stdio: "pipe" });
}

/** Makes a folder a repository with the branch main, and commits all that is in the folder. */
export function initRepository(folder: string): void {
  runGit(folder, "init", "--quiet", "--initial-branch", "main", "--template=");
  commitAll(folder);
}

/** Commits all that is in a repository. */
export function commitAll(folder: string): void {
  runGit(folder, "add", "--all");
  runGit(folder, "commit", "--quiet", "--message", "a configuration");
}
