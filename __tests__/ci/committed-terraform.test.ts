import { execFileSync } from "node:child_process";
import { appendFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { BLOCKS } from "../docs/pages";
import { runCommand, UserProject } from "../support/command";

const FLAGS = [
  ["--integrations", "export"],
  ["--region", "us-east-1"],
  ["--account", "111122223333"],
  ["--bucket", "example-export"],
  ["--method", "access-key"],
].flat();
const IGNORED = BLOCKS.find(({ page, language }) => page === "docs/guides/pipelines.md" && language === "gitignore")!;

let project: UserProject;
beforeEach(() => {
  project = UserProject.empty();
});
afterEach(() => project.remove());

function git(...args: readonly string[]): string {
  const identity = ["-c", "user.name=test", "-c", "user.email=test@example.com"];
  return execFileSync("git", [...identity, ...args], { cwd: project.folder, encoding: "utf8" });
}

test("with the guide's lines in .gitignore, a clone has all that synth --check and Terraform need, and no state", async () => {
  await runCommand("init", ...FLAGS);
  appendFileSync(".gitignore", IGNORED.text);
  await runCommand("synth");
  project.write("terraform.export.tfstate", "{}");
  git("init", "--quiet");
  git("add", "--all");
  git("commit", "--quiet", "--message", "Commit the Terraform");
  expect(git("ls-files").trim().split("\n")).toEqual([
    ".gitignore",
    "braze.yaml",
    "cdktf.json",
    "cdktf.out/manifest.json",
    "cdktf.out/stacks/export/cdk.tf.json",
  ]);
  git("clone", "--quiet", ".", "clone");
  process.chdir(path.join(project.folder, "clone"));
  expect((await runCommand("synth", "--check")).code).toBe(0);
});
