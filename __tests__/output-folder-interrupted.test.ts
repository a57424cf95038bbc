import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { changesOf, killedAtChange, onDiskFullAtChange } from "./support/failing-disk";
import { OutputProject, removeOutputProjects, stateOf, TestStack } from "./support/output-project";
import { oneIn } from "./support/runs";

const BEFORE: Record<string, TestStack> = { changed: { bucket: "example-before" }, same: {}, left: {}, gone: {} };
const AFTER: Record<string, TestStack> = { changed: { bucket: "example-after" }, same: {}, added: {} };

afterAll(removeOutputProjects);

const model = new OutputProject();
model.synth(BEFORE);
model.initialise("left");
model.writeState("left", stateOf("example-left"));

/** A project in which one stack changes, one is added, one leaves with its state, and one just goes. */
function projectBefore(): OutputProject {
  return OutputProject.copyOf(model);
}

/** What Terraform and the CDKTF CLI would read: each stack of the configuration, and the manifest. */
function readable(project: OutputProject): Record<string, string> {
  const of = /^(stacks\/(changed|same|added)\/cdk\.tf\.json|manifest\.json)$/;
  return Object.fromEntries(Object.entries(project.content()).filter(([file]) => of.test(file)));
}

const before = readable(projectBefore());
const done = projectBefore();
done.synth(AFTER);
const after = readable(done);
const complete = done.content();

/** The changes of the folder that a synth makes here: each, or every fifth. */
const counted = projectBefore();
const changes = changesOf(counted.folder, () => counted.synth(AFTER));
const MOMENTS = oneIn(5, range(1, changes));

describe.each(MOMENTS)("a synth that is killed at its change %d of the folder", (moment) => {
  let project: OutputProject;
  beforeAll(() => {
    project = projectBefore();
    expect(killedAtChange(project.folder, moment, () => project.synth(AFTER))).toBe(true);
  });

  test("leaves each file whole, as before or as after", () => {
    const found = readable(project);
    expect(Object.keys(found)).toEqual(expect.arrayContaining(Object.keys(before)));
    for (const [file, content] of Object.entries(found)) {
      expect([before[file], after[file]]).toContain(content);
    }
  });

  test("loses nothing of the stack that leaves", () => {
    const places = ["stacks", "left"].map((folder) => project.list(folder, "left"));
    expect(places).toContainEqual([".terraform", "cdk.tf.json"]);
  });

  test("is made good by the next synth", () => {
    project.synth(AFTER);
    expect(project.content()).toEqual(complete);
  });
});

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

describe("a synth on a disk", () => {
  test.each(MOMENTS)("that is full at its change %d leaves all as before, or all as after", (moment) => {
    const project = projectBefore();
    onDiskFullAtChange(project.folder, moment, () => project.synth(AFTER));
    expect([before, after]).toContainEqual(readable(project));
    expect(project.list().filter((name) => name.startsWith(".synth"))).toEqual([]);
  });
});

describe("a synth that can't move a file to its place", () => {
  test("leaves what was there, byte for byte", () => {
    const project = projectBefore();
    // A folder where a file belongs.
    mkdirSync(project.out("stacks/added/cdk.tf.json"), { recursive: true });
    const content = project.content();
    expect(() => project.synth(AFTER)).toThrow(/EISDIR|ENOTDIR|EPERM/);
    expect(project.content()).toEqual(content);
  });

  test("makes no output folder if there was none", () => {
    const project = new OutputProject();
    expect(onDiskFullAtChange(project.folder, 3, () => project.synth(AFTER))).toBe(true);
    expect(existsSync(project.outdir)).toBe(false);
  });
});

test("what a killed synth left in the output folder is removed by the next one", () => {
  const project = projectBefore();
  const { pid } = spawnSync("true");
  mkdirSync(project.out(`.synth-${pid}`, "stacks"), { recursive: true });
  project.synth(AFTER);
  expect(project.list()).toEqual(["left", "manifest.json", "stacks"]);
});

test("what a synth that still runs has in the output folder stays", () => {
  const project = projectBefore();
  mkdirSync(project.out(`.synth-${process.ppid}`));
  writeFileSync(path.join(project.out(`.synth-${process.ppid}`), "file"), "");
  project.synth(AFTER);
  expect(project.list(`.synth-${process.ppid}`)).toEqual(["file"]);
});
