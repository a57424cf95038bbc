import { existsSync, readFileSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { OutputFolderError } from "../lib/output-folder/problems";
import { OutputProject, removeOutputProjects, stateOf } from "./support/output-project";

const S3 = "{ type: s3, bucket: example-state, key: 'braze/{stack}.tfstate', region: us-east-1 }";

let project: OutputProject;
beforeEach(() => {
  project = new OutputProject();
});
afterEach(removeOutputProjects);

describe("a stack that left the configuration", () => {
  test("is kept if Terraform was initialised in its folder", () => {
    project.synth({ export: {}, gone: { backend: S3 } });
    project.initialise("gone");
    const { left } = project.synth({ export: {} });
    expect(left).toEqual([{ name: "gone", folder: project.out("left/gone"), isInitialised: true, isProtected: true }]);
    expect(project.list("left", "gone")).toEqual([".terraform", "cdk.tf.json"]);
  });

  test("is kept if its local state is there", () => {
    project.synth({ export: {}, gone: {} });
    project.writeState("gone", stateOf("example-gone"));
    const { left } = project.synth({ export: {} });
    expect(left).toEqual([
      {
        name: "gone",
        folder: project.out("left/gone"),
        isInitialised: false,
        isProtected: true,
        localState: path.join(project.folder, "terraform.gone.tfstate"),
      },
    ]);
  });

  test("keeps the path of its local state", () => {
    project.synth({ export: {}, gone: {} });
    project.writeState("gone", stateOf("example-gone"));
    project.synth({ export: {} });
    const { local } = project.terraform("gone", "left").terraform!.backend as { local: { path: string } };
    expect(path.resolve(project.out("left/gone"), local.path)).toBe(
      path.join(project.folder, "terraform.gone.tfstate"),
    );
  });

  test("leaves an empty folder, which the CDKTF CLI removes", () => {
    project.synth({ export: {}, gone: {} });
    project.initialise("gone");
    project.synth({ export: {} });
    expect(project.list("stacks", "gone")).toEqual([]);
    expect(existsSync(project.out("stacks/gone"))).toBe(true);
  });

  test("is told of by each synth", () => {
    project.synth({ export: {}, gone: {} });
    project.initialise("gone");
    project.synth({ export: {} });
    expect(project.synth({ export: {} }).left.map(({ name }) => name)).toEqual(["gone"]);
  });

  test("just goes if it was neither initialised nor has a local state", () => {
    project.synth({ export: {}, gone: {} });
    expect(project.synth({ export: {} }).left).toEqual([]);
    expect(project.list("left")).toEqual([]);
  });

  test("just goes if its local state says that everything was destroyed", () => {
    project.synth({ export: {}, gone: {} });
    project.initialise("gone");
    project.writeState("gone", { resources: [], outputs: {} });
    expect(project.synth({ export: {} }).left).toEqual([]);
    expect(project.list("stacks", "gone")).toEqual([]);
  });

  test("goes when everything was destroyed after it left", () => {
    project.synth({ export: {}, gone: {} });
    project.writeState("gone", stateOf("example-gone"));
    project.synth({ export: {} });
    project.writeState("gone", { resources: [], outputs: {} });
    expect(project.synth({ export: {} }).left).toEqual([]);
    expect(project.list("left")).toEqual([]);
  });

  test("isn't mentioned once its folder is removed", () => {
    project.synth({ export: {}, gone: {} });
    project.initialise("gone");
    project.synth({ export: {} });
    rmSync(project.out("left/gone"), { recursive: true });
    expect(project.synth({ export: {} }).left).toEqual([]);
  });

  test("comes back with all that Terraform keeps in its folder", () => {
    project.synth({ export: {}, gone: {} });
    project.initialise("gone");
    project.write(project.out("stacks/gone/.terraform.lock.hcl"), "# locks");
    project.synth({ export: {} });
    expect(project.synth({ export: {}, gone: {} }).left).toEqual([]);
    expect(project.list("stacks", "gone")).toEqual([".terraform", ".terraform.lock.hcl", "cdk.tf.json"]);
    expect(project.list("left")).toEqual([]);
  });

  test("comes back with the protection of its bucket, even if somebody was about to destroy it", () => {
    project.synth({ export: {}, gone: {} });
    project.initialise("gone");
    project.synth({ export: {} });
    project.write(project.out("left/gone/destroy_override.tf.json"), "{}");
    project.synth({ export: {}, gone: {} });
    expect(project.list("stacks", "gone")).toEqual([".terraform", "cdk.tf.json"]);
  });

  test("doesn't come back as another stack", () => {
    project.synth({ export: {}, gone: {} });
    project.initialise("gone");
    project.synth({ export: {} });
    expect(() => project.synth({ export: {}, gone: { bucket: "example-other" } })).toThrow(OutputFolderError);
    expect(project.list("left", "gone")).toEqual([".terraform", "cdk.tf.json"]);
  });

  test("is kept beside an earlier one of its name", () => {
    project.synth({ export: {}, gone: {} });
    project.initialise("gone");
    project.write(project.out("left/gone/cdk.tf.json"), readFileSync(project.out("stacks/gone/cdk.tf.json"), "utf8"));
    expect(project.synth({ export: {} }).left.map(({ folder }) => folder)).toEqual([
      project.out("left/gone"),
      project.out("left/gone.2"),
    ]);
  });

  test("is kept as HCL", () => {
    process.env.SYNTH_HCL_OUTPUT = "true";
    project.synth({ export: {}, gone: {} });
    project.initialise("gone");
    const { left } = project.synth({ export: {} });
    delete process.env.SYNTH_HCL_OUTPUT;
    expect(left).toMatchObject([{ name: "gone", isProtected: true }]);
    expect(project.list("left", "gone")).toEqual([".terraform", "cdk.tf", "metadata.json"]);
  });

  test("is named with the stack that has its bucket now", () => {
    project.synth({ old: { bucket: "example-same" } });
    project.initialise("old");
    const { left } = project.synth({ new: { bucket: "example-same" } });
    expect(left).toMatchObject([{ name: "old", successor: { name: "new", isDeclared: false } }]);
  });
});

describe("a renamed stack", () => {
  const state = (name: string) => path.join(project.folder, `terraform.${name}.tfstate`);

  beforeEach(() => {
    project.synth({ old: {} });
    project.initialise("old");
    project.writeState("old", stateOf("example-old"));
  });

  const rename = (stack = {}) => project.synth({ new: { bucket: "example-old", renamedFrom: "old", ...stack } });

  test("is refused while only its old local state is there", () => {
    const before = project.content();
    expect(rename).toThrow(
      new OutputFolderError([{ kind: "unmoved", name: "new", oldName: "old", from: state("old"), to: state("new") }]),
    );
    expect(project.content()).toEqual(before);
  });

  test("is refused from a new output folder, too", () => {
    rmSync(project.outdir, { recursive: true });
    expect(rename).toThrow(OutputFolderError);
  });

  test("is written when its state was moved, and the old name goes without a word", () => {
    renameSync(state("old"), state("new"));
    expect(rename().left).toEqual([]);
    expect([project.list("stacks", "old"), project.list("stacks", "new"), project.list("left")]).toEqual([
      [],
      ["cdk.tf.json"],
      [],
    ]);
  });

  test("is written when both states are there, and the old one is told of", () => {
    project.writeState("new", stateOf("example-old"));
    expect(rename().left).toMatchObject([{ name: "old", successor: { name: "new", isDeclared: true } }]);
  });

  test("isn't held up by an old state that manages nothing", () => {
    project.writeState("old", { resources: [], outputs: {} });
    expect(rename).not.toThrow();
  });

  test("with a remote state is written, and its old folder is kept, which knows where the state is", () => {
    rmSync(state("old"));
    project.synth({ old: { backend: S3 } }, { accepted: ["old"] });
    expect(rename({ backend: S3 }).left).toMatchObject([{ name: "old", successor: { name: "new", isDeclared: true } }]);
  });
});
