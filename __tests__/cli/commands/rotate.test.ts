import { askAws } from "../../../lib/live/ask-aws";
import { Questions } from "../../../lib/live/questions";
import { runCommand, UserProject } from "../../support/command";
import { DENIED, FakeAnswers, fakeAws } from "../../support/fake-aws";
import { FakeIam, FakeKey } from "../../support/fake-iam";
import { TWO_STACKS } from "./configs";
import { IN_STATE, OUTSIDE, THREE_USERS, USER, USERS } from "./configs-of-keys";
import { OF_EXPORT, output } from "./outputs";

jest.mock("../../../lib/live/ask-aws");

const OLD = "AKIAOLDEXAMPLE001";
const NEW = "AKIANEWEXAMPLE002";
const NOW = new Date("2026-11-26T12:00:00Z");
const hoursAgo = (hours: number): Date => new Date(NOW.getTime() - hours * 3_600_000);
const old = (used: number, isActive = true): FakeKey => ({
  id: OLD,
  created: hoursAgo(900),
  used: hoursAgo(used),
  isActive,
});
const newer = (used?: number): FakeKey => ({
  id: NEW,
  created: hoursAgo(90),
  ...(used !== undefined && { used: hoursAgo(used) }),
});

/** The outputs of the stack with three users. */
const OF_ALL = {
  bucket_name: output("example-all"),
  bucket_region: output("us-east-1"),
  currents_production_user_name: output(USERS.production),
  currents_staging_user_name: output(USERS.staging),
  export_user_name: output(USERS.export),
};

let project: UserProject;
beforeEach(() => {
  jest.useFakeTimers({ now: NOW, doNotFake: ["nextTick", "setImmediate", "setTimeout"] });
  project = new UserProject(OUTSIDE);
  handOver(NEW);
});
afterEach(() => {
  jest.useRealTimers();
  project.remove();
});

/** Has the outputs hand over a key. */
function handOver(id: string): void {
  project.write("outputs.json", JSON.stringify({ ...OF_EXPORT, export_access_key_id: output(id) }));
}

function answering(users: Readonly<Record<string, readonly FakeKey[]>>, others?: FakeAnswers): void {
  jest.mocked(askAws).mockReturnValue(new Questions(fakeAws(new FakeIam(users).answers(others))));
}

const braze = (command: string): string => `(cd ${project.folder} && npm run -s braze-s3 -- ${command})`;
const APPLY = () => `terraform -chdir=${project.folder}/cdktf.out/stacks/dev-export apply`;

/** What a person is told to do. */
async function todo(...options: readonly string[]): Promise<unknown> {
  const { stdout } = await runCommand("rotate", "export", "--json", ...options);
  const { step, todo: lines } = JSON.parse(stdout) as { readonly step: string; readonly todo: readonly string[] };
  return [step, ...lines];
}

describe("keys that Terraform never sees", () => {
  test("the report has the keys, what was seen, and what to do", async () => {
    answering({ [USER]: [old(1), newer()] });
    expect(await runCommand("rotate", "export")).toEqual({
      code: 0,
      stdout: [
        `the user ${USER}: enter`,
        `  ${OLD}  Active    made 2026-10-20 00:00 UTC  last used 2026-11-26 11:00 UTC (s3, us-east-1)`,
        `  ${NEW}  Active    made 2026-11-22 18:00 UTC  never used`,
        `  the newest key was never used (${NEW})`,
        "  - enter the newest key in Braze: Partner Integrations > Technology Partners > Amazon S3, and at the end Test " +
          "Credentials, then Save",
        "  - its id and its secret are where keys create handed them over",
        "",
      ].join("\n"),
      stderr: "asked AWS as arn:aws:iam::111122223333:user/me\n",
    });
  });

  test("--json has the contract's keys, and each user", async () => {
    answering({ [USER]: [old(30), newer(1)] });
    const { stdout } = await runCommand("rotate", "export", "--json");
    const because =
      "inferred from AWS's record of the last use: the newest key is in use, and the old one was used last at 2026-11-25 " +
      "06:00 UTC";
    const lines = [`switch the old key off: ${braze(`keys disable dev-export ${OLD}`)}`];
    expect(JSON.parse(stdout)).toEqual({
      stack: "dev-export",
      step: "switch-off",
      edit: null,
      todo: lines,
      users: [
        {
          user: USER,
          step: "switch-off",
          because,
          todo: lines,
          keys: [
            {
              id: OLD,
              status: "Active",
              created: "2026-10-20T00:00:00.000Z",
              lastUsed: { date: "2026-11-25T06:00:00.000Z", service: "s3", region: "us-east-1" },
            },
            {
              id: NEW,
              status: "Active",
              created: "2026-11-22T18:00:00.000Z",
              lastUsed: { date: "2026-11-26T11:00:00.000Z", service: "s3", region: "us-east-1" },
            },
          ],
        },
      ],
    });
  });

  test("the other steps name their commands", async () => {
    answering({ [USER]: [old(1)] });
    expect(await todo()).toEqual([
      "add",
      `to begin a rotation, make a key: ${braze("keys create dev-export --out FILE")}`,
    ]);
    answering({ [USER]: [old(2), newer(1)] });
    expect(await todo()).toEqual([
      "wait-for-use",
      "see that each workspace has the newest key: Braze uses a key only when somebody exports",
      `then ask again: ${braze("rotate dev-export")}`,
    ]);
    answering({ [USER]: [old(30, false), newer(1)] });
    expect(await todo()).toEqual([
      "wait-switched-off",
      "see in Braze that no export fails",
      `if one does, switch the old key on again: ${braze(`keys enable dev-export ${OLD}`)}`,
      `otherwise ask again: ${braze("rotate dev-export")}`,
    ]);
    answering({ [USER]: [old(72, false), newer(1)] });
    expect(await todo()).toEqual(["remove", `delete the old key: ${braze(`keys delete dev-export ${OLD}`)}`]);
    answering({ [USER]: [old(1), { ...newer(), isActive: false }] });
    expect(await todo()).toEqual([
      "make-room",
      "AWS allows a user two keys, and this one is in the way of a rotation; see that nobody uses it, and delete it: " +
        braze(`keys delete dev-export ${NEW}`),
    ]);
  });

  test("--write has nothing to write, and says so", async () => {
    answering({ [USER]: [old(30), newer(1)] });
    const { code, stderr } = await runCommand("rotate", "export", "--write");
    expect([code, project.read("braze.yaml")]).toEqual([0, OUTSIDE]);
    expect(stderr).toContain("the next step is no edit of the configuration: nothing was written\n");
  });

  test("each user has its row, and the step that comes first is told of", async () => {
    project.write("braze.yaml", THREE_USERS);
    answering({
      [USERS.production]: [{ ...old(1), id: "A" }],
      [USERS.staging]: [
        { ...old(30), id: "B" },
        { ...newer(1), id: "C" },
      ],
      [USERS.export]: [old(1), newer()],
    });
    const rows = async (...options: readonly string[]): Promise<unknown> => {
      const { stdout } = await runCommand("rotate", "all", "--json", ...options);
      const { step, users } = JSON.parse(stdout) as { step: string; users: readonly { user: string; step: string }[] };
      return [step, Object.fromEntries(users.map((row) => [row.user, row.step]))];
    };
    const ofConnectors = { [USERS.production]: "add", [USERS.staging]: "switch-off" };
    expect(await rows()).toEqual(["enter", { ...ofConnectors, [USERS.export]: "enter" }]);
    expect(await rows("--integration", "currents")).toEqual(["switch-off", ofConnectors]);
    expect(await rows("--connector", "production")).toEqual(["add", { [USERS.production]: "add" }]);
    const { stdout } = await runCommand("rotate", "all", "--connector", "production");
    expect(stdout).toContain(" -- keys create all --connector production --out FILE)");
  });

  test("a Current is told of its events, and of the time until Braze drops them", async () => {
    project.write("braze.yaml", THREE_USERS);
    const ofProduction = (...keys: readonly FakeKey[]): void =>
      answering({ [USERS.production]: keys, [USERS.staging]: [], [USERS.export]: [] });
    const lines = async (): Promise<unknown> => {
      const { stdout } = await runCommand("rotate", "all", "--json", "--connector", "production");
      return (JSON.parse(stdout) as { readonly todo: readonly string[] }).todo;
    };
    ofProduction(old(2), newer(1));
    expect(await lines()).toContain(
      "see that each Current has the newest key: Braze uses a key only when there are events",
    );
    ofProduction(old(30, false), newer(1));
    expect(await lines()).toEqual([
      "see in Braze that no Current reports an error",
      `if one does, switch the old key on again: ${braze(`keys enable all ${OLD}`)}`,
      `otherwise ask again: ${braze("rotate all")}`,
      "a Current with another key than the newest can have failed since 2026-11-25 06:00 UTC (inferred; 30 hours ago): " +
        "Braze drops its events for good from 2026-11-27 06:00 UTC (48 hours, by an older edition of its page) or " +
        "2026-11-30 06:00 UTC (5 days, by the newest)",
    ]);
    ofProduction(old(72, false), newer(1));
    expect(await lines()).toEqual([
      `delete the old key: ${braze(`keys delete all ${OLD}`)}`,
      expect.stringContaining("(inferred; 3 days ago)"),
    ]);
  });

  test("who may not know the last use gets the code 2, after the report", async () => {
    answering({ [USER]: [old(30), newer(1)] }, { GetAccessKeyLastUsed: DENIED });
    const { code, stdout, stderr } = await runCommand("rotate", "export", "--quiet");
    expect([code, stdout.split("\n", 1)]).toEqual([2, [`the user ${USER}: wait-for-use`]]);
    expect(stderr).toContain("AWS denies iam:GetAccessKeyLastUsed for the access key");
  });
});

describe("keys that Terraform makes", () => {
  const TWO_KEYS = IN_STATE.replace("method: access-key", "method: access-key, keys: [primary, second]");
  const OFF = TWO_KEYS.replace("second]", "second], inactive: [primary]");
  const OUTPUTS = ["--outputs", "outputs.json"];

  test("a rotation begins with an edit, which is shown", async () => {
    project.write("braze.yaml", IN_STATE);
    answering({ [USER]: [newer(1)] });
    const { stdout } = await runCommand("rotate", "export", ...OUTPUTS);
    expect(stdout.split("\n").slice(2)).toEqual([
      "  no rotation is under way",
      `  - to begin a rotation, make the edit (${braze("rotate dev-export --write")}), and apply`,
      "the edit of braze.yaml, which --write makes:",
      "--- braze.yaml",
      "+++ braze.yaml",
      "@@ -3,4 +3,4 @@",
      " stacks:",
      "   export:",
      "     bucket: { name: example-export }",
      "-    export: { auth: { method: access-key } }",
      "+    export: { auth: { method: access-key, keys: [primary, 2026-11-26] } }",
      "",
    ]);
    expect(project.read("braze.yaml")).toBe(IN_STATE);
  });

  test("the steps name the edit, or the stack to apply", async () => {
    project.write("braze.yaml", TWO_KEYS);
    answering({ [USER]: [newer(1)] });
    expect(await todo(...OUTPUTS)).toEqual(["apply", `apply the stack: ${APPLY()}`]);
    answering({ [USER]: [old(1), newer()] });
    expect(await todo(...OUTPUTS)).toEqual([
      "enter",
      expect.stringContaining("enter the newest key in Braze: "),
      `its id and its secret: ${braze("dashboard dev-export --show-secrets")}`,
    ]);
    answering({ [USER]: [old(30), newer(1)] });
    expect(await todo(...OUTPUTS)).toEqual([
      "switch-off",
      `switch the old key off: make the edit (${braze("rotate dev-export --write")}), and apply: ${APPLY()}`,
    ]);
    project.write("braze.yaml", OFF);
    answering({ [USER]: [old(30, false), newer(1)] });
    expect(await todo(...OUTPUTS)).toContain("if one does, remove auth.inactive again, and apply");
    answering({ [USER]: [old(72, false), newer(1)] });
    expect(await todo(...OUTPUTS)).toContain(
      `remove the old key: make the edit (${braze("rotate dev-export --write")}), and apply: ${APPLY()}`,
    );
    handOver(OLD);
    answering({ [USER]: [old(1), newer()] });
    expect(await todo(...OUTPUTS)).toEqual([
      "apply",
      `apply the stack: ${APPLY()}`,
      `if the apply fails with LimitExceeded, see which key nobody uses, and delete it: ${braze(`keys delete dev-export ${OLD}`)}`,
      "if the plan has no changes, put the newest key last in auth.keys",
    ]);
  });

  test("a key without a name goes by commands, or with the next apply", async () => {
    project.write("braze.yaml", IN_STATE);
    answering({ [USER]: [old(30), newer(1)] });
    expect(await todo(...OUTPUTS)).toEqual([
      "switch-off",
      `switch the old key off: ${braze(`keys disable dev-export ${OLD}`)}`,
    ]);
    answering({ [USER]: [old(72, false), newer(1)] });
    expect(await todo(...OUTPUTS)).toContain(
      `apply the stack, if Terraform made the old key: ${APPLY()}; if the plan destroys no key, somebody made it by hand, ` +
        `so delete it: ${braze(`keys delete dev-export ${OLD}`)}`,
    );
  });

  test.each<[title: string, before: string, keys: readonly FakeKey[], options: readonly string[], after: string]>([
    ["add", IN_STATE, [newer(1)], ["--name", "second"], TWO_KEYS],
    ["switch-off", TWO_KEYS, [old(30), newer(1)], [], OFF],
    ["remove", OFF, [old(72, false), newer(1)], [], TWO_KEYS.replace("primary, ", "")],
  ])("--write makes the edit of the step %s", async (step, before, keys, options, after) => {
    project.write("braze.yaml", before);
    answering({ [USER]: keys });
    const { code, stdout } = await runCommand("rotate", "export", "--write", "--json", ...OUTPUTS, ...options);
    expect([code, JSON.parse(stdout)]).toMatchObject([0, { step, edit: { file: "braze.yaml", written: true } }]);
    expect(project.read("braze.yaml")).toBe(after);
  });

  test("the secret in the outputs is never printed", async () => {
    project.write("braze.yaml", IN_STATE);
    answering({ [USER]: [newer(1)] });
    for (const options of [[], ["--json"], ["--write"]]) {
      const { stdout, stderr } = await runCommand("rotate", "export", ...OUTPUTS, ...options);
      expect(`${stdout}${stderr}`).not.toContain(OF_EXPORT.export_secret_access_key.value);
    }
  });

  test("outputs of another stack are refused before AWS is asked", async () => {
    project.write("braze.yaml", IN_STATE);
    project.write("outputs.json", JSON.stringify({ ...OF_EXPORT, export_user_name: output("other") }));
    jest.mocked(askAws).mockReset();
    const { code, stderr } = await runCommand("rotate", "export", ...OUTPUTS);
    expect([code, jest.mocked(askAws).mock.calls]).toEqual([1, []]);
    expect(stderr).toContain('export_user_name is "other"');
  });
});

test("connectors share the names of their keys: the one that is behind decides", async () => {
  project.write("braze.yaml", THREE_USERS.replaceAll(", secret: outside", ", keys: [primary, second]"));
  const outputs = {
    ...OF_ALL,
    currents_production_access_key_id: output("B"),
    currents_staging_access_key_id: output("D"),
  };
  project.write("outputs.json", JSON.stringify(outputs));
  answering({
    [USERS.production]: [
      { ...old(30), id: "A" },
      { ...newer(1), id: "B" },
    ],
    [USERS.staging]: [
      { ...old(1), id: "C" },
      { ...newer(), id: "D" },
    ],
  });
  const options = ["--outputs", "outputs.json", "--connector", "production", "--json"];
  const { stdout } = await runCommand("rotate", "all", ...options);
  expect(JSON.parse(stdout)).toMatchObject({
    step: "enter",
    edit: null,
    users: [
      { user: USERS.production, step: "switch-off" },
      { user: USERS.staging, step: "enter" },
    ],
  });
});

test("another account is refused", async () => {
  answering({ [USER]: [] }, { GetCallerIdentity: { Account: "777788889999" } });
  expect(await runCommand("rotate", "export", "--quiet")).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/account 777788889999, .* is for 111122223333;/) as string,
  });
});

test("a role has nothing to rotate", async () => {
  project.write("braze.yaml", TWO_STACKS);
  expect((await runCommand("rotate", "currents", "--quiet")).stderr).toBe(
    'Braze signs in to the stack "dev-currents" as a role, and a role has no access keys\n',
  );
});

test("a user that is retiring has nothing to rotate", async () => {
  const role = '{ method: role, brazeAccountId: "444455556666", externalId: ab, retiring: { method: access-key } }';
  project.write("braze.yaml", OUTSIDE.replace("{ method: access-key, secret: outside }", role));
  expect((await runCommand("rotate", "export", "--quiet")).stderr).toBe(
    'the user of the stack "dev-export" is retiring: when Braze has the role, remove auth.retiring, and apply\n',
  );
});

test("a name that no key can have is refused", async () => {
  expect(await runCommand("rotate", "export", "--name", "Second Key", "--quiet")).toEqual({
    code: 1,
    stdout: "",
    stderr:
      "--name Second Key: not the name of an access key, expected 1 to 40 of a-z, 0-9, - and _, starting with a letter or " +
      "digit\n",
  });
});
