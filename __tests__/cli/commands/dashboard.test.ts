import { chmodSync, mkdirSync, statSync } from "node:fs";
import path from "node:path";
import { runCommand, UserProject } from "../../support/command";
import { TWO_STACKS } from "./configs";

const CURRENTS = "Partner Integrations > Currents > Create New Current > Amazon S3 Data Export";
const EXPORT = "Partner Integrations > Technology Partners > Amazon S3";
const SECRET = "example-secret";
const ROLE_ARN = "arn:aws:iam::111122223333:role/braze-dev-currents";

const output = (value: unknown, sensitive = false) => ({ sensitive, type: "dynamic", value });

/** The fields as Terraform prints them: sorted by their names. */
const OF_EXPORT = {
  bucket_name: output("example-export"),
  bucket_region: output("us-east-1"),
  export_user_name: output("braze-dev-export"),
  export_access_key_id: output("AKIAEXAMPLE"),
  export_secret_access_key: output(SECRET, true),
  braze_dashboard: output([
    {
      fields: {
        "AWS Credentials": "AWS Secret Access Key",
        "AWS S3 bucket name": "example-export",
        "AWS access ID": "AKIAEXAMPLE",
        "AWS secret access key": "the output export_secret_access_key",
      },
      finish: "Test Credentials, then Save",
      page: EXPORT,
    },
  ]),
};

const OF_CURRENTS = {
  bucket_name: output("example-currents"),
  bucket_region: output("us-east-1"),
  currents_role_arn: output(ROLE_ARN),
  braze_dashboard: output([
    {
      fields: {
        "AWS S3 bucket name": "example-currents",
        Credentials: "AWS Role ARN",
        "Current name": "currents",
        "Folder Path": "currents",
        "Role ARN": ROLE_ARN,
        "Server-Side, At-Rest AES-256 Encryption": "OFF",
      },
      finish: "Launch Current",
      page: CURRENTS,
    },
  ]),
};

let project: UserProject;
beforeEach(() => {
  project = new UserProject(TWO_STACKS);
  project.write("export.json", JSON.stringify(OF_EXPORT));
  project.write("currents.json", JSON.stringify(OF_CURRENTS));
});
afterEach(() => {
  Reflect.deleteProperty(process.stdout, "isTTY");
  project.remove();
});

/** Has stdout be a terminal. */
function onTerminal(): void {
  Object.defineProperty(process.stdout, "isTTY", { value: true, configurable: true });
}

const command = () =>
  `terraform -chdir=${project.folder}/cdktf.out/stacks/dev-export output -raw export_secret_access_key`;

test("each page has its fields in Braze's order, and a role has no secret", async () => {
  expect(await runCommand("dashboard", "currents", "--outputs", "currents.json")).toEqual({
    code: 0,
    stdout: [
      CURRENTS,
      "  Current name: currents",
      "  Credentials: AWS Role ARN",
      `  Role ARN: ${ROLE_ARN}`,
      "  AWS S3 bucket name: example-currents",
      "  Folder Path: currents",
      "  Server-Side, At-Rest AES-256 Encryption: OFF",
      "  at the end: Launch Current",
      "",
    ].join("\n"),
    stderr: "",
  });
});

test("in place of a secret stands the command that shows it, from any folder", async () => {
  expect(await runCommand("dashboard", "export", "--outputs", "export.json")).toEqual({
    code: 0,
    stdout: [
      EXPORT,
      "  AWS Credentials: AWS Secret Access Key",
      "  AWS access ID: AKIAEXAMPLE",
      `  AWS secret access key: hidden; to see it, run: ${command()}`,
      "  AWS S3 bucket name: example-export",
      "  at the end: Test Credentials, then Save",
      "",
    ].join("\n"),
    stderr: "",
  });
});

test("--json hides the secret as well", async () => {
  const { stdout } = await runCommand("dashboard", "dev-export", "--outputs", "export.json", "--json");
  expect(JSON.parse(stdout)).toEqual({
    stack: "dev-export",
    pages: [
      {
        page: EXPORT,
        fields: [
          { field: "AWS Credentials", value: "AWS Secret Access Key" },
          { field: "AWS access ID", value: "AKIAEXAMPLE" },
          { field: "AWS secret access key", value: `hidden; to see it, run: ${command()}` },
          { field: "AWS S3 bucket name", value: "example-export" },
        ],
      },
    ],
  });
});

test("--show-secrets shows the secret on a terminal", async () => {
  onTerminal();
  const { stdout } = await runCommand("dashboard", "export", "--outputs", "export.json", "--show-secrets");
  expect(stdout).toContain(`  AWS secret access key: ${SECRET}\n`);
});

test("--show-secrets is refused where there is neither a terminal nor a file", async () => {
  expect(await runCommand("dashboard", "export", "--outputs", "export.json", "--show-secrets")).toEqual({
    code: 1,
    stdout: "",
    stderr: "secrets are printed to a terminal only, and this is none; expected --out FILE, or no --show-secrets\n",
  });
});

test("--out writes the secret to a file that only its owner can read, and prints nothing of it", async () => {
  const args = ["dashboard", "export", "--outputs", "export.json", "--show-secrets", "--out", "enter.txt"];
  expect(await runCommand(...args)).toEqual({ code: 0, stdout: "", stderr: "wrote enter.txt\n" });
  expect(project.read("enter.txt")).toContain(`  AWS secret access key: ${SECRET}\n`);
  expect(statSync("enter.txt").mode & 0o777).toBe(0o600);
});

test("--out overwrites nothing", async () => {
  project.write("enter.txt", "mine");
  expect(await runCommand("dashboard", "export", "--outputs", "export.json", "--out", "enter.txt")).toEqual({
    code: 1,
    stdout: "",
    stderr: "enter.txt exists and is never overwritten, expected the name of a new file\n",
  });
  expect(project.read("enter.txt")).toBe("mine");
});

test("outputs of another stack are refused", async () => {
  expect(await runCommand("dashboard", "export", "--outputs", "currents.json")).toEqual({
    code: 1,
    stdout: "",
    stderr:
      "currents.json has outputs of another stack, or from before the configuration changed: bucket_name is " +
      '"example-currents", and the stack "dev-export" has "example-export"; apply the stack, or give the outputs of ' +
      "this stack\n",
  });
});

test("outputs of another user in the same bucket are refused", async () => {
  project.write("other.json", JSON.stringify({ ...OF_EXPORT, export_user_name: output("braze-other") }));
  const { code, stderr } = await runCommand("dashboard", "export", "--outputs", "other.json");
  expect([code, stderr]).toEqual([
    1,
    expect.stringContaining('export_user_name is "braze-other", and the stack "dev-export" has "braze-dev-export"'),
  ]);
});

test.each([
  ["not JSON", "secret: {"],
  ["a list", "[]"],
  ["a whole state", '{"version": 4, "outputs": {}}'],
])("a file that is %s is refused, and none of it is repeated", async (_, text) => {
  project.write("wrong.json", text);
  expect(await runCommand("dashboard", "export", "--outputs", "wrong.json")).toEqual({
    code: 1,
    stdout: "",
    stderr: "wrong.json holds no outputs, expected what `terraform output -json` prints\n",
  });
});

test("a file that isn't there is refused", async () => {
  const { code, stderr } = await runCommand("dashboard", "export", "--outputs", "none.json");
  expect([code, stderr]).toEqual([1, "can't read none.json (ENOENT), expected what `terraform output -json` prints\n"]);
});

test("a secret that the outputs lack can't be shown", async () => {
  onTerminal();
  project.write("export.json", JSON.stringify({ ...OF_EXPORT, export_secret_access_key: undefined }));
  const { code, stderr } = await runCommand("dashboard", "export", "--outputs", "export.json", "--show-secrets");
  expect([code, stderr]).toEqual([1, "export.json has no output export_secret_access_key, which holds the secret\n"]);
});

describe("Terraform", () => {
  const FOLDER = "cdktf.out/stacks/dev-export";

  /** A program in Terraform's place that prints its arguments to a file, and then does something. */
  function terraform(script: string): void {
    mkdirSync(FOLDER, { recursive: true });
    project.write("terraform.sh", `#!/bin/sh\necho "$@" > ${project.folder}/arguments\n${script}\n`);
    const file = path.join(project.folder, "terraform.sh");
    chmodSync(file, 0o755);
    process.env.TERRAFORM_BINARY_NAME = file;
  }

  test("prints the outputs in the stack's folder", async () => {
    terraform(`cat ${project.folder}/export.json`);
    const { code, stdout } = await runCommand("dashboard", "export");
    expect([code, stdout.split("\n", 1)]).toEqual([0, [EXPORT]]);
    expect(project.read("arguments")).toBe(`-chdir=${project.folder}/${FOLDER} output -json -no-color\n`);
  });

  test("is not there", async () => {
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

  test("was never initialised in the folder", async () => {
    terraform('echo "Error: Backend initialization required, please run \\"terraform init\\"" >&2; exit 1');
    expect(await runCommand("dashboard", "export")).toEqual({
      code: 2,
      stdout: "",
      stderr:
        `Terraform isn't initialised in ${FOLDER}, run: ` +
        `${project.folder}/terraform.sh -chdir=${project.folder}/${FOLDER} init\n`,
    });
  });

  test("fails for another reason, which is told as Terraform tells it", async () => {
    terraform('echo "Error: no valid credential sources" >&2; exit 1');
    expect(await runCommand("dashboard", "export")).toEqual({
      code: 2,
      stdout: "",
      stderr: `Terraform can't read the outputs in ${FOLDER}:\nError: no valid credential sources\n`,
    });
  });

  test("has no state yet", async () => {
    terraform("echo {}");
    expect(await runCommand("dashboard", "export")).toEqual({
      code: 2,
      stdout: "",
      stderr: `${FOLDER} has no outputs: the stack "dev-export" was never applied, apply it first\n`,
    });
  });

  test("has no folder for the stack", async () => {
    const { code, stderr } = await runCommand("dashboard", "export");
    expect([code, stderr]).toEqual([
      2,
      `${FOLDER} isn't there, write the stack's Terraform first: (cd ${project.folder} && npm run -s braze-s3 -- synth)\n`,
    ]);
  });

  test("has a folder for a stack that left the configuration", async () => {
    mkdirSync("cdktf.out/left/old", { recursive: true });
    expect(await runCommand("dashboard", "old")).toEqual({
      code: 1,
      stdout: "",
      stderr:
        'the stack "old" left the configuration, put it back, or see its outputs with: ' +
        `terraform -chdir=${project.folder}/cdktf.out/left/old output\n`,
    });
  });
});
