import { chmodSync, mkdirSync } from "node:fs";
import path from "node:path";
import { runCommand, UserProject } from "../../support/command";
import { TWO_STACKS } from "./configs";
import { EXPORT, OF_EXPORT } from "./outputs";

let project: UserProject;
beforeEach(() => {
  project = new UserProject(TWO_STACKS);
  project.write("export.json", JSON.stringify(OF_EXPORT));
});
afterEach(() => project.remove());

const FOLDER = "cdktf.out/stacks/dev-export";

/** A program in Terraform's place that prints its arguments to a file, and then does something. */
function terraform(script: string): void {
  mkdirSync(FOLDER, { recursive: true });
  project.write("terraform.sh", `#!/bin/sh\necho "$@" > ${project.folder}/arguments\n${script}\n`);
  const file = path.join(project.folder, "terraform.sh");
  chmodSync(file, 0o755);
  process.env.TERRAFORM_BINARY_NAME = file;
}

test("Terraform prints the outputs in the stack's folder", async () => {
  terraform(`cat ${project.folder}/export.json`);
  const { code, stdout } = await runCommand("dashboard", "export");
  expect([code, stdout.split("\n", 1)]).toEqual([0, [EXPORT]]);
  expect(project.read("arguments")).toBe(`-chdir=${project.folder}/${FOLDER} output -json -no-color\n`);
});

test("Terraform is not there", async () => {
  terraform("");
  process.env.TERRAFORM_BINARY_NAME = "no-such-terraform";
  expect(await runCommand("dashboard", "export")).toEqual({
    code: 2,
    stdout: "",
    stderr:
      "there is no program no-such-terraform, install Terraform, or name its binary in TERRAFORM_BINARY_NAME; or " +
      "give the outputs with --outputs FILE\n",
  });
});

test("Terraform was never initialised in the folder", async () => {
  terraform('echo "Error: Backend initialization required, please run \\"terraform init\\"" >&2; exit 1');
  expect(await runCommand("dashboard", "export")).toEqual({
    code: 2,
    stdout: "",
    stderr:
      `Terraform isn't initialised in ${FOLDER}, run: ` +
      `${project.folder}/terraform.sh -chdir=${project.folder}/${FOLDER} init\n`,
  });
});

test("Terraform fails for another reason, which is told as Terraform tells it", async () => {
  terraform('echo "Error: no valid credential sources" >&2; exit 1');
  expect(await runCommand("dashboard", "export")).toEqual({
    code: 2,
    stdout: "",
    stderr: `Terraform can't read the outputs in ${FOLDER}:\nError: no valid credential sources\n`,
  });
});

test("Terraform has no state yet", async () => {
  terraform("echo {}");
  expect(await runCommand("dashboard", "export")).toEqual({
    code: 2,
    stdout: "",
    stderr: `${FOLDER} has no outputs: the stack "dev-export" was never applied, apply it first\n`,
  });
});

test("Terraform has no folder for the stack", async () => {
  const { code, stderr } = await runCommand("dashboard", "export");
  expect([code, stderr]).toEqual([
    2,
    `${FOLDER} isn't there, write the stack's Terraform first: (cd ${project.folder} && npm run -s braze-s3 -- synth)\n`,
  ]);
});

test("Terraform has a folder for a stack that left the configuration", async () => {
  mkdirSync("cdktf.out/left/old", { recursive: true });
  expect(await runCommand("dashboard", "old")).toEqual({
    code: 1,
    stdout: "",
    stderr:
      'the stack "old" left the configuration, put it back, or see its outputs with: ' +
      `terraform -chdir=${project.folder}/cdktf.out/left/old output\n`,
  });
});
