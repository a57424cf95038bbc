import { cpSync, mkdirSync, rmSync } from "node:fs";
import { runCommand, UserProject } from "../../support/command";
import { TWO_STACKS } from "./configs";
import { changed, KEPT, refused, reviewed } from "./reviewed";

let project: UserProject;
beforeAll(async () => {
  project = new UserProject(TWO_STACKS);
  await runCommand("synth", "--out", "before");
});
afterAll(() => project.remove());
beforeEach(() => project.write("braze.yaml", TWO_STACKS));

test("--json prints each stack, with the keys that the contract names", async () => {
  project.write("braze.yaml", KEPT);
  const { stacks, dangers } = await reviewed("--base", "before");
  expect(stacks.map(({ name, status }) => `${name} ${status}`)).toEqual(["dev-currents same", "dev-export changed"]);
  expect(dangers).toBe(1);
  expect(Object.keys(stacks[1]!).sort()).toEqual([
    "dangers",
    "name",
    "outputs",
    "permissions",
    "protections",
    "resources",
    "status",
    "trust",
    "unknown",
  ]);
});

test("--fail-on danger ends with 3, and only if there is a danger", async () => {
  const without = await runCommand("review", "--base", "before", "--fail-on", "danger");
  project.write("braze.yaml", KEPT);
  const withDanger = await runCommand("review", "--base", "before", "--fail-on", "danger");
  expect([without.code, withDanger.code]).toEqual([0, 3]);
});

test("a stack's output of an earlier version shows what an upgrade of this program changes", async () => {
  cpSync("before", "earlier", { recursive: true });
  const file = "earlier/stacks/dev-export/cdk.tf.json";
  project.write(file, project.read(file).replace("s3:DeleteObject", "s3:GetObjectAcl"));
  expect((await runCommand("review", "--base", "earlier")).stdout).toMatch(
    /^Compared with the folder earlier\. 1 of 2 stacks changes: /,
  );
  const [stack] = changed(await reviewed("--base", "earlier"));
  expect(stack!.permissions).toMatchObject({
    gained: [{ action: "s3:DeleteObject" }],
    lost: [{ action: "s3:GetObjectAcl" }],
  });
});

test("a stack that is gone is a danger, and one with another name is compared", async () => {
  project.write("braze.yaml", TWO_STACKS.replace("  export:\n    bucket", "  other:\n    bucket"));
  const renamed = await reviewed("--base", "before");
  project.write("braze.yaml", TWO_STACKS.slice(0, TWO_STACKS.indexOf("  export:\n    bucket")));
  const gone = await reviewed("--base", "before");
  expect([changed(renamed).map(({ name, status }) => `${name} ${status}`), changed(gone)[0]?.dangers[0]?.id]).toEqual([
    ["dev-other changed"],
    "stack-removed",
  ]);
});

describe("a folder that can't be compared with is refused, and nothing is written", () => {
  beforeEach(() => cpSync("before", "broken", { recursive: true }));
  afterEach(() => rmSync("broken", { recursive: true }));

  const FILE = "broken/stacks/dev-export/cdk.tf.json";

  test("it has no output", async () => {
    rmSync("broken/stacks", { recursive: true });
    expect(await refused("--base", "broken")).toContain(
      "broken has no stack, expected an output folder with stacks/STACK/cdk.tf.json",
    );
  });

  test("it has a folder in the place of a stack's output", async () => {
    rmSync("broken/stacks", { recursive: true });
    mkdirSync("broken/stacks/main/cdk.tf.json", { recursive: true });
    expect(await refused("--base", "broken")).toMatch(/^broken has no stack, expected an output folder/);
  });

  test("its output was cut off", async () => {
    project.write(FILE, project.read(FILE).slice(0, 1000));
    expect(await refused("--base", "broken")).toMatch(/cdk\.tf\.json is no JSON/);
  });

  test.each([
    ["null", "at its root: Invalid input: expected object, received null"],
    ["5", "at its root: Invalid input: expected object, received number"],
    ["[]", "at its root: Invalid input: expected object, received array"],
    ['"text"', "at its root: Invalid input: expected object, received string"],
    ['{ "resource": [] }', "resource: Invalid input: expected record, received array"],
    [
      '{ "resource": { "aws_iam_user": null } }',
      "resource.aws_iam_user: Invalid input: expected record, received null",
    ],
    ['{ "data": { "aws_s3_bucket": { "bucket": 5 } } }', "data.aws_s3_bucket.bucket: Invalid input: expected record"],
    ['{ "output": { "bucket_name": null } }', "output.bucket_name: Invalid input: expected record, received null"],
    ['{ "provider": { "aws": 5 } }', "provider.aws: Invalid input"],
    ['{ "terraform": null }', "terraform: Invalid input: expected object, received null"],
    ['{ "moved": {} }', "moved: Invalid input: expected array, received object"],
  ])("its output is no stack: %s", async (text, why) => {
    project.write(FILE, text);
    const said = await refused("--base", "broken");
    expect(said).toContain(`${FILE} is no stack that can be read here (${why}`);
    expect(said).toMatch(/, expected what synth wrote: synthesise it again\n$/);
  });
});

test("--out writes the whole report, and prints it too", async () => {
  project.write("braze.yaml", KEPT);
  const { stdout } = await runCommand("review", "--base", "before", "--format", "markdown", "--out", "whole.md");
  expect(project.read("whole.md")).toBe(stdout);
});

test("--out names a file whose folder isn't there, which is refused", async () => {
  const { code, stdout, stderr } = await runCommand("review", "--base", "before", "--out", "nowhere/report.md");
  expect([code, stdout]).toEqual([1, ""]);
  expect(stderr).toContain("nowhere/report.md  can't open (ENOENT), something on its path is not there");
});
