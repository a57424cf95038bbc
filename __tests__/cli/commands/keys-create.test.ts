import fs, { existsSync, statSync } from "node:fs";
import { askAws } from "../../../lib/live/ask-aws";
import { Questions } from "../../../lib/live/questions";
import { runCommand, UserProject } from "../../support/command";
import { DENIED, FakeAnswers, fakeAws } from "../../support/fake-aws";
import { FAKE_SECRET, FakeIam, FakeKey, NEW_KEY } from "../../support/fake-iam";
import { IN_STATE, OUTSIDE, THREE_USERS, USER, USERS } from "./configs-of-keys";

jest.mock("../../../lib/live/ask-aws");

const OLD = { id: "AKIAOLDEXAMPLE001" };
const AS_JSON = `{"accessKeyId":"${NEW_KEY}","secretAccessKey":"${FAKE_SECRET}"}`;
const WAYS = "--out FILE, --to secretsmanager:NAME, --to ssm:NAME, --to-command COMMAND";

let project: UserProject;
beforeEach(() => {
  project = new UserProject(OUTSIDE);
});
afterEach(() => {
  Reflect.deleteProperty(process.stdout, "isTTY");
  project.remove();
});

function iamWith(keys: readonly FakeKey[], others?: FakeAnswers): FakeIam {
  const iam = new FakeIam({ [USER]: keys });
  jest.mocked(askAws).mockReturnValue(new Questions(fakeAws(iam.answers(others))));
  return iam;
}

const onTerminal = (): void => {
  Object.defineProperty(process.stdout, "isTTY", { value: true, configurable: true });
};

/** Runs the command, and requires that it prints no secret. */
async function create(...options: readonly string[]): ReturnType<typeof runCommand> {
  const result = await runCommand("keys", "create", "export", ...options);
  expect(`${result.stdout}${result.stderr}`).not.toContain(FAKE_SECRET);
  return result;
}

describe("the secret goes", () => {
  test("to a new file, which only its owner can read", async () => {
    const iam = iamWith([OLD]);
    const { code, stdout, stderr } = await create("--out", "key.json");
    expect([code, iam.changes, project.read("key.json")]).toEqual([0, [`${NEW_KEY} is made`], `${AS_JSON}\n`]);
    expect(statSync("key.json").mode & 0o777).toBe(0o600);
    expect(stdout).toMatch(new RegExp(`^the user ${USER}\n {2}${OLD.id} .*\n {2}${NEW_KEY}  Active .* never used\n$`));
    expect(stderr).toContain(
      `made the key ${NEW_KEY} for the user ${USER}, and handed it over to key.json; the next step: (cd ${project.folder} ` +
        "&& npm run -s braze-s3 -- rotate dev-export)\n",
    );
  });

  test("to the standard input of a command", async () => {
    iamWith([]);
    const { code, stdout } = await create("--to-command", "cat > 'from command'", "--json");
    expect([code, project.read("from command")]).toEqual([0, `${AS_JSON}\n`]);
    expect(JSON.parse(stdout)).toEqual({
      stack: "dev-export",
      keys: [{ user: USER, id: NEW_KEY, status: "Active", created: "2026-01-01T10:00:00.000Z", lastUsed: null }],
    });
  });

  test("to a new secret in Secrets Manager", async () => {
    const made: object[] = [];
    iamWith([], { CreateSecret: (input) => (made.push(input), {}) });
    expect((await create("--to", "secretsmanager:braze/export")).code).toBe(0);
    expect(made).toEqual([
      {
        Name: "braze/export",
        SecretString: AS_JSON,
        Description: "Access key that Braze signs in with: accessKeyId and secretAccessKey",
      },
    ]);
  });

  test("to a new version of a secret that exists, and a person is told before", async () => {
    const put: object[] = [];
    iamWith([], { DescribeSecret: {}, PutSecretValue: (input) => (put.push(input), {}) });
    const { code, stderr } = await create("--to", "secretsmanager:arn:aws:secretsmanager:us-east-1:1:secret:braze");
    const SecretId = "arn:aws:secretsmanager:us-east-1:1:secret:braze";
    expect([code, put]).toEqual([0, [{ SecretId, SecretString: AS_JSON }]]);
    expect(stderr).toContain(
      `the secret "${SecretId}" in Secrets Manager exists and gets a new version; its readers get the new key from then on\n`,
    );
  });

  test("to a new parameter of SSM, encrypted", async () => {
    const put: object[] = [];
    iamWith([], { DescribeParameters: { Parameters: [] }, PutParameter: (input) => (put.push(input), {}) });
    expect((await create("--to", "ssm:/braze/export")).code).toBe(0);
    expect(put).toEqual([
      {
        Name: "/braze/export",
        Value: AS_JSON,
        Type: "SecureString",
        Description: "Access key that Braze signs in with: accessKeyId and secretAccessKey",
        Overwrite: false,
      },
    ]);
  });

  test("to a new version of a parameter that exists, with the KMS key that it has", async () => {
    const put: object[] = [];
    const Parameters = [{ Type: "SecureString", KeyId: "alias/ours" }];
    iamWith([], { DescribeParameters: { Parameters }, PutParameter: (input) => (put.push(input), {}) });
    expect((await create("--to", "ssm:/braze/export")).stderr).toContain("exists and gets a new version");
    expect(put).toMatchObject([{ KeyId: "alias/ours", Overwrite: true, Type: "SecureString" }]);
  });

  test("to the terminal, if it is one", async () => {
    const iam = iamWith([]);
    onTerminal();
    const written: unknown[][] = [];
    const spy = jest.spyOn(fs, "writeFileSync").mockImplementation((...args) => void written.push(args));
    const { code, stdout } = await create().finally(() => spy.mockRestore());
    expect([code, iam.idsOf(USER)]).toEqual([0, [NEW_KEY]]);
    expect(written).toEqual([
      [
        process.stdout.fd,
        `AWS access ID: ${NEW_KEY}\nAWS secret access key: ${FAKE_SECRET}\nAWS never shows the secret again\n`,
      ],
    ]);
    expect(stdout).toContain(NEW_KEY);
  });
});

describe("no key is made", () => {
  const refused: [title: string, options: readonly string[], message: string][] = [
    [
      "where stdout is no terminal",
      [],
      `a secret is printed to a terminal only, and this is none; expected one of ${WAYS}`,
    ],
    ["for JSON without another place", ["--json"], `--json never prints a secret; expected one of ${WAYS}`],
    ["for two places", ["--out", "a", "--to", "ssm:b"], `the secret is handed over once, expected one of ${WAYS}`],
    [
      "for a place that is none",
      ["--to", "s3:b"],
      "--to s3:b is no place for a secret, expected secretsmanager:NAME or ssm:NAME",
    ],
    [
      "for a store without a name",
      ["--to", "ssm:"],
      "--to ssm: is no place for a secret, expected secretsmanager:NAME or ssm:NAME",
    ],
    [
      "over a file",
      ["--out", "braze.yaml"],
      "braze.yaml exists and is never overwritten, expected the name of a new file",
    ],
    [
      "into a folder that isn't there",
      ["--out", "no/key.json"],
      "no/key.json  can't open (ENOENT), something on its path is not there: check the path; what was there is as it was",
    ],
  ];
  test.each(refused)("%s", async (_, options, message) => {
    const iam = iamWith([]);
    const { code, stdout, stderr } = await create(...options);
    expect([code, iam.changes, `${stdout}${stderr}`]).toEqual([
      1,
      [],
      expect.stringContaining(JSON.stringify(message).slice(1, -1)),
    ]);
    expect(project.read("braze.yaml")).toBe(OUTSIDE);
  });

  const stores: [title: string, to: string, answers: FakeAnswers, message: string][] = [
    [
      "for a secret that is about to be deleted",
      "secretsmanager:braze",
      { DescribeSecret: { DeletedDate: new Date(0) } },
      'the secret "braze" in Secrets Manager is about to be deleted; restore it, or name another one',
    ],
    [
      "for the ARN of a secret that isn't there",
      "secretsmanager:arn:braze",
      {},
      'the secret "arn:braze" in Secrets Manager doesn\'t exist; expected the ARN of a secret that does, or a name',
    ],
    [
      "for a parameter that isn't encrypted",
      "ssm:/braze",
      { DescribeParameters: { Parameters: [{ Type: "String" }] } },
      'the parameter "/braze" in SSM is a String, which AWS doesn\'t encrypt; expected a SecureString, or a name that is free',
    ],
    [
      "where the caller may not look",
      "ssm:/braze",
      { DescribeParameters: DENIED },
      'AWS denies ssm:DescribeParameters for the parameter "/braze" in SSM; ask for this permission',
    ],
  ];
  test.each(stores)("%s", async (_, to, answers, message) => {
    const iam = iamWith([], answers);
    expect(await create("--to", to, "--quiet")).toEqual({ code: 2, stdout: "", stderr: `${message}\n` });
    expect(iam.changes).toEqual([]);
  });

  const used = { ...OLD, used: new Date("2026-01-02T00:00:00Z") };
  test.each([
    ["is off", { id: "AKIASPAREEXAMPLE2", isActive: false, used: new Date("2026-01-03T00:00:00Z") }],
    ["was never used", { id: "AKIASPAREEXAMPLE2" }],
    ["was used longer ago", { id: "AKIASPAREEXAMPLE2", used: new Date("2026-01-01T00:00:00Z") }],
  ])("for a user with two keys, and the message says to delete the one that %s", async (_, spare) => {
    const iam = iamWith([used, spare]);
    const { code, stderr } = await create("--out", "key.json", "--quiet");
    expect([code, iam.changes, existsSync("key.json")]).toEqual([1, [], false]);
    expect(stderr).toMatch(
      new RegExp(
        `^the user "${USER}" has 2 keys, and AWS allows 2:\n {2}${OLD.id} .*\n {2}${spare.id} .*\n` +
          `see that nobody uses ${spare.id}, and delete it first with: keys delete\n$`,
      ),
    );
  });

  test("in another account", async () => {
    const iam = iamWith([], { GetCallerIdentity: { Account: "777788889999" } });
    const { code, stderr } = await create("--out", "key.json");
    expect([code, iam.changes, existsSync("key.json")]).toEqual([1, [], false]);
    expect(stderr).toContain("777788889999");
    expect(stderr).toContain("111122223333");
  });

  test.each([[["--out", "key.json"]], [[]]])("where Terraform makes the keys, with the options %j", async (options) => {
    project.write("braze.yaml", IN_STATE);
    const iam = iamWith([]);
    expect(await create(...options, "--quiet")).toEqual({
      code: 1,
      stdout: "",
      stderr: `Terraform makes the keys of the user "${USER}" (auth.secret: state): add a name to auth.keys instead, and apply\n`,
    });
    expect(iam.changes).toEqual([]);
  });

  test("until it is clear for which user", async () => {
    project.write("braze.yaml", THREE_USERS);
    const iam = new FakeIam({ [USERS.staging]: [], [USERS.export]: [] });
    jest.mocked(askAws).mockReturnValue(new Questions(fakeAws(iam.answers())));
    expect((await runCommand("keys", "create", "all", "--out", "key.json", "--quiet")).stderr).toBe(
      `Braze signs in to the stack "all" as the users "${USERS.production}", "${USERS.staging}" and "${USERS.export}", ` +
        "expected --connector production, --connector staging or --integration export\n",
    );
    expect((await runCommand("keys", "create", "all", "--out", "key.json", "--connector", "staging")).code).toBe(0);
    expect((await runCommand("keys", "create", "all", "--out", "key2.json", "--integration", "export")).code).toBe(0);
    expect([iam.idsOf(USERS.staging), iam.idsOf(USERS.export)]).toEqual([[NEW_KEY], [NEW_KEY]]);
  });
});

describe("a key that isn't handed over is deleted again", () => {
  const failures: [title: string, options: readonly string[], answers: FakeAnswers, code: number, why: string][] = [
    [
      "a store refuses it",
      ["--to", "secretsmanager:braze"],
      { CreateSecret: DENIED },
      2,
      'can\'t hand the new key over to the secret "braze" in Secrets Manager: AWS denies secretsmanager:CreateSecret for ' +
        'the secret "braze" in Secrets Manager; ask for this permission',
    ],
    [
      "a store is gone meanwhile",
      ["--to", "secretsmanager:braze"],
      { DescribeSecret: {} },
      2,
      'can\'t hand the new key over to the secret "braze" in Secrets Manager: the secret "braze" in Secrets Manager is ' +
        "gone, make it again",
    ],
    [
      "a store's message has the secret in it",
      ["--to", "ssm:/braze"],
      { DescribeParameters: {}, PutParameter: ({ Value }) => new Error(`not allowed: ${Value}`) },
      2,
      "can't hand the new key over to the parameter \"/braze\" in SSM: can't ask AWS for ssm:PutParameter: Error (not ",
    ],
    [
      "a command fails",
      ["--to-command", "cat > /dev/null; exit 3"],
      {},
      1,
      "can't hand the new key over to the command of --to-command: the command of --to-command failed with the exit code 3",
    ],
    [
      "a command is killed",
      ["--to-command", "kill -9 $$"],
      {},
      1,
      "can't hand the new key over to the command of --to-command: the command of --to-command was ended by SIGKILL",
    ],
    [
      "there is no such command",
      ["--to-command", "no-such-command 2> /dev/null"],
      {},
      1,
      "can't hand the new key over to the command of --to-command: the command of --to-command failed with the exit code 127",
    ],
  ];
  test.each(failures)("if %s", async (_, options, answers, code, why) => {
    const iam = iamWith([OLD], answers);
    const result = await create(...options, "--quiet");
    expect([result.code, result.stdout]).toEqual([code, ""]);
    expect(result.stderr).toContain(why);
    expect(result.stderr).toContain(`the new key ${NEW_KEY} was deleted again\n`);
    expect(iam.changes).toEqual([`${NEW_KEY} is made`, `${NEW_KEY} is deleted`]);
  });

  test("if the disk is full, and the file is removed", async () => {
    const iam = iamWith([]);
    const full = Object.assign(new Error("ENOSPC: no space left on device"), { code: "ENOSPC" });
    const spy = jest.spyOn(fs, "writeFileSync").mockImplementation(() => {
      throw full;
    });
    const { code, stderr } = await create("--out", "key.json", "--quiet").finally(() => spy.mockRestore());
    expect([code, iam.idsOf(USER), existsSync("key.json")]).toEqual([1, [], false]);
    expect(stderr).toBe(
      "can't hand the new key over to key.json: ENOSPC: no space left on device\n" +
        `the new key ${NEW_KEY} was deleted again\n`,
    );
  });

  test("if the terminal was closed", async () => {
    const iam = iamWith([]);
    onTerminal();
    const spy = jest.spyOn(fs, "writeFileSync").mockImplementation(() => {
      throw Object.assign(new Error("EIO: i/o error, write"), { code: "EIO" });
    });
    const { code, stderr } = await create("--quiet").finally(() => spy.mockRestore());
    expect([code, iam.idsOf(USER)]).toEqual([1, []]);
    expect(stderr).toContain("can't hand the new key over to the terminal: EIO");
  });

  test.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)("if %s comes while AWS makes it", async (signal) => {
    const iam = iamWith([], {});
    const { CreateAccessKey } = iam.answers() as { CreateAccessKey: (input: object) => object };
    const interrupted = iam.answers({
      CreateAccessKey: (input) => {
        process.emit(signal, signal);
        return CreateAccessKey(input);
      },
    });
    jest.mocked(askAws).mockReturnValue(new Questions(fakeAws(interrupted)));
    const { code, stderr } = await create("--out", "key.json", "--quiet");
    expect([code, iam.idsOf(USER), existsSync("key.json")]).toEqual([1, [], false]);
    expect(stderr).toContain(`you stopped it (${signal})`);
    expect(process.listenerCount(signal)).toBe(0);
  });

  test("if that fails, too, its id is told, and how to delete it", async () => {
    const iam = iamWith([], { CreateSecret: DENIED, DeleteAccessKey: DENIED });
    const { code, stderr } = await create("--to", "secretsmanager:braze", "--quiet");
    expect([code, iam.idsOf(USER)]).toEqual([2, [NEW_KEY]]);
    expect(stderr).toContain(
      `the new key ${NEW_KEY} could not be deleted (AWS denies iam:DeleteAccessKey for the user "${USER}"; ask for this ` +
        `permission); delete it: aws iam delete-access-key --user-name ${USER} --access-key-id ${NEW_KEY}\n`,
    );
  });
});

describe("if AWS's answer doesn't come", () => {
  const lost = Object.assign(new Error("socket hang up"), { code: "ECONNRESET" });

  test("a key that is there all the same is told", async () => {
    const iam = iamWith([OLD]);
    const { CreateAccessKey } = iam.answers() as { CreateAccessKey: (input: object) => object };
    const answers = iam.answers({ CreateAccessKey: (input) => (CreateAccessKey(input), lost) });
    jest.mocked(askAws).mockReturnValue(new Questions(fakeAws(answers)));
    const { code, stderr } = await create("--out", "key.json", "--quiet");
    expect([code, existsSync("key.json")]).toEqual([2, false]);
    expect(stderr).toContain(
      `the user now has the key ${NEW_KEY}; unless somebody else made it, delete it: aws iam delete-access-key ` +
        `--user-name ${USER} --access-key-id ${NEW_KEY}\n`,
    );
  });

  test("and no key is there, that is all", async () => {
    iamWith([OLD], { CreateAccessKey: lost });
    expect((await create("--out", "key.json", "--quiet")).stderr).toMatch(
      /^can't ask AWS for iam:CreateAccessKey: .*\n$/,
    );
  });

  test("and AWS says nothing more, the command to look is told", async () => {
    let times = 0;
    const iam = new FakeIam({ [USER]: [] });
    const { ListAccessKeys } = iam.answers() as { ListAccessKeys: (input: object) => object };
    const answers = iam.answers({
      CreateAccessKey: lost,
      ListAccessKeys: (input) => (times++ === 0 ? ListAccessKeys(input) : lost),
    });
    jest.mocked(askAws).mockReturnValue(new Questions(fakeAws(answers)));
    expect((await create("--out", "key.json", "--quiet")).stderr).toContain(
      `AWS may have made a key all the same; list the keys: aws iam list-access-keys --user-name ${USER}\n`,
    );
  });
});
