import { askAws } from "../../../lib/live/ask-aws";
import { Questions } from "../../../lib/live/questions";
import { runCommand, UserProject } from "../../support/command";
import { awsError, DENIED, FakeAnswers, fakeAws } from "../../support/fake-aws";
import { FakeIam } from "../../support/fake-iam";
import { OUTSIDE, THREE_USERS, USER, USERS } from "./configs-of-keys";
import { TWO_STACKS } from "./configs";

jest.mock("../../../lib/live/ask-aws");

const FIRST = { id: "AKIAFIRSTEXAMPLE1", created: new Date("2026-01-31T09:45:10Z"), isActive: false };
const SECOND = {
  id: "AKIASECONDEXAMPL2",
  created: new Date("2026-03-01T10:00:00Z"),
  used: new Date("2026-03-02T11:15:00Z"),
};

function answering(iam: FakeIam, others?: FakeAnswers): void {
  jest.mocked(askAws).mockReturnValue(new Questions(fakeAws(iam.answers(others))));
}

let project: UserProject;
beforeEach(() => {
  project = new UserProject(OUTSIDE);
  answering(new FakeIam({ [USER]: [SECOND, FIRST] }));
});
afterEach(() => project.remove());

test("keys are listed with the oldest first, and with their last use", async () => {
  expect(await runCommand("keys", "list", "export")).toEqual({
    code: 0,
    stdout: [
      "the user braze-dev-export",
      "  AKIAFIRSTEXAMPLE1  Inactive  made 2026-01-31 09:45 UTC  never used",
      "  AKIASECONDEXAMPL2  Active    made 2026-03-01 10:00 UTC  last used 2026-03-02 11:15 UTC (s3, us-east-1)",
      "",
    ].join("\n"),
    stderr: "asked AWS as arn:aws:iam::111122223333:user/me\n",
  });
  expect(askAws).toHaveBeenCalledWith({ region: "us-east-1", profile: undefined });
});

test("--json has the contract's keys, and null for a key that was never used", async () => {
  const { stdout, stderr } = await runCommand("keys", "list", "dev-export", "--json");
  expect([JSON.parse(stdout), stderr]).toEqual([
    {
      stack: "dev-export",
      keys: [
        { user: USER, id: FIRST.id, status: "Inactive", created: "2026-01-31T09:45:10.000Z", lastUsed: null },
        {
          user: USER,
          id: SECOND.id,
          status: "Active",
          created: "2026-03-01T10:00:00.000Z",
          lastUsed: { date: "2026-03-02T11:15:00.000Z", service: "s3", region: "us-east-1" },
        },
      ],
    },
    "",
  ]);
});

test("a user without a key is listed, too", async () => {
  answering(new FakeIam({ [USER]: [] }));
  expect((await runCommand("keys", "list", "export")).stdout).toBe("the user braze-dev-export\n  no access key\n");
});

test("the keys of all users are listed, or those of one", async () => {
  project.write("braze.yaml", THREE_USERS);
  answering(new FakeIam({ [USERS.production]: [FIRST], [USERS.staging]: [], [USERS.export]: [SECOND] }));
  const usersWith = async (...options: readonly string[]): Promise<string[]> =>
    (await runCommand("keys", "list", "all", "--quiet", ...options)).stdout.match(/^the user \S+/gm) ?? [];
  expect(await usersWith()).toEqual([USERS.production, USERS.staging, USERS.export].map((name) => `the user ${name}`));
  expect(await usersWith("--connector", "staging")).toEqual([`the user ${USERS.staging}`]);
  expect(await usersWith("--integration", "export")).toEqual([`the user ${USERS.export}`]);
  expect(await runCommand("keys", "list", "all", "--connector", "other")).toMatchObject({
    code: 1,
    stderr:
      'the stack "all" has no user for --connector other, expected --connector production, --connector staging or ' +
      "--integration export\n",
  });
});

test("a last use that AWS doesn't tell is told apart from none, and the code is 2", async () => {
  answering(new FakeIam({ [USER]: [SECOND] }), { GetAccessKeyLastUsed: DENIED });
  expect(await runCommand("keys", "list", "export", "--quiet")).toEqual({
    code: 2,
    stdout: `the user ${USER}\n  ${SECOND.id}  Active    made 2026-03-01 10:00 UTC  last use unknown\n`,
    stderr: `AWS denies iam:GetAccessKeyLastUsed for the access key ${SECOND.id} (AccessDenied); ask for this permission\n`,
  });
  const { stdout } = await runCommand("keys", "list", "export", "--json");
  expect(JSON.parse(stdout)).toEqual({
    stack: "dev-export",
    keys: [{ user: USER, id: SECOND.id, status: "Active", created: "2026-03-01T10:00:00.000Z" }],
  });
});

test.each<[title: string, answers: FakeAnswers, code: number, message: string]>([
  [
    "another account",
    { GetCallerIdentity: { Account: "777788889999" }, ListAccessKeys: new Error("asked") },
    1,
    'these credentials are of the account 777788889999, and the stack "dev-export" is for 111122223333; expected ' +
      "credentials of 111122223333, e.g. with AWS_PROFILE",
  ],
  [
    "a user that doesn't exist",
    { ListAccessKeys: awsError("NoSuchEntity", 404) },
    1,
    `the user "${USER}" doesn't exist in the account 111122223333; apply the stack "dev-export" first`,
  ],
  [
    "a caller who may not list keys",
    { ListAccessKeys: DENIED },
    2,
    `AWS denies iam:ListAccessKeys for the user "${USER}"; ask for this permission`,
  ],
])("%s ends with a message", async (_, answers, code, message) => {
  answering(new FakeIam({}), answers);
  expect(await runCommand("keys", "list", "export", "--quiet")).toEqual({ code, stdout: "", stderr: `${message}\n` });
});

test("a role has no keys", async () => {
  project.write("braze.yaml", TWO_STACKS);
  expect(await runCommand("keys", "list", "currents")).toEqual({
    code: 1,
    stdout: "",
    stderr: 'Braze signs in to the stack "dev-currents" as a role, and a role has no access keys\n',
  });
});

test("without an action, the actions are listed", async () => {
  const { code, stderr } = await runCommand("keys");
  expect([code, [...stderr.matchAll(/^ {2}([a-z]+) \[options\] <stack>/gm)].map(([, name]) => name)]).toEqual([
    1,
    ["list", "create", "disable", "enable", "delete"],
  ]);
});

test("a wrong command line is told of the help of its command", async () => {
  expect(await runCommand("keys", "list")).toEqual({
    code: 1,
    stdout: "",
    stderr: "error: missing required argument 'stack'\nrun braze-s3 keys list --help to see what is allowed\n",
  });
});
