import { explanationOf } from "./support/command";
import { EMULATOR_ACCOUNT } from "./support/environment";
import { Project } from "./support/project";

const project = new Project(`
  stacks:
    export:
      region: us-east-1
      accountId: "${EMULATOR_ACCOUNT}"
      bucket: { name: example-dashboard }
      export: { auth: { method: access-key } }
`);

test("before terraform init, the command to run is told", async () => {
  project.synth();
  expect(await explanationOf(project.braze("dashboard", "export"))).toBe(
    `Terraform isn't initialised in cdktf.out/stacks/export, run: terraform -chdir=${project.stackFolder("export")} init`,
  );
});

test("before the first apply, there are no outputs", async () => {
  await project.terraform("export", "init");
  expect(await explanationOf(project.braze("dashboard", "export"))).toBe(
    'cdktf.out/stacks/export has no outputs: the stack "export" was never applied, apply it first',
  );
});

test("after an apply, the fields are printed, and the command for the secret prints the secret from any folder", async () => {
  await project.apply("export");
  const { export_access_key_id: id, export_secret_access_key: secret } = await project.outputs("export");

  const { stdout } = await project.braze("dashboard", "export");
  const command = `terraform -chdir=${project.stackFolder("export")} output -raw export_secret_access_key`;
  expect(stdout).toBe(
    [
      "Partner Integrations > Technology Partners > Amazon S3",
      "  AWS Credentials: AWS Secret Access Key",
      `  AWS access ID: ${String(id)}`,
      `  AWS secret access key: hidden; to see it, run: ${command}`,
      "  AWS S3 bucket name: example-dashboard",
      "  at the end: Test Credentials, then Save",
      "",
    ].join("\n"),
  );
  expect((await project.paste(command)).stdout).toBe(secret);
});
