import { askAws } from "../../../lib/live/ask-aws";
import { Questions } from "../../../lib/live/questions";
import { runCommand, UserProject } from "../../support/command";
import { DENIED, FakeAnswers, fakeAws } from "../../support/fake-aws";
import { TWO_STACKS } from "./configs";

jest.mock("../../../lib/live/ask-aws");

const CALLER = { GetCallerIdentity: { Account: "111122223333", Arn: "arn:aws:iam::111122223333:user/me" } };
const USER = {
  GetUser: {},
  ListAccessKeys: {},
  ListAttachedUserPolicies: {},
  ListUserPolicies: {},
  ListGroupsForUser: {},
};

const SECTION = `    adopt:
      bucket: true
      bucketSettings:
        - ownership_controls
      export:
        user: braze
`;

function answering(answers: FakeAnswers): void {
  jest.mocked(askAws).mockReturnValue(new Questions(fakeAws({ ...CALLER, ...answers })));
}

let project: UserProject;
beforeEach(() => {
  project = new UserProject(TWO_STACKS);
});
afterEach(() => project.remove());

test("the section can be pasted under the stack, and what was looked at is told beside it", async () => {
  answering({ ...USER, GetBucketLocation: {}, GetBucketOwnershipControls: {} });
  expect(await runCommand("adopt", "export", "--user", "braze")).toEqual({
    code: 0,
    stdout: SECTION,
    stderr: [
      "asked AWS as arn:aws:iam::111122223333:user/me",
      'the bucket "example-export" exists, with ownership_controls',
      'the user "braze" exists, with no access keys',
      "no policy for export is attached, so Terraform makes it; if there is one, give --policy export=NAME",
      "",
    ].join("\n"),
  });
  expect(askAws).toHaveBeenCalledWith({ region: "us-east-1", profile: undefined });
});

test("--json prints the section", async () => {
  answering({ ...USER, GetBucketLocation: {} });
  const { stdout, stderr } = await runCommand("adopt", "export", "--user", "braze", "--json");
  expect([JSON.parse(stdout), stderr]).toEqual([{ bucket: true, export: { user: "braze" } }, ""]);
});

test("statements of the bucket's policy are told so that they can be pasted under the bucket", async () => {
  const Statement = [{ Sid: "Reader", Effect: "Allow" }];
  answering({ GetBucketLocation: {}, GetBucketPolicy: { Policy: JSON.stringify({ Statement }) } });
  expect((await runCommand("adopt", "export")).stderr).toContain(
    [
      "warning: Terraform removes these statements of the bucket's policy; keep them under the stack's bucket:",
      "      policyStatements:",
      "        - Sid: Reader",
      "          Effect: Allow",
      "",
    ].join("\n"),
  );
});

test("another bucket than the configuration's must be written there", async () => {
  answering({ GetBucketLocation: {} });
  expect((await runCommand("adopt", "export", "--bucket", "example-other")).stderr).toContain(
    'warning: the stack "dev-export" has another bucket, write bucket.name: example-other\n',
  );
});

test("a name that stands in auth must go from there", async () => {
  project.write("braze.yaml", TWO_STACKS.replace("method: access-key", "method: access-key, name: braze"));
  answering(USER);
  expect((await runCommand("adopt", "export")).stderr).toContain(
    "warning: adopt.export says the name, remove export.auth.name\n",
  );
});

test("what can't be adopted ends with the code 1, after the rest of the section", async () => {
  answering({ ...USER, GetBucketLocation: { LocationConstraint: "eu-west-1" } });
  expect(await runCommand("adopt", "export", "--user", "braze", "--quiet")).toEqual({
    code: 1,
    stdout: "    adopt:\n      export:\n        user: braze\n",
    stderr:
      'can\'t adopt the bucket "example-export": it is in eu-west-1, and the stack is for us-east-1; expected region: ' +
      "eu-west-1\n",
  });
});

test("what AWS denies ends with the code 2, after the rest of the section", async () => {
  answering({ ...USER, GetBucketLocation: DENIED });
  expect(await runCommand("adopt", "export", "--user", "braze", "--quiet")).toEqual({
    code: 2,
    stdout: "    adopt:\n      export:\n        user: braze\n",
    stderr:
      'AWS denies s3:GetBucketLocation for the bucket "example-export" (AccessDenied); what it would tell is left out: ask ' +
      "for this permission\n",
  });
});

test("where AWS can't be asked, the code is 2, and --json is JSON", async () => {
  answering({ GetCallerIdentity: Object.assign(new Error(""), { code: "ENOTFOUND" }) });
  const { code, stdout } = await runCommand("adopt", "export", "--json");
  const message =
    "can't ask AWS for sts:GetCallerIdentity: ENOTFOUND; check the credentials, the network and AWS_ENDPOINT_URL";
  expect([code, JSON.parse(stdout)]).toEqual([2, { ok: false, problems: [{ message, severity: "error" }] }]);
});

test("credentials of another account are refused before anything else is asked", async () => {
  answering({ GetCallerIdentity: { Account: "777788889999" }, GetBucketLocation: new Error("asked") });
  expect(await runCommand("adopt", "export")).toEqual({
    code: 1,
    stdout: "",
    stderr:
      'these credentials are of the account 777788889999, and the stack "dev-export" is for 111122223333; expected ' +
      "credentials of 111122223333, e.g. with AWS_PROFILE\n",
  });
});
