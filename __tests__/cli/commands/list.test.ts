import { runCommand, UserProject } from "../../support/command";
import { TWO_STACKS } from "./configs";

let project: UserProject;
beforeEach(() => {
  project = new UserProject(TWO_STACKS);
});
afterEach(() => project.remove());

test("each stack has a line", async () => {
  expect(await runCommand("list")).toEqual({
    code: 0,
    stdout: [
      "dev-currents  currents  us-east-1  111122223333  braze.yaml",
      "dev-export    export    us-east-1  111122223333  braze.yaml",
      "",
    ].join("\n"),
    stderr: "",
  });
});

test("--json says where Terraform runs for each stack, and which file declares it", async () => {
  const { stdout } = await runCommand("list", "--json", "--out", "build");
  expect((JSON.parse(stdout) as unknown[])[1]).toEqual({
    name: "dev-export",
    kind: "export",
    region: "us-east-1",
    accountId: "111122223333",
    directory: "build/stacks/dev-export",
    file: "braze.yaml",
  });
});

test("a configuration with problems has no list, and --json is JSON all the same", async () => {
  project.write("braze.yaml", "stacks: {}");
  const { code, stdout, stderr } = await runCommand("list", "--json");
  expect([code, stderr]).toEqual([1, ""]);
  expect(JSON.parse(stdout)).toMatchObject({ ok: false, problems: [{ file: "braze.yaml", severity: "error" }] });
});
