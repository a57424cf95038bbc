import { mkdirSync, rmSync } from "node:fs";
import process from "node:process";
import { runCommand } from "../../support/command";
import { repositoryForEach } from "../../support/git";
import { changedSince } from "./changed-since";
import { TWO_STACKS } from "./configs";

const project = repositoryForEach(TWO_STACKS);

test("a stack whose Terraform differs is listed, as list shows it", async () => {
  project().write("braze.yaml", TWO_STACKS.replace("example-export", "example-other"));
  expect((await runCommand("list", "--changed-since", "HEAD")).stdout).toBe(
    "dev-export  export  us-east-1  111122223333  braze.yaml\n",
  );
});

test("a folder is read from the commit, also from a folder below the project's", async () => {
  mkdirSync("braze");
  project().write("braze/_defaults.yaml", 'defaults: { region: us-east-1, accountId: "111122223333" }');
  const stacks = TWO_STACKS.replace(/^defaults.*\n/m, "");
  project().write("braze/dev.yaml", stacks);
  rmSync("braze.yaml");
  project().commit();
  project().write("braze/dev.yaml", stacks.replace("example-export", "example-other"));
  mkdirSync("below");
  process.chdir("below");
  expect(await changedSince("HEAD")).toEqual(["dev-export"]);
});

test("the checkout and the repository stay as they are", async () => {
  project().write("braze.yaml", TWO_STACKS.replace("example-export", "example-other"));
  const before = project().git("status", "--porcelain") + project().git("worktree", "list");
  await changedSince("HEAD");
  expect(project().git("status", "--porcelain") + project().git("worktree", "list")).toBe(before);
});

test.each(["no-such-branch", "--output=stolen", ""])("a commit that can't be found is refused: %j", async (ref) => {
  const { code, stderr } = await runCommand("list", `--changed-since=${ref}`);
  expect([code, stderr]).toEqual([1, expect.stringContaining(`can't find the commit "${ref}"`)]);
});

test("outside of a repository, the message says what git said", async () => {
  rmSync(".git", { recursive: true });
  const { code, stderr } = await runCommand("list", "--changed-since", "HEAD");
  expect([code, stderr]).toEqual([1, expect.stringContaining("not a git repository")]);
});
