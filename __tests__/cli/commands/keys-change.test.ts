import { keysCommand } from "../../../cli/commands/keys";
import { askAws } from "../../../lib/live/ask-aws";
import { Questions } from "../../../lib/live/questions";
import { captureOutput, runCommand, UserProject } from "../../support/command";
import { DENIED, FakeAnswers, fakeAws } from "../../support/fake-aws";
import { FakeIam, FakeKey } from "../../support/fake-iam";
import { IN_STATE, OUTSIDE, USER } from "./configs-of-keys";

jest.mock("../../../lib/live/ask-aws");

const OLD = "AKIAOLDEXAMPLE001";
const NEW = "AKIANEWEXAMPLE002";
const hoursAgo = (hours: number): Date => new Date(Date.now() - hours * 3_600_000);
const old: FakeKey = { id: OLD, created: hoursAgo(900) };
const newer: FakeKey = { id: NEW, created: hoursAgo(90), used: hoursAgo(1) };

let project: UserProject;
beforeEach(() => {
  project = new UserProject(OUTSIDE);
});
afterEach(() => project.remove());

function iamWith(keys: readonly FakeKey[], others?: FakeAnswers): FakeIam {
  const iam = new FakeIam({ [USER]: keys });
  jest.mocked(askAws).mockReturnValue(new Questions(fakeAws(iam.answers(others))));
  return iam;
}

test("a key is switched off by its id, and the keys are printed as they are then", async () => {
  const iam = iamWith([old, newer]);
  const { code, stdout, stderr } = await runCommand("keys", "disable", "export", OLD);
  expect([code, iam.changes, stderr]).toEqual([
    0,
    [`${OLD} is Inactive`],
    `asked AWS as arn:aws:iam::111122223333:user/me\n${OLD} is switched off\n`,
  ]);
  expect(stdout).toMatch(new RegExp(`^the user ${USER}\n {2}${OLD} {2}Inactive .*\n {2}${NEW} {2}Active {4}`));
});

test("a key is switched on, and deleted, by the end of its id", async () => {
  const iam = iamWith([{ ...old, isActive: false }, newer]);
  expect((await runCommand("keys", "enable", "export", "E001")).code).toBe(0);
  expect((await runCommand("keys", "delete", "export", "PLE001")).code).toBe(0);
  expect([iam.changes, iam.idsOf(USER)]).toEqual([[`${OLD} is Active`, `${OLD} is deleted`], [NEW]]);
});

test("--json prints the keys that are left", async () => {
  iamWith([old, newer]);
  const { stdout, stderr } = await runCommand("keys", "delete", "export", OLD, "--json");
  expect([JSON.parse(stdout), stderr]).toMatchObject([{ stack: "dev-export", keys: [{ user: USER, id: NEW }] }, ""]);
});

test.each([
  ["disable", { ...old, isActive: false }, "switched off"],
  ["enable", old, "switched on"],
] as const)("%s does nothing where it is so already", async (action, key, words) => {
  const iam = iamWith([key, newer]);
  const { code, stderr } = await runCommand("keys", action, "export", OLD);
  expect([code, iam.changes]).toEqual([0, []]);
  expect(stderr).toContain(`${OLD} is ${words} already\n`);
});

test.each([
  ["disable", "alone", [newer]],
  ["delete", "alone", [newer]],
  ["disable", "beside one that is switched off", [{ ...old, isActive: false }, newer]],
  ["delete", "beside one that is switched off", [{ ...old, isActive: false }, newer]],
] as const)("%s refuses to leave no active key, whatever a person says: a key %s", async (action, _, keys) => {
  const iam = iamWith(keys);
  expect(await runCommand("keys", action, "export", NEW, "--yes", "--quiet")).toEqual({
    code: 1,
    stdout: "",
    stderr: `${NEW} is the user's only active key, and Braze would lose access; make another key first, or switch one on\n`,
  });
  expect(iam.changes).toEqual([]);
});

test("a key that is off already can be deleted, even the last one", async () => {
  const iam = iamWith([{ ...old, isActive: false }]);
  expect((await runCommand("keys", "delete", "export", OLD)).code).toBe(0);
  expect(iam.idsOf(USER)).toEqual([]);
});

describe("a person is asked before", () => {
  const NEVER_ASKED = "--yes";
  const lately: FakeKey = { ...old, used: hoursAgo(7 * 24 - 1) };
  const newest: FakeKey = { ...newer, used: undefined };

  test.each<[title: string, action: string, keys: readonly FakeKey[], id: string, doubt: string]>([
    ["the newest key goes", "delete", [old, newest], NEW, `${NEW} is the user's newest key`],
    ["the newest key is switched off", "disable", [old, newest], NEW, `${NEW} is the user's newest key`],
    ["a key goes that was used within a week", "delete", [lately, newer], OLD, `${OLD} was used at `],
  ])("%s", async (_, action, keys, id, doubt) => {
    const iam = iamWith(keys);
    const { code, stderr } = await runCommand("keys", action, "export", id, "--quiet");
    expect([code, iam.changes]).toEqual([1, []]);
    expect(stderr).toContain(doubt);
    expect(stderr).toContain(`nothing was changed; to ${action} ${id} all the same, give --yes\n`);
    const forced = await runCommand("keys", action, "export", id, NEVER_ASKED);
    expect([forced.code, iam.changes.length]).toEqual([0, 1]);
    expect(forced.stderr).toContain(`warning: ${doubt}`);
  });

  test("a key goes of which AWS doesn't tell the last use", async () => {
    const iam = iamWith([old, newer], { GetAccessKeyLastUsed: DENIED });
    const { code, stderr } = await runCommand("keys", "delete", "export", OLD, "--quiet");
    expect([code, iam.changes]).toEqual([1, []]);
    expect(stderr).toContain(`AWS doesn't tell you when ${OLD} was used last\n`);
  });

  test("nothing else", async () => {
    const iam = iamWith([{ ...old, used: hoursAgo(7 * 24) }, newer]);
    expect((await runCommand("keys", "delete", "export", OLD)).code).toBe(0);
    expect(iam.idsOf(USER)).toEqual([NEW]);
  });
});

describe("on a terminal", () => {
  /** Runs an action before a person who gives this answer, and returns what they were asked. */
  async function withAnswer(answer: string | undefined, ...args: readonly string[]): Promise<string[]> {
    const asked: string[] = [];
    const output = captureOutput();
    const nobody = (): never => {
      throw new Error("asked otherwise");
    };
    const one = (message: string): Promise<never> => {
      asked.push(message);
      return Promise.resolve(answer as never);
    };
    try {
      const command = keysCommand(() => ({ one, text: nobody, some: nobody, refuse: nobody })).exitOverride();
      await command.parseAsync(args, { from: "user" });
    } finally {
      output.end();
    }
    return asked;
  }

  test("a yes goes on", async () => {
    const iam = iamWith([old, { ...newer, used: undefined }]);
    expect(await withAnswer("yes", "delete", "export", NEW)).toEqual([
      `${NEW} is the user's newest key. Do you want to delete ${NEW}?`,
    ]);
    expect(iam.idsOf(USER)).toEqual([OLD]);
  });

  test.each(["no", undefined])("%s stops it", async (answer) => {
    const iam = iamWith([old, newer]);
    await expect(withAnswer(answer, "delete", "export", NEW)).rejects.toThrow("you stopped it: nothing was changed");
    expect(iam.changes).toEqual([]);
  });

  test("nobody is asked for JSON", async () => {
    const iam = iamWith([old, newer]);
    await expect(withAnswer("yes", "delete", "export", NEW, "--json")).rejects.toThrow("give --yes");
    expect(iam.changes).toEqual([]);
  });
});

describe("where Terraform makes the keys", () => {
  beforeEach(() => project.write("braze.yaml", IN_STATE));

  test.each([
    ["disable", "write its name in auth.inactive, and apply"],
    ["delete", "remove its name there, and apply"],
  ])("%s says the edit to make instead, and asks", async (action, edit) => {
    const iam = iamWith([old, newer]);
    const { code, stderr } = await runCommand("keys", action, "export", OLD, "--quiet");
    expect([code, iam.changes]).toEqual([1, []]);
    expect(stderr).toMatch(new RegExp(`^Terraform makes keys for this user: if auth.keys names this key, .*${edit}\n`));
    expect((await runCommand("keys", action, "export", OLD, "--yes")).stderr).toContain(edit);
    expect(iam.changes).toHaveLength(1);
  });

  test("enable says the edit, and asks nobody", async () => {
    const iam = iamWith([{ ...old, isActive: false }, newer]);
    const { code, stderr } = await runCommand("keys", "enable", "export", OLD);
    expect([code, iam.changes]).toEqual([0, [`${OLD} is Active`]]);
    expect(stderr).toContain("warning: Terraform makes keys for this user: if auth.inactive names this key");
  });
});

test.each([
  ["no key has this end", "0000", "0000 is no key of the stack"],
  ["an end is too short", "001", "001 is no key of the stack"],
])("%s", async (_, id, message) => {
  iamWith([old, newer]);
  expect(await runCommand("keys", "delete", "export", id, "--quiet")).toEqual({
    code: 1,
    stdout: "",
    stderr: `${message}, the keys are ${OLD} and ${NEW}; expected an id, or at least its last 4 letters\n`,
  });
});

test("an end that two keys have is refused", async () => {
  const iam = iamWith([
    { ...old, id: "AKIAONE0000000SAME" },
    { ...newer, id: "AKIATWO0000000SAME" },
  ]);
  const { code, stderr } = await runCommand("keys", "delete", "export", "SAME", "--quiet");
  expect([code, iam.changes]).toEqual([1, []]);
  expect(stderr).toContain("SAME is the end of more than one key, the keys are");
});

test("a change that AWS denies names the permission", async () => {
  iamWith([old, newer], { UpdateAccessKey: DENIED });
  expect(await runCommand("keys", "disable", "export", OLD, "--quiet")).toEqual({
    code: 2,
    stdout: "",
    stderr: `AWS denies iam:UpdateAccessKey for the user "${USER}"; ask for this permission\n`,
  });
});
