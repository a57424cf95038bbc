import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { acceptedStacks, readRun, Run } from "../../cli/run";

let project: string;
beforeEach(() => {
  project = realpathSync(mkdtempSync(path.join(tmpdir(), "braze-s3-")));
  writeFileSync(path.join(project, "cdktf.json"), "{}");
});
afterEach(() => rmSync(project, { recursive: true }));

const OWN = { file: "braze.yaml", isFallback: false };
const run = (env = {}, args: string[] = [], config = OWN, cwd = project): Run => readRun(args, env, cwd, config);

test("without anything, the project's own file goes to the project's own output folder", () => {
  expect(run()).toEqual({
    project,
    outdir: "cdktf.out",
    accepted: [],
    isRunByCdktf: false,
    invocation: { project, terraform: "terraform" },
  });
});

test("in a folder below the project's, the output folder is the project's", () => {
  mkdirSync(path.join(project, "a"));
  expect(run({}, [], OWN, path.join(project, "a"))).toMatchObject({ project, outdir: "../cdktf.out" });
});

test("CDKTF_OUTDIR names the output folder, and commands must name it again", () => {
  const { outdir, invocation } = run({ CDKTF_OUTDIR: "a/b" });
  expect([outdir, invocation.outdir]).toEqual(["a/b", path.join(project, "a/b")]);
});

test("CDKTF_OUTDIR that names the project's own output folder needs no word", () => {
  expect(run({ CDKTF_OUTDIR: "cdktf.out" }).invocation.outdir).toBeUndefined();
});

test("an empty CDKTF_OUTDIR names nothing", () => {
  expect(run({ CDKTF_OUTDIR: "" }).outdir).toBe("cdktf.out");
});

test("commands must name another configuration than the project's own", () => {
  expect(run({}, [], { file: "envs/dev.yaml", isFallback: false }).invocation.config).toBe(
    path.join(project, "envs/dev.yaml"),
  );
});

test("commands need not name the shipped example", () => {
  expect(run({}, [], { file: "braze.example.yaml", isFallback: true }).invocation.config).toBeUndefined();
});

test("commands name the Terraform binary that CDKTF would run", () => {
  expect(run({ TERRAFORM_BINARY_NAME: "tofu" }).invocation.terraform).toBe("tofu");
});

test("the CDKTF command line is known by the context that it hands on", () => {
  expect(run({ CDKTF_CONTEXT_JSON: "{}" }).isRunByCdktf).toBe(true);
});

test("stacks are accepted by the environment and by arguments", () => {
  expect(run({ BRAZE_ACCEPT: "one, two" }, ["--accept", "three,four", "--accept", "five"]).accepted).toEqual([
    "one",
    "two",
    "three",
    "four",
    "five",
  ]);
});

test("an unknown argument is refused", () => {
  expect(() => run({}, ["--acept", "one"])).toThrow(/Unknown option '--acept'[^]*--accept STACK/);
});

describe("the stacks that are accepted", () => {
  const stacks = { currents: {}, "dev-export": { environment: "dev" }, "prod-export": { environment: "prod" } };
  const accepted = (...names: string[]) => acceptedStacks({ ...run(), accepted: names }, stacks);

  test("can have their full names", () => {
    expect(accepted("currents", "dev-export")).toEqual(["currents", "dev-export"]);
  });

  test("can have their names without the environment", () => {
    expect(acceptedStacks({ ...run(), accepted: ["export"] }, { "dev-export": { environment: "dev" } })).toEqual([
      "dev-export",
    ]);
  });

  test("must be there", () => {
    expect(() => accepted("exprot")).toThrow(
      'can\'t accept "exprot", expected one of the stacks currents, dev-export, prod-export',
    );
  });

  test("must be meant without doubt", () => {
    expect(() => accepted("export")).toThrow(
      'can\'t accept "export", which means more than one stack, expected dev-export or prod-export',
    );
  });
});
