import { statSync } from "node:fs";
import { runCommand, UserProject } from "../../support/command";
import { TWO_STACKS } from "./configs";
import { CURRENTS, EXPORT, OF_CURRENTS, OF_EXPORT, output, ROLE_ARN, SECRET } from "./outputs";

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

test("in place of a key that is made outside Terraform stands the command that makes one", async () => {
  const origin = "made outside Terraform, for the user braze-dev-export";
  const { bucket_name, bucket_region, export_user_name } = OF_EXPORT;
  const names = { bucket_name, bucket_region, export_user_name };
  const [page] = OF_EXPORT.braze_dashboard.value as { fields: object }[];
  const fields = { ...page?.fields, "AWS access ID": origin, "AWS secret access key": origin };
  project.write("export.json", JSON.stringify({ ...names, braze_dashboard: output([{ ...page, fields }]) }));
  const { code, stdout } = await runCommand("dashboard", "export", "--outputs", "export.json");
  const create = `(cd ${project.folder} && npm run -s braze-s3 -- keys create dev-export)`;
  expect([code, stdout]).toEqual([
    0,
    [
      EXPORT,
      "  AWS Credentials: AWS Secret Access Key",
      `  AWS access ID: ${origin}; if Braze has no key yet, run: ${create}`,
      `  AWS secret access key: ${origin}; if Braze has no key yet, run: ${create}`,
      "  AWS S3 bucket name: example-export",
      "  at the end: Test Credentials, then Save",
      "",
    ].join("\n"),
  ]);
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
