import { existsSync, rmSync, statSync, utimesSync } from "node:fs";
import { runCommand, UserProject } from "../../support/command";
import { TWO_STACKS } from "./configs";

const CURRENTS = "cdktf.out/stacks/dev-currents/cdk.tf.json";
const EXPORT = "cdktf.out/stacks/dev-export/cdk.tf.json";

let project: UserProject;
beforeEach(() => {
  project = new UserProject(TWO_STACKS);
});
afterEach(() => project.remove());

const stacksInManifest = () =>
  Object.keys((JSON.parse(project.read("cdktf.out/manifest.json")) as { stacks: object }).stacks);

test("every stack is written, and Terraform's commands come next where there is no CDKTF command line", async () => {
  expect(await runCommand("synth")).toEqual({
    code: 0,
    stdout: [
      "synthesised 2 stacks:",
      `  ${CURRENTS}`,
      `  ${EXPORT}`,
      "next, review and apply a stack with Terraform:",
      `  terraform -chdir=${project.folder}/cdktf.out/stacks/dev-currents init`,
      `  terraform -chdir=${project.folder}/cdktf.out/stacks/dev-currents apply`,
      "",
    ].join("\n"),
    stderr: "",
  });
});

test("only the stacks that are named are written, and the manifest keeps the others", async () => {
  await runCommand("synth");
  project.write(
    "braze.yaml",
    TWO_STACKS.replace("example-currents", "example-other").replace("example-export", "example-new"),
  );
  const { stdout } = await runCommand("synth", "export", "--json");
  expect(JSON.parse(stdout)).toEqual({ stacks: [{ name: "dev-export", file: EXPORT, written: true }] });
  expect([project.read(CURRENTS).includes("example-currents"), stacksInManifest()]).toEqual([
    true,
    ["dev-currents", "dev-export"],
  ]);
});

test("a stack that was never written is not in the manifest", async () => {
  await runCommand("synth", "export");
  expect([stacksInManifest(), existsSync(CURRENTS)]).toEqual([["dev-export"], false]);
});

test("a file that would stay the same keeps its time", async () => {
  await runCommand("synth");
  const past = new Date("2020-01-01");
  utimesSync(EXPORT, past, past);
  const { stdout } = await runCommand("synth", "--json");
  expect(statSync(EXPORT).mtime).toEqual(past);
  expect((JSON.parse(stdout) as { stacks: { written: boolean }[] }).stacks.map(({ written }) => written)).toEqual([
    false,
    false,
  ]);
});

test("--quiet prints only what was written", async () => {
  expect((await runCommand("synth", "--quiet")).stdout).toBe(`synthesised 2 stacks:\n  ${CURRENTS}\n  ${EXPORT}\n`);
});

test("--hcl writes HCL, and takes the JSON away", async () => {
  await runCommand("synth");
  const { code } = await runCommand("synth", "--hcl");
  expect([code, existsSync(EXPORT)]).toEqual([0, false]);
  expect(project.read("cdktf.out/stacks/dev-export/cdk.tf")).toContain('resource "aws_s3_bucket" "bucket"');
});

test("JSON that a command asks for is JSON also after a command for HCL", async () => {
  await runCommand("synth", "--hcl");
  await runCommand("synth");
  expect(existsSync(EXPORT)).toBe(true);
});

describe("--check", () => {
  test("ends with the code 0 if the output folder is up to date", async () => {
    await runCommand("synth");
    expect(await runCommand("synth", "--check")).toEqual({
      code: 0,
      stdout: "the output folder is as synth would write it\n",
      stderr: "",
    });
  });

  test("finds a file that is missing, and writes nothing", async () => {
    const { code, stdout } = await runCommand("synth", "--check", "--json");
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toEqual({
      ok: false,
      differences: [
        { file: CURRENTS, change: "missing" },
        { file: EXPORT, change: "missing" },
        { file: "cdktf.out/manifest.json", change: "missing" },
      ],
    });
    expect(existsSync("cdktf.out")).toBe(false);
  });

  test("finds a file that is not as synth would write it, and says how to write it", async () => {
    await runCommand("synth");
    project.write(EXPORT, project.read(EXPORT).replace("example-export", "example-changed"));
    expect((await runCommand("synth", "--check")).stdout).toBe(
      `${EXPORT}  is not as synth would write it\nto write this, run:\n  (cd ${project.folder} && npm run -s braze-s3 -- synth)\n`,
    );
  });

  test("finds the file of a stack that left the configuration", async () => {
    await runCommand("synth");
    project.write("braze.yaml", TWO_STACKS.slice(0, TWO_STACKS.indexOf("  export:")));
    const { stdout } = await runCommand("synth", "--check", "--json");
    expect((JSON.parse(stdout) as { differences: unknown }).differences).toEqual([
      { file: "cdktf.out/manifest.json", change: "different" },
      { file: EXPORT, change: "leftover" },
    ]);
  });

  test("looks only at the stacks that are named", async () => {
    await runCommand("synth");
    rmSync(EXPORT);
    expect((await runCommand("synth", "currents", "--check")).code).toBe(0);
  });
});
