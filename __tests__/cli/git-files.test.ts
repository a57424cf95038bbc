import { mkdirSync } from "node:fs";
import process from "node:process";
import { gitFiles } from "../../cli/git-files";
import { Files, kindAt } from "../../lib/config/source/files";
import { UserProject } from "../support/command";
import { initRepository, runGit } from "../support/git";

let project: UserProject;
let files: Files;
beforeAll(() => {
  project = new UserProject("stacks: {}\n");
  mkdirSync("braze");
  project.write("braze/b.yaml", "");
  project.write("braze/a.yaml", "");
  initRepository(project.folder);
  files = gitFiles("HEAD");
});
afterAll(() => project.remove());
afterEach(() => process.chdir(project.folder));

test("a commit has files and folders, and nothing else", () => {
  const places = ["braze.yaml", "braze", "braze/", "braze/a.yaml", ".", "missing", "missing/a.yaml", "braze.yaml/a"];
  expect(places.map((place) => kindAt(files, place))).toEqual([
    "file",
    "folder",
    "folder",
    "file",
    "folder",
    undefined,
    undefined,
    undefined,
  ]);
});

test("a folder has its names in order", () => {
  expect(files.namesIn("braze")).toEqual(["a.yaml", "b.yaml"]);
});

test("a file has its content, and as many bytes", () => {
  expect([files.read("braze.yaml").toString(), files.sizeOf("braze.yaml")]).toEqual(["stacks: {}\n", 11]);
});

test("paths start at the working folder, which the commit may lack", () => {
  mkdirSync("later");
  process.chdir("later");
  const fromHere = gitFiles("HEAD");
  expect(fromHere.namesIn("../braze")).toEqual(["a.yaml", "b.yaml"]);
  expect(["..", "../braze.yaml", `${project.folder}/braze`, "."].map((place) => kindAt(fromHere, place))).toEqual([
    "folder",
    "file",
    "folder",
    undefined,
  ]);
});

test("what is outside of the repository is not there", () => {
  expect(["../other.yaml", ".."].map((place) => kindAt(files, place))).toEqual([undefined, undefined]);
});

test("a submodule is not there", () => {
  runGit(project.folder, "rm", "-r", "--quiet", "--cached", "braze");
  const head = runGit(project.folder, "rev-parse", "HEAD").trim();
  runGit(project.folder, "update-index", "--add", "--cacheinfo", `160000,${head},braze`);
  runGit(project.folder, "commit", "--quiet", "--message", "a submodule");
  expect(kindAt(gitFiles("HEAD"), "braze")).toBeUndefined();
});
