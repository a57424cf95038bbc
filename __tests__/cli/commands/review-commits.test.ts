import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { runCommand } from "../../support/command";
import { repositoryForEach } from "../../support/git";
import { TWO_STACKS } from "./configs";
import { changed, KEPT, refused, reviewed } from "./reviewed";

const project = repositoryForEach(TWO_STACKS);

test("without a change, a review is one line", async () => {
  const { code, stdout, stderr } = await runCommand("review", "--base", "HEAD");
  expect([code, stdout, stderr]).toEqual([
    0,
    "Compared with HEAD. No change: the Terraform of all 2 stacks is the same.\n",
    "",
  ]);
});

test("a change that isn't committed is reviewed, and the review says so", async () => {
  project().write("braze.yaml", KEPT);
  const { stdout } = await runCommand("review", "--base", "HEAD");
  expect(stdout.split("\n").slice(0, 6)).toEqual([
    "Compared with HEAD, uncommitted changes included. 1 of 2 stacks changes: 1 danger.",
    "",
    "dangers:",
    "  protection-removed in dev-export:",
    "    aws_s3_bucket.bucket: Terraform no longer refuses to destroy it (prevent_destroy)",
    "",
  ]);
});

test("a warning that is new is told, and one that was there before isn't", async () => {
  const warned = async () => /^new warnings:\n.*$/m.exec((await runCommand("review", "--base", "HEAD")).stdout)?.[0];
  project().write("braze.yaml", `# a line more\n${KEPT}`);
  const before = await warned();
  project().write("braze.yaml", KEPT.replace("defaults: {", "defaults: { policy: documented,"));
  expect([before, await warned()]).toEqual([
    undefined,
    expect.stringMatching(/^new warnings:\n {2}braze\.yaml:\d+:\d+ {2}defaults\.policy: .*every bucket/),
  ]);
});

test("by default, a branch is compared with where it left the main branch", async () => {
  project().git("checkout", "--quiet", "-b", "change");
  project().write("braze.yaml", KEPT);
  project().commit();
  project().git("checkout", "--quiet", "main");
  project().write("braze.yaml", TWO_STACKS.replace("example-export", "example-moved"));
  project().commit();
  project().git("checkout", "--quiet", "change");
  expect(changed(await reviewed()).map(({ dangers }) => dangers.map(({ id }) => id))).toEqual([["protection-removed"]]);
});

test("a base without a configuration makes every stack new", async () => {
  project().git("rm", "--quiet", "--cached", "braze.yaml");
  project().git("commit", "--quiet", "--message", "no configuration");
  expect(changed(await reviewed("--base", "HEAD")).map(({ status }) => status)).toEqual(["added", "added"]);
  const { stdout } = await runCommand("review");
  expect(stdout).toMatch(
    /^There is no configuration in the commit \w{12}, where this branch left the main branch: every stack is new\.$/m,
  );
});

test("a base that this version can't read is compared by its committed output", async () => {
  await runCommand("synth");
  project().write("braze.yaml", "stacks: { old: {} }");
  project().git("add", "--all", "--force");
  project().git("commit", "--quiet", "--message", "an old configuration");
  project().write("braze.yaml", KEPT);
  const { stdout } = await runCommand("review", "--base", "HEAD", "--format", "markdown");
  expect(stdout).toMatch(
    /1 of 2 stacks changes: 1 danger[^]*Its committed output cdktf\.out\/stacks was compared instead/,
  );
});

test("a base that this version can't read, without output, asks for a folder", async () => {
  project().write("braze.yaml", "stacks: { old: {} }");
  project().commit();
  project().write("braze.yaml", KEPT);
  const { code, stderr } = await runCommand("review", "--base", "HEAD");
  expect([code, stderr]).toEqual([1, expect.stringMatching(/^this version can't read[^]*expected --base FOLDER/)]);
});

describe("what can't be compared with is refused, and nothing is written", () => {
  test.each(["no-such-branch", "--output=stolen", ""])("a commit that isn't there: %j", async (ref) => {
    expect(await refused(`--base=${ref}`)).toContain(`can't find the commit "${ref}"`);
  });

  test("what is neither a commit nor a folder", async () => {
    expect(await refused("--base", "before")).toMatch(
      /^can't find the commit "before".*; there is no folder of this name, either\n$/,
    );
  });

  test("a repository without a main branch", async () => {
    project().git("branch", "--quiet", "--move", "main", "trunk");
    expect(await refused()).toContain("there is no main branch, looked for origin/HEAD, origin/main");
  });

  test("no repository", async () => {
    rmSync(".git", { recursive: true });
    expect(await refused()).toMatch(/^there is nothing to compare with \(.*not a git repository/);
  });

  test("a shallow clone", async () => {
    project().git("checkout", "--quiet", "-b", "change");
    project().write("braze.yaml", KEPT);
    project().commit();
    project().git("checkout", "--quiet", "main");
    project().write("other.txt", "other");
    project().commit();
    project().git(
      "clone",
      "--quiet",
      "--depth",
      "1",
      "--no-single-branch",
      "--branch",
      "change",
      `file://${project().folder}`,
      "clone",
    );
    process.chdir("clone");
    expect(await refused()).toMatch(/^this clone is shallow.*git fetch --unshallow/);
  });
});

test("the checkout and the repository stay as they are", async () => {
  project().write("braze.yaml", KEPT);
  const state = () =>
    project().git("status", "--porcelain") +
    project().git("worktree", "list") +
    readFileSync(path.join(project().folder, "braze.yaml"), "utf8");
  const before = state();
  await runCommand("review");
  expect(state()).toBe(before);
});
