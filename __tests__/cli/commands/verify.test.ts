import { chmodSync, mkdirSync } from "node:fs";
import process from "node:process";
import { askAws } from "../../../lib/live/ask-aws";
import { Questions } from "../../../lib/live/questions";
import { deployedIn, healthy, policyArn } from "../../live/verify/verified";
import { runCommand, UserProject } from "../../support/command";
import { awsError, DENIED, FakeAnswers, fakeAws } from "../../support/fake-aws";
import { TWO_STACKS } from "./configs";
import { OF_CURRENTS, OF_EXPORT, output, SECRET } from "./outputs";

jest.mock("../../../lib/live/ask-aws");

const ARN = "arn:aws:iam::111122223333:user/me";
const CALLER = { GetCallerIdentity: { Account: "111122223333", Arn: ARN } };
const OUTPUTS = { ...OF_EXPORT, export_policy_arn: output(policyArn("braze-dev-export")) };
const ARGS = ["verify", "export", "--outputs", "export.json"];

/** What AWS answers about the stack for exports, to whoever asks. */
function answering(answers: FakeAnswers = {}): void {
  const stack = deployedIn(TWO_STACKS, "dev-export", "example-export");
  jest.mocked(askAws).mockReturnValue(new Questions(fakeAws({ ...CALLER, ...healthy(stack), ...answers })));
}

let project: UserProject;
beforeEach(() => {
  project = new UserProject(TWO_STACKS);
  project.write("export.json", JSON.stringify(OUTPUTS));
});
afterEach(() => project.remove());

test("each check has a line, and at the end stands how many passed", async () => {
  answering();
  const { code, stdout, stderr } = await runCommand(...ARGS);
  expect([code, stderr]).toEqual([0, `asked AWS as ${ARN}\n`]);
  expect(stdout.split("\n")).toEqual([
    'pass  bucket-exists      the bucket "example-export": it exists in the account 111122223333',
    'pass  bucket-region      the bucket "example-export": it is in us-east-1',
    'pass  bucket-encryption  the bucket "example-export": S3 encrypts objects with SSE-S3 (AES256)',
    'pass  object-lock        the bucket "example-export": it has no Object Lock',
    'pass  public-access      the bucket "example-export": S3 refuses public access, and ACLs are off',
    'pass  bucket-policy      the bucket "example-export": its policy denies nothing that Braze does',
    'pass  principal          the user "braze-dev-export": it exists, with no permissions boundary',
    'pass  policy-attached    the user "braze-dev-export": it has arn:aws:iam::111122223333:policy/braze-dev-export, and ' +
      "nothing else",
    'pass  policy-document    the policy "braze-dev-export": it says what the configuration says',
    expect.stringMatching(/^pass {2}keys {15}the user "braze-dev-export": AKIAEXAMPLE: active, /),
    'pass  simulate           the user "braze-dev-export" for export: AWS allows s3:ListBucket, s3:GetBucketLocation, ' +
      "s3:GetObject, s3:PutObject, s3:DeleteObject; AWS's own simulator agrees",
    "",
    "11 checks: 11 pass",
    "",
  ]);
});

test("a check that failed stands with what to do, and the code is 1", async () => {
  answering({ GetBucketLocation: { LocationConstraint: "eu-west-1" } });
  const { code, stdout } = await runCommand(...ARGS);
  expect([code, stdout.split("\n").slice(-5)]).toEqual([
    1,
    [
      "to do:",
      '  bucket-region, the bucket "example-export": write region: eu-west-1, or name another bucket',
      "",
      "11 checks: 10 pass, 1 fail",
      "",
    ],
  ]);
  expect(stdout).toContain("FAIL  bucket-region ");
});

test("a check that AWS refuses is skipped with what to ask for, and the code is 2", async () => {
  answering({ ListAccessKeys: DENIED });
  const { code, stdout } = await runCommand(...ARGS);
  expect([code, stdout]).toEqual([2, expect.stringContaining("11 checks: 10 pass, 1 skip\n")]);
  expect(stdout).toContain("ask for the permission iam:ListAccessKeys\n");
});

test("a warning alone is no failure", async () => {
  answering({ GetBucketPolicy: awsError("NoSuchBucketPolicy", 404) });
  const { code, stdout } = await runCommand(...ARGS);
  expect([code, stdout]).toEqual([0, expect.stringContaining("11 checks: 10 pass, 1 warn\n")]);
});

test("a failure counts more than what AWS refuses", async () => {
  answering({ ListAccessKeys: DENIED, GetBucketLocation: { LocationConstraint: "eu-west-1" } });
  expect((await runCommand(...ARGS)).code).toBe(1);
});

test("--json prints each check, and says nothing else", async () => {
  answering({ GetBucketLocation: { LocationConstraint: "eu-west-1" } });
  const { code, stdout, stderr } = await runCommand(...ARGS, "--json");
  const report = JSON.parse(stdout) as { readonly checks: readonly object[] };
  expect([code, stderr]).toEqual([1, ""]);
  expect(report).toMatchObject({ stack: "dev-export", ok: false });
  expect(report.checks.slice(0, 2)).toEqual([
    {
      id: "bucket-exists",
      status: "pass",
      what: 'the bucket "example-export"',
      found: "it exists in the account 111122223333",
    },
    {
      id: "bucket-region",
      status: "fail",
      what: 'the bucket "example-export"',
      found: "it is in eu-west-1, and the stack is for us-east-1",
      fix: "write region: eu-west-1, or name another bucket",
    },
  ]);
});

describe("--live", () => {
  const LIVE = { ListObjectsV2: {}, PutObject: {}, GetObject: {}, DeleteObject: {} };

  test("signs in with the key of the outputs, and shows it nowhere", async () => {
    answering(LIVE);
    const { code, stdout, stderr } = await runCommand(...ARGS, "--live");
    expect([code, stdout]).toEqual([0, expect.stringMatching(/\npass {2}live /)]);
    expect(askAws).toHaveBeenCalledWith({
      region: "us-east-1",
      credentials: { accessKeyId: "AKIAEXAMPLE", secretAccessKey: SECRET },
    });
    expect(stdout + stderr).not.toContain(SECRET);
  });

  test("signs in with the key of a file", async () => {
    answering({
      ...LIVE,
      GetCallerIdentity: { Account: "111122223333", Arn: "arn:aws:iam::111122223333:user/braze-dev-export" },
    });
    project.write("export.json", JSON.stringify({ ...OUTPUTS, export_secret_access_key: undefined }));
    project.write("key.json", '{ "AccessKey": { "AccessKeyId": "AKIAFILE", "SecretAccessKey": "of-file" } }');
    const { stdout } = await runCommand(...ARGS, "--live", "--key-file", "key.json");
    expect(stdout).toMatch(/\npass {2}live /);
    expect(askAws).toHaveBeenLastCalledWith({
      region: "us-east-1",
      credentials: { accessKeyId: "AKIAFILE", secretAccessKey: "of-file" },
    });
  });

  test("refuses a key of somebody else", async () => {
    answering(LIVE);
    project.write("key.json", '{ "AccessKeyId": "AKIAFILE", "SecretAccessKey": "of-file" }');
    expect(await runCommand(...ARGS, "--live", "--key-file", "key.json", "--quiet")).toEqual({
      code: 1,
      stdout: "",
      stderr: `the key in key.json is that of ${ARN}, expected a key of the user braze-dev-export\n`,
    });
  });
});

test("--key-file without --live is refused", async () => {
  expect(await runCommand(...ARGS, "--key-file", "key.json")).toEqual({
    code: 1,
    stdout: "",
    stderr: "--key-file is for --live alone: only --live signs in with a key\n",
  });
});

describe("bad input", () => {
  test.each([
    ["no stack", ["verify"], 1, "expected a stack, or --explain TEXT with what Braze says\n"],
    ["no such stack", ["verify", "dev-exprt"], 1, 'there is no stack "dev-exprt", did you mean "dev-export"?'],
    ["a stack that was never synthesised", ["verify", "export"], 2, "cdktf.out/stacks/dev-export isn't there, write"],
    ["no such file", ["verify", "export", "--outputs", "no.json"], 1, "can't read no.json (ENOENT), expected what"],
    [
      "a stack that was never applied",
      ["verify", "export", "--outputs", "none.json"],
      2,
      "none.json has no outputs: the",
    ],
    [
      "outputs of another stack",
      ["verify", "export", "--outputs", "currents.json"],
      1,
      "currents.json has outputs of another",
    ],
    [
      "outputs of another region",
      ["verify", "export", "--outputs", "region.json"],
      1,
      "region.json has outputs of another",
    ],
    [
      "outputs of an older version",
      ["verify", "export", "--outputs", "old.json"],
      1,
      "old.json has no output export_policy_arn, as if an older version had applied the stack; apply the stack again\n",
    ],
  ])("%s is told, with its code", async (_, args, code, message) => {
    answering();
    project.write("none.json", "{}");
    project.write("currents.json", JSON.stringify(OF_CURRENTS));
    project.write("region.json", JSON.stringify({ ...OUTPUTS, bucket_region: output("eu-west-1") }));
    project.write("old.json", JSON.stringify(OF_EXPORT));
    const result = await runCommand(...args);
    expect(result).toEqual({ code, stdout: "", stderr: expect.stringContaining(message) as string });
  });

  test("a state that Terraform can't read is told, and the code is 2", async () => {
    answering();
    mkdirSync("cdktf.out/stacks/dev-export", { recursive: true });
    project.write("terraform.sh", '#!/bin/sh\necho "Error: no valid credential sources" >&2; exit 1\n');
    chmodSync("terraform.sh", 0o755);
    process.env.TERRAFORM_BINARY_NAME = `${project.folder}/terraform.sh`;
    expect(await runCommand("verify", "export")).toEqual({
      code: 2,
      stdout: "",
      stderr: "Terraform can't read the outputs in cdktf.out/stacks/dev-export:\nError: no valid credential sources\n",
    });
  });

  test("credentials of another account are refused", async () => {
    answering({ GetCallerIdentity: { Account: "777788889999" } });
    expect(await runCommand(...ARGS)).toEqual({
      code: 1,
      stdout: "",
      stderr:
        'these credentials are of the account 777788889999, and the stack "dev-export" is for 111122223333; expected ' +
        "credentials of 111122223333, e.g. with AWS_PROFILE\n",
    });
  });

  test.each([
    ["no credentials", "CredentialsProviderError", "give credentials, e.g. with AWS_PROFILE, or with aws sso login"],
    ["an expired session", "ExpiredTokenException", "sign in again, e.g. with aws sso login"],
  ])("%s: nothing could be asked, and the code is 2", async (_, name, wayOut) => {
    answering({ GetCallerIdentity: awsError(name, 403) });
    expect(await runCommand(...ARGS)).toEqual({
      code: 2,
      stdout: "",
      stderr: `can't ask AWS for sts:GetCallerIdentity: ${name}; ${wayOut}\n`,
    });
  });
});

describe("--explain", () => {
  test("says why Braze says something, and which check finds it, without a stack", async () => {
    expect(await runCommand("verify", "--explain", "The specified bucket does not exist")).toEqual({
      code: 0,
      stdout: [
        '"The specified bucket does not exist"',
        "  where Braze or its support passes on what S3 says",
        "",
        "1. the bucket doesn't exist, or another name was entered in Braze",
        "   found by: bucket-exists",
        "   to do: compare the name in Braze with: braze-s3 dashboard STACK",
        "",
        "to see which it is: braze-s3 verify STACK",
        "source: https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html",
        "",
      ].join("\n"),
      stderr: "",
    });
  });

  test("says that it knows the nearest text only", async () => {
    const { stdout } = await runCommand("verify", "--explain", "cannot connect to S3, validate credentials");
    expect(stdout.split("\n").slice(0, 2)).toEqual([
      "nothing is known of this very text; the nearest known text is:",
      '"Unable to connect to S3, please validate that your credentials are correct"',
    ]);
  });

  test("--json prints the causes", async () => {
    const { stdout } = await runCommand("verify", "--explain", "ExpiredToken", "--json");
    expect(JSON.parse(stdout)).toMatchObject({
      text: "ExpiredToken",
      isSame: true,
      causes: [{ checks: [] }, { checks: ["trust"] }, { checks: ["policy-attached", "policy-document"] }],
    });
  });

  test("a text of which nothing is known is told with the code 1", async () => {
    const { code, stderr } = await runCommand("verify", "--explain", "the campaign could not be sent");
    expect([code, stderr]).toEqual([1, expect.stringContaining("nothing is known of this text; known are ")]);
  });
});
