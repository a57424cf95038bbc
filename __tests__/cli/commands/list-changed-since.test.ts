import { mkdirSync, rmSync } from "node:fs";
import process from "node:process";
import { runCommand, UserProject } from "../../support/command";
import { commitAll, repositoryForEach, runGit } from "../../support/git";
import { TWO_STACKS } from "./configs";

const repository = repositoryForEach(TWO_STACKS);
let project: UserProject;
beforeEach(() => {
  project = repository();
});

function git(...args: readonly string[]): string {
  return runGit(project.folder, ...args);
}

function commit(): void {
  commitAll(project.folder);
}

async function changedSince(ref: string, ...args: readonly string[]): Promise<string[]> {
  const { stdout } = await runCommand("list", "--json", "--changed-since", ref, ...args);
  return (JSON.parse(stdout) as { name: string }[]).map(({ name }) => name);
}

test("without a change, no stack is listed", async () => {
  expect(await changedSince("HEAD")).toEqual([]);
});

test("a stack whose Terraform differs is listed, as list shows it", async () => {
  project.write("braze.yaml", TWO_STACKS.replace("example-export", "example-other"));
  expect((await runCommand("list", "--changed-since", "HEAD")).stdout).toBe(
    "dev-export  export  us-east-1  111122223333  braze.yaml\n",
  );
});

test("a default that changes changes every stack that inherits it", async () => {
  project.write("braze.yaml", TWO_STACKS.replace("us-east-1", "eu-west-1"));
  expect(await changedSince("HEAD")).toEqual(["dev-currents", "dev-export"]);
});

test("a comment changes nothing", async () => {
  project.write("braze.yaml", `# a comment\n${TWO_STACKS}`);
  expect(await changedSince("HEAD")).toEqual([]);
});

test("a new stack is listed, and one that left is told on stderr", async () => {
  project.write("braze.yaml", TWO_STACKS.replace("  export:\n", "  more:\n"));
  const { stdout, stderr } = await runCommand("list", "--changed-since", "HEAD");
  expect([stdout, stderr]).toEqual([
    "dev-more  export  us-east-1  111122223333  braze.yaml\n",
    "not listed: since HEAD, the configuration lost dev-export\n",
  ]);
});

test("the file of a folder is compared with the one file that it was before", async () => {
  mkdirSync("braze");
  project.write("braze/dev.yaml", TWO_STACKS);
  rmSync("braze.yaml");
  expect(await changedSince("HEAD")).toEqual([]);
});

test("a folder is read from the commit, also from a folder below the project's", async () => {
  mkdirSync("braze");
  project.write("braze/_defaults.yaml", 'defaults: { region: us-east-1, accountId: "111122223333" }');
  const stacks = TWO_STACKS.replace(/^defaults.*\n/m, "");
  project.write("braze/dev.yaml", stacks);
  rmSync("braze.yaml");
  commit();
  project.write("braze/dev.yaml", stacks.replace("example-export", "example-other"));
  mkdirSync("below");
  process.chdir("below");
  expect(await changedSince("HEAD")).toEqual(["dev-export"]);
});

test("a file of a bucket's statements is read from the commit, too", async () => {
  const statement = (sid: string) =>
    JSON.stringify([
      {
        Sid: sid,
        Effect: "Allow",
        Principal: { AWS: "arn:aws:iam::777788889999:role/warehouse" },
        Action: "s3:GetObject",
        Resource: "arn:aws:s3:::example-export/*",
      },
    ]);
  project.write(
    "braze.yaml",
    TWO_STACKS.replace("name: example-export", "name: example-export, policyStatements: readers.json"),
  );
  project.write("readers.json", statement("WarehouseReads"));
  commit();
  project.write("readers.json", statement("WarehouseReadsAll"));
  expect(await changedSince("HEAD")).toEqual(["dev-export"]);
});

test("every stack counts as changed since a commit without a configuration", async () => {
  git("rm", "--quiet", "--cached", "braze.yaml");
  git("commit", "--quiet", "--message", "no configuration");
  const { stdout, stderr } = await runCommand("list", "--changed-since", "HEAD");
  expect(stdout.split("\n")).toHaveLength(3);
  expect(stderr).toMatch(
    /^every stack counts as changed, since HEAD has no configuration that can be read: braze\.yaml {2}/,
  );
});

test("the checkout and the repository stay as they are", async () => {
  project.write("braze.yaml", TWO_STACKS.replace("example-export", "example-other"));
  const before = git("status", "--porcelain") + git("worktree", "list");
  await changedSince("HEAD");
  expect(git("status", "--porcelain") + git("worktree", "list")).toBe(before);
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
