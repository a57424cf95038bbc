import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { findProjectFolder } from "../lib/output-folder/project-folder";
import { OutputProject, removeOutputProjects } from "./support/output-project";

afterEach(removeOutputProjects);

/** Where the local state of a synthesised stack is, and how the stack says it. */
function statePath(project: OutputProject): { written: string; meant: string } {
  const { local } = project.terraform("export").terraform!.backend as { local: { path: string } };
  return {
    written: local.path,
    meant: path.resolve(realpathSync(project.out("stacks", "export")), local.path),
  };
}

test.each([
  ["cdktf.out", "../../../terraform.export.tfstate"],
  ["a/b", "../../../../terraform.export.tfstate"],
  ["a/b/c d", "../../../../../terraform.export.tfstate"],
])("from the output folder %s, the local state in the project's folder is %s", (outdir, written) => {
  const project = new OutputProject();
  const other = new OutputProject(path.join(project.folder, outdir));
  other.synth({ export: {} }, { project: project.folder });
  expect(statePath(other)).toEqual({ written, meant: path.join(project.folder, "terraform.export.tfstate") });
});

test("an output folder can be relative to the working folder", () => {
  const project = new OutputProject();
  project.synth({ export: {} }, { outdir: path.relative(process.cwd(), project.outdir) });
  expect(statePath(project).written).toBe("../../../terraform.export.tfstate");
});

test("from an output folder outside the project, the local state in the project's folder is still found", () => {
  const project = new OutputProject();
  const elsewhere = new OutputProject();
  elsewhere.synth({ export: {} }, { project: project.folder });
  expect(statePath(elsewhere).meant).toBe(path.join(project.folder, "terraform.export.tfstate"));
  expect(path.isAbsolute(statePath(elsewhere).written)).toBe(false);
});

test("from an output folder behind a symbolic link, the local state in the project's folder is still found", () => {
  const project = new OutputProject();
  const elsewhere = new OutputProject();
  mkdirSync(path.join(elsewhere.folder, "deeper/folder"), { recursive: true });
  symlinkSync(path.join(elsewhere.folder, "deeper/folder"), project.outdir);
  project.synth({ export: {} });
  expect(statePath(project).meant).toBe(path.join(project.folder, "terraform.export.tfstate"));
});

test("the path of another Terraform's local state is counted from the project's folder, too", () => {
  const project = new OutputProject();
  const other = new OutputProject(path.join(project.folder, "a/b"));
  other.synth(
    { export: { backend: "{ type: local, path: state/x.tfstate, workspace_dir: spaces }" } },
    {
      project: project.folder,
    },
  );
  expect(other.terraform("export").terraform!.backend).toEqual({
    local: { path: "../../../../state/x.tfstate", workspace_dir: "../../../../spaces" },
  });
});

describe("the project's folder", () => {
  let folder: string;
  beforeEach(() => {
    folder = realpathSync(mkdtempSync(path.join(tmpdir(), "braze-s3-")));
    mkdirSync(path.join(folder, "a/b"), { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test("is the nearest one upwards with a cdktf.json", () => {
    writeFileSync(path.join(folder, "cdktf.json"), "{}");
    expect(findProjectFolder(path.join(folder, "a/b"))).toBe(folder);
  });

  test("is not one further up if a nearer one has a cdktf.json", () => {
    writeFileSync(path.join(folder, "cdktf.json"), "{}");
    writeFileSync(path.join(folder, "a/cdktf.json"), "{}");
    expect(findProjectFolder(path.join(folder, "a/b"))).toBe(path.join(folder, "a"));
  });

  test("is the current one if none upwards has a cdktf.json", () => {
    expect(findProjectFolder(path.join(folder, "a/b"))).toBe(path.join(folder, "a/b"));
  });
});
