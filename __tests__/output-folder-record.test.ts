import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseConfig } from "../lib/config/load";
import { RenderRecord } from "../lib/output-folder/render-record";
import { synthesiseConfig, SynthesisOptions } from "../stacks/synthesise";
import { OutputProject, removeOutputProjects } from "./support/output-project";

let project: OutputProject;

beforeEach(() => {
  project = new OutputProject();
});
afterEach(() => {
  removeOutputProjects();
  delete process.env.CDKTF_CONTEXT_JSON;
});

const recordFile = (): string => path.join(project.folder, "cache", "record.json");
const fileOfOne = (): string => project.out("stacks", "one", "cdk.tf.json");

interface Changes extends Partial<SynthesisOptions> {
  readonly record?: RenderRecord;
  /** A tag of the stack one. */
  readonly tag?: string;
}

/** Synthesises the stacks one and two with a record, and says which of them it left out. */
function leftOut({
  tag = "x",
  record = new RenderRecord(recordFile(), "program"),
  ...options
}: Changes = {}): string[] {
  const reuse = jest.spyOn(record, "reuse");
  const { config } = parseConfig(
    "braze.yaml",
    `defaults: { region: us-east-1, accountId: "111122223333" }
stacks:
  one: { bucket: { name: example-one }, export: { auth: { method: access-key } }, tags: { key: ${tag} } }
  two: { bucket: { name: example-two }, export: { auth: { method: access-key } } }
`,
  );
  synthesiseConfig(config, { outdir: project.outdir, project: project.folder, record, ...options });
  return reuse.mock.calls.flatMap(([name], i) => (reuse.mock.results[i]?.value ? [name] : []));
}

test("the first synth renders every stack", () => {
  expect(leftOut()).toEqual([]);
});

test("a second synth leaves out every stack", () => {
  leftOut();
  expect(leftOut()).toEqual(["one", "two"]);
});

test("a second synth leaves everything as the first wrote it", () => {
  leftOut();
  const first = project.content();
  leftOut();
  expect(project.content()).toEqual(first);
});

test("a second synth of HCL leaves out every stack", () => {
  leftOut({ hcl: true });
  expect(leftOut({ hcl: true })).toEqual(["one", "two"]);
});

test("a stack with other settings is rendered", () => {
  leftOut();
  expect(leftOut({ tag: "y" })).toEqual(["two"]);
});

test("a stack whose former settings come back is rendered", () => {
  leftOut();
  leftOut({ tag: "y" });
  expect(leftOut()).toEqual(["two"]);
});

test("another program renders every stack", () => {
  leftOut();
  expect(leftOut({ record: new RenderRecord(recordFile(), "other program") })).toEqual([]);
});

test("another format renders every stack", () => {
  leftOut();
  expect(leftOut({ hcl: true })).toEqual([]);
});

test("another way to the project's folder renders every stack", () => {
  leftOut();
  expect(leftOut({ runsIn: project.folder })).toEqual([]);
});

test("another context of CDKTF renders every stack", () => {
  leftOut();
  process.env.CDKTF_CONTEXT_JSON = JSON.stringify({ flag: true });
  expect(leftOut()).toEqual([]);
});

test("a file that somebody changed is written again", () => {
  leftOut();
  const first = project.content();
  appendFileSync(fileOfOne(), "\n");
  expect(leftOut()).toEqual(["two"]);
  expect(project.content()).toEqual(first);
});

test("a file that is gone is written again", () => {
  leftOut();
  const first = project.content();
  rmSync(fileOfOne());
  expect(leftOut()).toEqual(["two"]);
  expect(project.content()).toEqual(first);
});

test("a manifest that somebody changed is written again", () => {
  leftOut();
  const first = project.content();
  project.write(project.out("manifest.json"), "{}");
  leftOut();
  expect(project.content()).toEqual(first);
});

test("the HCL that somebody put beside a stack's JSON is removed", () => {
  leftOut();
  const first = project.content();
  project.write(project.out("stacks", "one", "cdk.tf"), "# by hand");
  leftOut();
  expect(project.content()).toEqual(first);
});

test("a synth of one stack keeps what is known of the others", () => {
  leftOut();
  leftOut({ only: ["one"] });
  expect(leftOut()).toEqual(["one", "two"]);
});

test("a stack that left the configuration is forgotten", () => {
  project.synth({ one: {}, gone: {} }, { record: new RenderRecord(recordFile(), "program") });
  project.synth({ one: {} }, { record: new RenderRecord(recordFile(), "program") });
  expect(Object.keys(JSON.parse(readFileSync(recordFile(), "utf8")) as object)).toEqual(["one"]);
});

test.each(["", "{", "null", "[]", "5", '"one"', '{"one":null}', '{"one":{},"two":["a"]}'])(
  "with a broken record, every stack is rendered: %s",
  (text) => {
    leftOut();
    writeFileSync(recordFile(), text);
    expect(leftOut()).toEqual([]);
  },
);

test("what is known of one stack is of no use to another", () => {
  leftOut();
  const { one, two } = JSON.parse(readFileSync(recordFile(), "utf8")) as Record<string, string>;
  writeFileSync(recordFile(), JSON.stringify({ one: two, two: one }));
  expect(leftOut()).toEqual([]);
});

test("where no record can be kept, every synth renders everything", () => {
  project.write(path.join(project.folder, "cache"), "a file in the place of the folder");
  leftOut();
  expect(leftOut()).toEqual([]);
});

test("a record that can't be put in its place leaves nothing beside it", () => {
  mkdirSync(recordFile(), { recursive: true });
  leftOut();
  expect(project.list("..", "cache")).toEqual(["record.json"]);
});

describe("the record of an installed program", () => {
  const dist = (): string => path.join(project.folder, "node_modules", "braze-s3", "dist");

  /** Installs a program of two files. */
  function install(): string {
    mkdirSync(dist(), { recursive: true });
    writeFileSync(path.join(dist(), "engine.js"), "engine");
    writeFileSync(path.join(dist(), "braze-s3.js"), "program");
    return path.join(dist(), "braze-s3.js");
  }

  test("is kept among what tools can make again", () => {
    leftOut({ record: RenderRecord.ofInstalled(install(), project.outdir) });
    expect(project.list("..", "node_modules", ".cache", "braze-s3")).toEqual([
      expect.stringMatching(/^[\da-f]{64}\.json$/),
    ]);
  });

  test("knows what the same program rendered", () => {
    const program = install();
    leftOut({ record: RenderRecord.ofInstalled(program, project.outdir) });
    expect(leftOut({ record: RenderRecord.ofInstalled(program, project.outdir) })).toEqual(["one", "two"]);
  });

  test.each(["braze-s3.js", "engine.js"])("knows nothing any more if %s is another", (file) => {
    const program = install();
    leftOut({ record: RenderRecord.ofInstalled(program, project.outdir) });
    writeFileSync(path.join(dist(), file), "patched");
    expect(leftOut({ record: RenderRecord.ofInstalled(program, project.outdir) })).toEqual([]);
  });

  test("is of one output folder", () => {
    const program = install();
    const other = path.join(project.folder, "other");
    leftOut({ record: RenderRecord.ofInstalled(program, project.outdir) });
    leftOut({ record: RenderRecord.ofInstalled(program, other), outdir: other });
    expect(project.list("..", "node_modules", ".cache", "braze-s3")).toHaveLength(2);
  });

  test("doesn't exist where the program runs from its source", () => {
    expect(RenderRecord.ofInstalled(path.resolve("cli/commands/synth.ts"), project.outdir)).toBeUndefined();
  });

  test("doesn't exist where a file of the program can't be read", () => {
    const program = install();
    rmSync(path.join(dist(), "engine.js"));
    expect(RenderRecord.ofInstalled(program, project.outdir)).toBeUndefined();
  });
});
