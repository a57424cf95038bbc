import { runCommand, UserProject } from "../../support/command";
import { TWO_MISTAKES, TWO_STACKS } from "./configs";

let project: UserProject;
afterEach(() => project.remove());

test("a configuration without problems ends with the code 0", async () => {
  project = new UserProject(TWO_STACKS);
  expect(await runCommand("check")).toEqual({
    code: 0,
    stdout: "braze.yaml: 2 stacks, no problems, no warnings\n",
    stderr: "",
  });
});

test("problems are the result, and end with the code 1", async () => {
  project = new UserProject(TWO_MISTAKES);
  const { code, stdout, stderr } = await runCommand("check");
  expect([code, stderr]).toEqual([1, ""]);
  expect(stdout).toMatch(
    /^braze\.yaml:9:21 {2}stacks\.export\.bucket\.name: not a bucket name, got "Example".*\nbraze\.yaml: 1 problem, no warnings\n$/,
  );
});

test("warnings don't change the code", async () => {
  project = new UserProject(TWO_STACKS.replace("us-east-1", "us-east-9"));
  const { code, stdout } = await runCommand("check");
  expect(code).toBe(0);
  expect(stdout).toMatch(
    /^warning: braze\.yaml:2:21 {2}defaults\.region: .*\nbraze\.yaml: 2 stacks, no problems, 1 warning\n$/,
  );
});

test("--json prints the stacks of a configuration without problems", async () => {
  project = new UserProject(TWO_STACKS);
  const { stdout } = await runCommand("check", "--json");
  expect(JSON.parse(stdout)).toEqual({ ok: true, problems: [], stacks: ["dev-currents", "dev-export"] });
});

test("--json prints every problem with its place", async () => {
  project = new UserProject(TWO_MISTAKES);
  const { code, stdout, stderr } = await runCommand("check", "--json");
  expect([code, stderr]).toEqual([1, ""]);
  expect(JSON.parse(stdout)).toEqual({
    ok: false,
    problems: [
      {
        file: "braze.yaml",
        line: 9,
        column: 21,
        path: "stacks.export.bucket.name",
        message: expect.stringMatching(/^not a bucket name, got "Example"/) as string,
        severity: "error",
      },
    ],
    stacks: [],
  });
});

test("nothing is written", async () => {
  project = new UserProject(TWO_STACKS);
  await runCommand("check");
  expect(() => project.read("cdktf.out/manifest.json")).toThrow("ENOENT");
});

test("--config names another configuration, from the working folder", async () => {
  project = new UserProject();
  project.write("prod.yaml", TWO_STACKS.replace("dev", "prod"));
  expect((await runCommand("check", "--config", "prod.yaml")).stdout).toMatch(/^prod\.yaml: 2 stacks/);
});

test("without a configuration, the message says how to write one", async () => {
  project = new UserProject();
  const { code, stdout } = await runCommand("check", "--json");
  expect([code, JSON.parse(stdout)]).toMatchObject([1, { ok: false, problems: [{ file: "braze.yaml" }] }]);
  expect(stdout).toContain("run the command init");
});
