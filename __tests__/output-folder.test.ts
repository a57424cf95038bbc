import { existsSync } from "node:fs";
import { OutputProject, removeOutputProjects } from "./support/output-project";

let project: OutputProject;

beforeEach(() => {
  project = new OutputProject();
});
afterEach(removeOutputProjects);

test("a stack that is gone leaves no configuration that Terraform would apply", () => {
  project.synth({ export: {}, gone: {} });
  project.synth({ export: {} });
  expect(project.list("stacks", "gone")).toEqual([]);
});

test("a stack that is gone leaves no HCL that Terraform would apply", () => {
  process.env.SYNTH_HCL_OUTPUT = "true";
  project.synth({ export: {}, gone: {} });
  delete process.env.SYNTH_HCL_OUTPUT;
  project.synth({ export: {} });
  expect(project.list("stacks", "gone")).toEqual([]);
});

test("the folder of a stack that is gone stays, since the CDKTF CLI fails to remove what is not there", () => {
  project.synth({ export: {}, gone: {} });
  project.synth({ export: {} });
  expect(existsSync(project.out("stacks", "gone"))).toBe(true);
});

test("what a person put beside the configuration of a stack that is gone stays", () => {
  project.synth({ export: {}, gone: {} });
  project.write(project.out("stacks", "gone", "notes.txt"), "mine");
  project.synth({ export: {} });
  expect(project.list("stacks", "gone")).toEqual(["notes.txt"]);
});

test("the HCL of a stack gives way to its JSON, since Terraform would load both", () => {
  process.env.SYNTH_HCL_OUTPUT = "true";
  project.synth({ export: {} });
  delete process.env.SYNTH_HCL_OUTPUT;
  expect(project.list("stacks", "export")).toEqual(["cdk.tf", "metadata.json"]);
  project.synth({ export: {} });
  expect(project.list("stacks", "export")).toEqual(["cdk.tf.json"]);
});

test("the JSON of a stack gives way to its HCL, since Terraform would load both", () => {
  project.synth({ export: {} });
  process.env.SYNTH_HCL_OUTPUT = "true";
  project.synth({ export: {} });
  delete process.env.SYNTH_HCL_OUTPUT;
  expect(project.list("stacks", "export")).toEqual(["cdk.tf", "metadata.json"]);
});

test("what Terraform keeps beside a stack's configuration stays", () => {
  project.write(project.out("stacks", "export", ".terraform.lock.hcl"), "# locks");
  project.synth({ export: {} });
  expect(project.list("stacks", "export")).toEqual([".terraform.lock.hcl", "cdk.tf.json"]);
});

test("a file beside the folders of the stacks is left alone", () => {
  project.write(project.out("stacks", ".DS_Store"), "");
  project.synth({ export: {} });
  expect(project.list("stacks")).toEqual([".DS_Store", "export"]);
});

// A merge leaves conflict markers in a manifest that is committed.
test.each(["<<<<<<< HEAD\n{}", "", "null", "5", "{}", '{ "stacks": null }'])(
  "a broken manifest is written anew: %j",
  (text) => {
    project.synth({ export: {} });
    const written = project.content();
    project.write(project.out("manifest.json"), text);
    project.synth({ export: {} });
    expect(project.content()).toEqual(written);
  },
);

test("a synth of one stack takes the place of a broken manifest", () => {
  project.synth({ export: {}, other: {} });
  project.write(project.out("manifest.json"), "{");
  project.synth({ export: {}, other: {} }, { only: ["export"] });
  const { stacks } = JSON.parse(project.content()["manifest.json"]!) as { stacks: object };
  expect(Object.keys(stacks)).toEqual(["export"]);
});

test("nothing but the stacks and the manifest is written", () => {
  project.synth({ export: {} });
  expect(Object.keys(project.content())).toEqual(["manifest.json", "stacks/export/cdk.tf.json"]);
});
