import { spawnSync } from "node:child_process";
import { createProgram } from "../../../cli/program";
import { runCommand, UserProject } from "../../support/command";
import { TWO_STACKS } from "./configs";

let project: UserProject;
beforeEach(() => {
  project = new UserProject(TWO_STACKS);
});
afterEach(() => project.remove());

const completed = async (...words: string[]) =>
  (await runCommand("complete", "--", ...words)).stdout.split("\n").slice(0, -1);

test("commands are completed, and no hidden one is among them", async () => {
  expect(await completed("")).toEqual(
    [...createProgram().commands.map((command) => command.name()), "help"].filter((name) => name !== "complete"),
  );
});

test("a stack is completed where a stack can stand", async () => {
  expect(await completed("synth", "dev-e")).toEqual(["dev-export"]);
});

test("the commands of a command are completed, and then a stack", async () => {
  expect(await completed("keys", "")).toEqual(["list", "create", "disable", "enable", "delete", "help"]);
  expect(await completed("keys", "list", "dev-e")).toEqual(["dev-export"]);
  expect(await completed("keys", "delete", "dev-export", "--y")).toEqual(["--yes"]);
});

test("options are completed, those of all commands among them", async () => {
  expect(await completed("synth", "--c")).toEqual(["--check", "--config"]);
});

test("shells are completed", async () => {
  expect(await completed("completion", "")).toEqual(["bash", "zsh", "fish"]);
});

test("a configuration with problems completes no stack, and prints nothing", async () => {
  project.write("braze.yaml", "stacks: [");
  expect(await runCommand("complete", "--", "synth", "")).toEqual({ code: 0, stdout: "", stderr: "" });
});

test("bash completes with the command that was typed", () => {
  const answers = 'braze-s3() { printf "%s\\n" "$@"; }';
  const script = `${answers}\neval "$(cat)"\nCOMP_WORDS=(braze-s3 synth dev)\nCOMP_CWORD=2\n_braze_s3\necho "\${COMPREPLY[@]}"`;
  return runCommand("completion", "bash").then(({ stdout: input }) => {
    expect(spawnSync("bash", ["-c", script], { input, encoding: "utf8" }).stdout).toBe("complete -- synth dev\n");
  });
});

test.each(["zsh", "fish"])("%s gets a script for braze-s3", async (shell) => {
  expect((await runCommand("completion", shell)).stdout).toMatch(/braze-s3/);
});

test("another shell is refused with the shells that are known", async () => {
  const { code, stderr } = await runCommand("completion", "tcsh");
  expect([code, stderr]).toEqual([1, expect.stringContaining("Allowed choices are bash, zsh, fish")]);
});
