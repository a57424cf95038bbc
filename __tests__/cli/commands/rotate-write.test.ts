import fs, { chmodSync, lstatSync, mkdirSync, readdirSync, statSync, symlinkSync } from "node:fs";
import { askAws } from "../../../lib/live/ask-aws";
import { Questions } from "../../../lib/live/questions";
import { runCommand, UserProject } from "../../support/command";
import { FakeAnswers, fakeAws } from "../../support/fake-aws";
import { FakeIam } from "../../support/fake-iam";
import { IN_STATE, USER } from "./configs-of-keys";
import { OF_EXPORT, output } from "./outputs";

jest.mock("../../../lib/live/ask-aws");

const KEY = "AKIAEXAMPLE";
const OPTIONS = ["--write", "--name", "second", "--outputs", "outputs.json"];
const EDITED = IN_STATE.replace("method: access-key", "method: access-key, keys: [primary, second]");

let project: UserProject;
beforeEach(() => {
  project = new UserProject(IN_STATE);
  project.write("outputs.json", JSON.stringify(OF_EXPORT));
  answering();
});
afterEach(() => project.remove());

function answering(others?: FakeAnswers): void {
  const iam = new FakeIam({ [USER]: [{ id: KEY, used: new Date("2026-01-02T00:00:00Z") }] });
  jest.mocked(askAws).mockReturnValue(new Questions(fakeAws(iam.answers(others))));
}

/** Names that a file must not leave behind. */
const leftovers = (): string[] => readdirSync(".").filter((name) => name.endsWith(".new"));

test("the file keeps its permissions, and nothing is left beside it", async () => {
  chmodSync("braze.yaml", 0o640);
  expect((await runCommand("rotate", "export", ...OPTIONS)).stdout).toContain("edited braze.yaml:\n--- braze.yaml\n");
  expect([project.read("braze.yaml"), statSync("braze.yaml").mode & 0o777, leftovers()]).toEqual([EDITED, 0o640, []]);
});

test("a link stays a link, and the file behind it is edited", async () => {
  project.write("real.yaml", IN_STATE);
  fs.rmSync("braze.yaml");
  symlinkSync("real.yaml", "braze.yaml");
  expect((await runCommand("rotate", "export", ...OPTIONS)).code).toBe(0);
  expect([lstatSync("braze.yaml").isSymbolicLink(), project.read("real.yaml")]).toEqual([true, EDITED]);
});

test("line ends of Windows stay", async () => {
  project.write("braze.yaml", IN_STATE.replaceAll("\n", "\r\n"));
  const { stdout } = await runCommand("rotate", "export", ...OPTIONS);
  expect([project.read("braze.yaml"), stdout.includes("\r")]).toEqual([EDITED.replaceAll("\n", "\r\n"), false]);
});

test("what a terminal would obey is written out, and stays in the file", async () => {
  const comment = "# \u001b[2K\u001b[1A hidden\tand seen\n";
  project.write("braze.yaml", IN_STATE + comment);
  const { stdout } = await runCommand("rotate", "export", ...OPTIONS);
  expect(stdout).toContain(" # \\u001b[2K\\u001b[1A hidden\tand seen\n");
  expect(project.read("braze.yaml")).toBe(EDITED + comment);
});

test("in a folder, the file of the stack is edited, and no other", async () => {
  const [defaults = "", stacks = ""] = IN_STATE.split(/(?=^stacks:)/m);
  fs.rmSync("braze.yaml");
  mkdirSync("braze");
  project.write("braze/_defaults.yaml", defaults);
  project.write("braze/export.yaml", stacks);
  project.write(
    "braze/other.yaml",
    stacks
      .replaceAll("export:", "other:")
      .replace("other: { auth", "export: { auth")
      .replace("example-export", "example-other"),
  );
  const other = project.read("braze/other.yaml");
  const { code, stdout } = await runCommand("rotate", "export", ...OPTIONS);
  expect([code, stdout]).toEqual([0, expect.stringContaining("edited braze/export.yaml:\n")]);
  expect([
    project.read("braze/_defaults.yaml"),
    project.read("braze/export.yaml"),
    project.read("braze/other.yaml"),
  ]).toEqual([defaults, EDITED.slice(defaults.length), other]);
});

test("a file that changed meanwhile isn't overwritten", async () => {
  const changed = `${IN_STATE}# a colleague's line\n`;
  answering({
    ListAccessKeys: () => {
      project.write("braze.yaml", changed);
      return { AccessKeyMetadata: [{ AccessKeyId: KEY, Status: "Active", CreateDate: new Date() }] };
    },
  });
  expect(await runCommand("rotate", "export", ...OPTIONS, "--quiet")).toMatchObject({
    code: 1,
    stderr: "braze.yaml was changed meanwhile, and was left as it is; run the command again\n",
  });
  expect([project.read("braze.yaml"), leftovers()]).toEqual([changed, []]);
});

test("an edit that check would refuse isn't made", async () => {
  // The same name as the key that is there: `-` and `_` are the same in an address.
  project.write("braze.yaml", IN_STATE.replace("method: access-key", "method: access-key, keys: [a-b]"));
  const before = project.read("braze.yaml");
  const { code, stderr } = await runCommand(
    "rotate",
    "export",
    "--write",
    "--name",
    "a_b",
    "--outputs",
    "outputs.json",
  );
  expect([code, project.read("braze.yaml")]).toEqual([1, before]);
  expect(stderr).toContain("braze.yaml:6:");
  expect(stderr).toContain('the access key "a_b" is listed twice');
  expect(stderr).toContain("1 problem, nothing was written\n");
});

test("an edit that a person must make is told, with what to write", async () => {
  project.write("outputs.json", JSON.stringify({ ...OF_EXPORT, export_access_key_id: output("B") }));
  const inLines = `{
        method: access-key, # why
        inactive: [primary],
        keys: [primary, second]
      }`;
  project.write("braze.yaml", IN_STATE.replace("{ method: access-key }", inLines));
  const before = project.read("braze.yaml");
  const keys = [
    { id: "A", isActive: false },
    { id: "B", created: new Date("2026-02-01T00:00:00Z"), used: new Date("2026-02-02T00:00:00Z") },
  ];
  jest.mocked(askAws).mockReturnValue(new Questions(fakeAws(new FakeIam({ [USER]: keys }).answers())));
  const { code, stderr } = await runCommand("rotate", "export", ...OPTIONS, "--quiet");
  expect([code, project.read("braze.yaml"), stderr]).toEqual([
    1,
    before,
    "braze.yaml can't be edited (a comment stands beside the key); write under auth by hand: keys: [second]\n",
  ]);
});

test("a disk that is full leaves the file as it was", async () => {
  const full = Object.assign(new Error("full"), { code: "ENOSPC", path: "braze.yaml", syscall: "write" });
  const spy = jest.spyOn(fs, "writeFileSync").mockImplementation(() => {
    throw full;
  });
  const { code, stderr } = await runCommand("rotate", "export", ...OPTIONS).finally(() => spy.mockRestore());
  expect([code, project.read("braze.yaml"), leftovers()]).toEqual([1, IN_STATE, []]);
  expect(stderr).toContain("can't write (ENOSPC)");
});
