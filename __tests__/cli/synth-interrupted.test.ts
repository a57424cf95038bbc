import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { loadConfig } from "../../lib/config/load";
import { synthesiseConfig } from "../../stacks/synthesise";
import { whereChangesFail } from "../support/failing-disk";
import { OutputProject, removeOutputProjects } from "../support/output-project";
import { Outcome, runMain } from "../support/program";
import { thoroughDescribe } from "../support/runs";

const ROOT = path.join(__dirname, "..", "..");

const BEFORE = { changed: "example-before", same: "example-same" };
const AFTER = { changed: "example-after", same: "example-same", added: "example-added" };

// Each run has to load the program first.
jest.setTimeout(60_000);

afterAll(removeOutputProjects);

/** Writes the configuration of stacks for exports. */
function configure(project: OutputProject, buckets: Readonly<Record<string, string>>): string {
  const auth = { method: "access-key" };
  const stacks = Object.entries(buckets).map(([name, bucket]) => [
    name,
    { bucket: { name: bucket }, export: { auth } },
  ]);
  const defaults = { region: "us-east-1", accountId: "111122223333" };
  const file = path.join(project.folder, "braze.yaml");
  // YAML takes JSON as it is.
  writeFileSync(file, JSON.stringify({ defaults, stacks: Object.fromEntries(stacks) as object }));
  return file;
}

/** A synth that nothing interrupts. */
function synthHere(project: OutputProject, buckets: Readonly<Record<string, string>>): void {
  const { config } = loadConfig(configure(project, buckets));
  synthesiseConfig(config, { outdir: project.outdir, project: ROOT });
}

/** What `braze-s3 synth` does in a process of its own, which is killed at one of its changes of the output folder. */
function killedSynth(project: OutputProject, buckets: Readonly<Record<string, string>>, moment: string) {
  const file = configure(project, buckets);
  const required = ["./cli/run-typescript.js", "./__tests__/support/interrupted-disk.ts"].flatMap((each) => [
    "--require",
    each,
  ]);
  return spawnSync(process.execPath, [...required, "main.ts", "--config", file, "--out", project.outdir], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, INTERRUPTED_FOLDER: project.outdir, KILL_AT: moment },
  });
}

/** The same within this process, which nothing ends. */
function command(project: OutputProject, buckets: Readonly<Record<string, string>>): Promise<Outcome> {
  return runMain(ROOT, {}, "--config", configure(project, buckets), "--out", project.outdir);
}

const model = new OutputProject();
synthHere(model, BEFORE);
const before = model.content();

const finished = new OutputProject();
synthHere(finished, AFTER);
const after = finished.content();

// Every moment is tried without a process, in output-folder-interrupted.test.ts.
const MOMENTS: readonly (readonly [when: string, change: string])[] = [
  ["half-way through a file", "5"],
  ["between two moves of files to their places", "10"],
  ["before it tidies up", "12"],
];
thoroughDescribe.each(MOMENTS)("a process that is killed %s", (_, moment) => {
  let project: OutputProject;
  beforeAll(() => {
    project = OutputProject.copyOf(model);
    expect(killedSynth(project, AFTER, moment).signal).toBe("SIGKILL");
  });

  test("leaves each file of the output whole, as before or as after", () => {
    const found = Object.entries(project.content()).filter(([file]) => !file.startsWith(".synth-"));
    expect(found.map(([file]) => file)).toEqual(expect.arrayContaining(Object.keys(before)));
    found.forEach(([file, content]) => expect([before[file], after[file]]).toContain(content));
  });

  test("is made good by the next one", () => {
    synthHere(project, AFTER);
    expect(project.content()).toEqual(after);
  });
});

// A mode does not stop root, so the errors of a read-only disk and of a folder without permission are made up.
describe.each(["EROFS", "EACCES"])("a synth into a folder that can't be written to (%s)", (code) => {
  test("says so, ends with 1, and leaves everything as it was", async () => {
    const project = OutputProject.copyOf(model);
    const { status, stdout, stderr } = await whereChangesFail(project.outdir, code, () => command(project, AFTER));
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr.replace(/\.synth-\d+/, ".synth-PID")).toBe(
      `${project.out(".synth-PID")}  can't mkdir (${code}), check the folder's permissions and the free space; ` +
        "what was there is as it was\n",
    );
    expect(project.content()).toEqual(before);
  });
});

test("a synth into a file says so, ends with 1, and leaves the file as it was", async () => {
  const project = new OutputProject();
  writeFileSync(project.outdir, "a file");
  expect(await command(project, AFTER)).toMatchObject({
    status: 1,
    stderr:
      `${project.outdir}  can't mkdir (EEXIST), expected a folder, and a file is there: move the file away; ` +
      "what was there is as it was\n",
  });
  expect(readFileSync(project.outdir, "utf8")).toBe("a file");
});

test("a synth that finds a folder in place of a file says so, ends with 1, and leaves everything as it was", async () => {
  const project = OutputProject.copyOf(model);
  const file = project.out("stacks/added/cdk.tf.json");
  mkdirSync(file, { recursive: true });
  expect(await command(project, AFTER)).toMatchObject({
    status: 1,
    stderr:
      `${file}  can't read (EISDIR), expected a file, and a folder is there: move the folder away; ` +
      "what was there is as it was\n",
  });
  expect(project.content()).toEqual(before);
});
