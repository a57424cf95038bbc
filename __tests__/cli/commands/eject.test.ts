import { existsSync, mkdirSync, readdirSync, symlinkSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { runCommand, UserProject } from "../../support/command";
import { TWO_STACKS } from "./configs";

let project: UserProject;
beforeEach(() => {
  project = new UserProject(TWO_STACKS);
});
afterEach(() => project.remove());

test("a stack is written into a folder, and what comes next is told", async () => {
  expect(await runCommand("eject", "export", "--out", "infra/braze")).toEqual({
    code: 0,
    stdout: `wrote 6 files:
  infra/braze/versions.tf
  infra/braze/backend.tf
  infra/braze/providers.tf
  infra/braze/bucket.tf
  infra/braze/iam.tf
  infra/braze/outputs.tf
next, see that Terraform finds the same state, and plans no changes:
  terraform -chdir=${project.folder}/infra/braze init
  terraform -chdir=${project.folder}/infra/braze plan
then remove the folder cdktf.out/stacks/dev-export, and the stack from the configuration: one place alone may apply it
`,
    stderr: "",
  });
  expect(readdirSync(project.folder).sort()).toEqual(["braze.yaml", "cdktf.json", "infra"]);
});

test.each([
  ["infra", "../terraform.dev-export.tfstate"],
  [".", "terraform.dev-export.tfstate"],
  ["a/b/c", "../../../terraform.dev-export.tfstate"],
])("from the folder %s, the state is where it was", async (out, state) => {
  await runCommand("eject", "export", "--out", out);
  expect(project.read(path.join(out, "backend.tf"))).toContain(`    path = "${state}"\n`);
});

test("the folder is named from where the command runs, and its symbolic links count", async () => {
  mkdirSync("deep/er", { recursive: true });
  symlinkSync(path.resolve("deep/er"), "link");
  process.chdir("deep");
  await runCommand("eject", "export", "--out", "../link/infra");
  expect(project.read("deep/er/infra/backend.tf")).toContain('    path = "../../../terraform.dev-export.tfstate"\n');
});

test("the output folder of synth neither changes nor matters", async () => {
  process.env.CDKTF_OUTDIR = "a/b/c/d";
  process.env.SYNTH_HCL_OUTPUT = "true";
  await runCommand("eject", "export", "--out", "infra");
  expect(project.read("infra/backend.tf")).toContain('    path = "../terraform.dev-export.tfstate"\n');
  expect(existsSync("a")).toBe(false);
});

test("a module is written without backend and provider, and how to call it is told", async () => {
  const { stdout } = await runCommand("eject", "dev-export", "--out", "module", "--module");
  expect(stdout).toBe(`wrote 5 files:
  module/versions.tf
  module/variables.tf
  module/bucket.tf
  module/iam.tf
  module/outputs.tf
next, call the module from Terraform that has a provider and a backend:
  module "braze" {
    source = "${project.folder}/module"
  }
what is deployed already needs a \`moved\` block each: from = ADDRESS, to = module.braze.ADDRESS
`);
});

test("--quiet prints the files alone", async () => {
  const { stdout } = await runCommand("eject", "export", "--out", "infra", "--quiet");
  expect(stdout).toMatch(/^wrote 6 files:\n( {2}infra\/\w+\.tf\n){6}$/);
});

test("files that exist are named, and nothing is written", async () => {
  mkdirSync("infra");
  project.write("infra/iam.tf", "mine");
  project.write("infra/cdk.tf.json", "{}");
  expect(await runCommand("eject", "export", "--out", "infra")).toEqual({
    code: 1,
    stdout: "",
    stderr: `infra/iam.tf  exists, and eject overwrites nothing
infra/cdk.tf.json  exists, and Terraform would read it beside what eject writes
nothing was written; name another folder with --out, or move the files away
`,
  });
  expect(readdirSync("infra").sort()).toEqual(["cdk.tf.json", "iam.tf"]);
  expect(project.read("infra/iam.tf")).toBe("mine");
});

test("a stack that doesn't exist is refused, and no folder is made", async () => {
  expect(await runCommand("eject", "dev-exprt", "--out", "infra")).toEqual({
    code: 1,
    stdout: "",
    stderr: expect.stringMatching(/^there is no stack "dev-exprt", did you mean "dev-export"\?/) as string,
  });
  expect(existsSync("infra")).toBe(false);
});

test("the folder must be named", async () => {
  const { code, stderr } = await runCommand("eject", "export");
  expect([code, stderr.split("\n")[0]]).toEqual([1, "error: required option '--out <folder>' not specified"]);
});
