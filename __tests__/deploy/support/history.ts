import { execFileSync } from "node:child_process";
import path from "node:path";

const ROOT = path.join(__dirname, "..", "..", "..");
const GOLDEN_FILES = "examples/*/cdk.tf.json";

/** An example as it was in an earlier commit. */
export interface EarlierExample {
  readonly name: string;
  readonly yaml: string;
  readonly terraform: string;
}

/** The examples whose Terraform has changed since, as the newest commit before that change has them. */
export function earlierExamples(): EarlierExample[] {
  requireHistory();
  for (const commit of git("log", "--format=%H", "--", GOLDEN_FILES).split("\n")) {
    const changed = git("diff", "--name-only", "--diff-filter=M", commit, "--", GOLDEN_FILES);
    if (changed !== "") {
      return changed.split("\n").map((file) => ({
        name: path.basename(path.dirname(file)),
        yaml: git("show", `${commit}:${path.dirname(file)}/braze.yaml`),
        terraform: git("show", `${commit}:${file}`),
      }));
    }
  }
  throw new Error(`no commit has other ${GOLDEN_FILES} than there are now, expected the project's whole history`);
}

function requireHistory(): void {
  if (git("rev-parse", "--is-shallow-repository") === "true") {
    throw new Error("the upgrade test needs the project's history, got a shallow clone: git fetch --unshallow");
  }
}

function git(...args: string[]): string {
  try {
    return execFileSync("git", args, { cwd: ROOT, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] }).trim();
  } catch (error) {
    throw new Error(
      "the upgrade test needs the project's history, expected a Git clone and not an archive of its files",
      {
        cause: error,
      },
    );
  }
}
