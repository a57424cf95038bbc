import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";

const ROOT = path.join(__dirname, "..", "..");

/** What `braze-s3 review` prints in a repository where one configuration follows the other. */
export function realReview(before: string, after: string): string {
  const cwd = mkdtempSync(path.join(tmpdir(), "braze-s3-review-"));
  const run = (command: string, ...args: readonly string[]): string =>
    execFileSync(command, args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  const git = (...args: readonly string[]) =>
    run("git", "-c", "user.name=docs", "-c", "user.email=docs@example.com", "-c", "commit.gpgsign=false", ...args);
  const write = (text: string) => {
    writeFileSync(path.join(cwd, "braze.yaml"), text);
  };
  try {
    writeFileSync(path.join(cwd, "cdktf.json"), "{}");
    write(before);
    git("init", "--quiet");
    git("add", "--all");
    git("commit", "--quiet", "--message", "a configuration");
    write(after);
    const [typescript, command] = ["run-typescript.js", "braze-s3.ts"].map((file) => path.join(ROOT, "cli", file));
    return run(process.execPath, "--require", typescript ?? "", command ?? "", "review", "--base", "HEAD");
  } finally {
    rmSync(cwd, { recursive: true });
  }
}
