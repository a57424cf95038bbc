import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { existingFiles, writeNewFiles } from "../lib/output-folder/new-files";

let parent: string;
let folder: string;
beforeEach(() => {
  parent = mkdtempSync(path.join(tmpdir(), "braze-s3-"));
  folder = path.join(parent, "a", "b");
});
afterEach(() => rmSync(parent, { recursive: true }));

const read = (name: string): string => readFileSync(path.join(folder, name), "utf8");

test("new files are written into a folder that is made, and are named", () => {
  expect(writeNewFiles(folder, { "a.tf": "a\n", "b.tf": "b\n" })).toEqual([
    path.join(folder, "a.tf"),
    path.join(folder, "b.tf"),
  ]);
  expect([read("a.tf"), read("b.tf")]).toEqual(["a\n", "b\n"]);
});

test("a file that exists keeps its text, and no other file is left", () => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, "b.tf"), "mine\n");

  expect(() => writeNewFiles(folder, { "a.tf": "a\n", "b.tf": "b\n" })).toThrow("EEXIST");
  expect([readdirSync(folder), read("b.tf")]).toEqual([["b.tf"], "mine\n"]);
});

test("if a file can't be written, the folders that were made for it are removed", () => {
  expect(() => writeNewFiles(folder, { "a.tf": "a\n", "no/folder.tf": "b\n" })).toThrow("ENOENT");
  expect(existsSync(path.join(parent, "a"))).toBe(false);
});

test("of some names, those that exist are told with their paths", () => {
  writeNewFiles(folder, { "b.tf": "" });

  expect(existingFiles(folder, ["a.tf", "b.tf"])).toEqual([path.join(folder, "b.tf")]);
});
