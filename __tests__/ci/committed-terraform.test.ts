import { appendFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { BLOCKS } from "../docs/pages";
import { runCommand, UserProject } from "../support/command";
import { initRepository, runGit } from "../support/git";

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

test("with the guide's lines in .gitignore, a clone has all that synth --check and Terraform need, and no state", async () => {
  await runCommand("init", ...FLAGS);
  appendFileSync(".gitignore", IGNORED.text);
  await runCommand("synth");
  project.write("terraform.export.tfstate", "{}");
  initRepository(project.folder);
  expect(runGit(project.folder, "ls-files").trim().split("\n")).toEqual([
    ".gitignore",
    "braze.yaml",
    "cdktf.json",
    "cdktf.out/manifest.json",
    "cdktf.out/stacks/export/cdk.tf.json",
  ]);
  runGit(project.folder, "clone", "--quiet", ".", "clone");
  process.chdir(path.join(project.folder, "clone"));
  expect((await runCommand("synth", "--check")).code).toBe(0);
});
