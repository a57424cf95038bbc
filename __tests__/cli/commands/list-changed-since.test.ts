import { cpSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { gitFiles } from "../../../cli/git-files";
import { DISK, Files } from "../../../lib/config/source/files";
import { runCommand, UserProject } from "../../support/command";
import { changedSince } from "./changed-since";
import { TWO_STACKS } from "./configs";

// What is in a commit is a folder here: Git itself is asked in git-files.test.ts and in list-since-a-commit.test.ts.
jest.mock("../../../cli/git-files");

const COMMITTED = "committed";

/** The files of a folder, from that folder. */
function filesIn(folder: string): Files {
  const { kindOf, namesIn, sizeOf, read } = DISK;
  const at = (file: string) => path.join(folder, file);
  return {
    kindOf: (file) => kindOf(at(file)),
    namesIn: (file) => namesIn(at(file)),
    sizeOf: (file) => sizeOf(at(file)),
    read: (file) => read(at(file)),
  };
}

let project: UserProject;
beforeEach(() => {
  project = new UserProject(TWO_STACKS);
  commit();
  jest.mocked(gitFiles).mockImplementation(() => filesIn(COMMITTED));
});
afterEach(() => project.remove());

function commit(): void {
  rmSync(COMMITTED, { recursive: true, force: true });
  mkdirSync(COMMITTED);
  for (const file of readdirSync(".").filter((name) => name !== COMMITTED)) {
    cpSync(file, path.join(COMMITTED, file), { recursive: true });
  }
}

test("without a change, no stack is listed", async () => {
  expect(await changedSince("HEAD")).toEqual([]);
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
  rmSync(path.join(COMMITTED, "braze.yaml"));
  const { stdout, stderr } = await runCommand("list", "--changed-since", "HEAD");
  expect(stdout.split("\n")).toHaveLength(3);
  expect(stderr).toMatch(
    /^every stack counts as changed, since HEAD has no configuration that can be read: braze\.yaml {2}/,
  );
});
