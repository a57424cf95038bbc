import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { version } from "../../package.json";
import { loadConfig } from "../../lib/config/load";
import { exampleConfigFile, exampleNames } from "../../scripts/examples";
import { synthesiseConfig } from "../../stacks/synthesise";
import { brazeS3, INSTALLED, newProject } from "./support/installed";
import { run } from "./support/run";

test("the command says its version", () => {
  expect(brazeS3(newProject(), "--version")).toMatchObject({ status: 0, stdout: `${version}\n`, stderr: "" });
});

test("the command prints its help", () => {
  const { status, stdout, stderr } = brazeS3(newProject(), "--help");
  expect({ status, stderr, usage: stdout.split("\n", 1)[0] }).toEqual({
    status: 0,
    stderr: "",
    usage: "Usage: braze-s3 [options] [command]",
  });
});

test("a problem of the configuration is a message and the exit code 1", () => {
  const { status, stdout, stderr } = brazeS3(newProject(), "synth");
  expect({ status, stdout, stderr }).toEqual({
    status: 1,
    stdout: "",
    stderr:
      "braze.yaml  there is no configuration, expected braze.yaml, braze/*.yaml, or one that --config or BRAZE_CONFIG " +
      "names; to write a first one, run the command init\n1 problem, nothing was written\n",
  });
});

test("a Node that is too old says so", () => {
  const start =
    "Object.defineProperty(process.versions, 'node', { value: '20.8.1' }); require('braze-s3/bin/braze-s3.js')";
  const asOld = start.replace("braze-s3/bin", `${INSTALLED}/bin`.replaceAll("\\", "/"));
  expect(run(process.execPath, ["--eval", asOld], newProject())).toMatchObject({
    status: 1,
    stdout: "",
    stderr: "this is Node 20.8.1, braze-s3 needs 20.9 or newer\n",
  });
});

test("the next steps name the command as it is installed", () => {
  const project = newProject();
  copyFileSync(exampleConfigFile("export-role"), path.join(project, "braze.yaml"));
  expect(brazeS3(project, "synth", "--check")).toMatchObject({
    status: 1,
    stdout: expect.stringContaining("npx braze-s3 synth") as string,
  });
});

describe("a second synth", () => {
  const project = newProject();
  const config = path.join(project, "braze.yaml");
  const terraform = (): string =>
    readFileSync(path.join(project, "cdktf.out", "stacks", "export", "cdk.tf.json"), "utf8");

  /** Synthesises, and lists the stacks whose files changed. */
  function written(...args: readonly string[]): string[] {
    const { stdout } = brazeS3(project, "synth", "--json", ...args);
    const { stacks } = JSON.parse(stdout) as { stacks: { name: string; written: boolean }[] };
    return stacks.filter((stack) => stack.written).map(({ name }) => name);
  }

  beforeAll(() => {
    copyFileSync(exampleConfigFile("export-role"), config);
    written();
  });

  test("knows what the first one rendered", () => {
    const records = path.join(INSTALLED, "..", ".cache", "braze-s3");
    const known = readdirSync(records).map((file) => readFileSync(path.join(records, file), "utf8"));
    expect(known).toContainEqual(expect.stringMatching(/^\{"export":"[\da-f]{64}"\}$/));
  });

  test("writes nothing if nothing changed", () => {
    expect(written()).toEqual([]);
  });

  test("writes what changed", () => {
    const before = terraform();
    writeFileSync(config, readFileSync(config, "utf8").replaceAll("111122223333", "777788889999"));
    expect({ written: written(), terraform: terraform() }).toEqual({
      written: ["export"],
      terraform: before.replaceAll("111122223333", "777788889999"),
    });
  });
});

describe.each(exampleNames())("the example %s", (name) => {
  const project = newProject();
  copyFileSync(exampleConfigFile(name), path.join(project, "braze.yaml"));

  test("passes the check", () => {
    expect(brazeS3(project, "check", "--quiet")).toMatchObject({ status: 0, stderr: "" });
  });

  test.each([
    ["JSON", "cdk.tf.json", [], false],
    ["HCL", "cdk.tf", ["--hcl"], true],
  ] as const)("is the same in %s, byte for byte, as from the source", (_format, file, options, hcl) => {
    const config = loadConfig(path.join(project, "braze.yaml")).config;
    const [stack = ""] = Object.keys(config.stacks);
    const source = path.join(project, `source-${String(hcl)}`);
    mkdirSync(source);
    synthesiseConfig(config, { project, outdir: path.join(source, "cdktf.out"), hcl });
    rmSync(path.join(project, "cdktf.out"), { recursive: true, force: true });
    const synth = brazeS3(
      project,
      "synth",
      "--quiet",
      "--out",
      path.join(project, `bundle-${String(hcl)}`, "cdktf.out"),
      ...options,
    );
    expect(synth).toMatchObject({ status: 0 });
    const read = (folder: string): string =>
      readFileSync(path.join(project, folder, "cdktf.out", "stacks", stack, file), "utf8");
    expect(read(`bundle-${String(hcl)}`)).toBe(read(`source-${String(hcl)}`));
  });
});
