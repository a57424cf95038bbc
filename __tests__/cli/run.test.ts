import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseConfig } from "../../lib/config/load";
import { StackConfig } from "../../lib/config/schema/file";
import { acceptedStacks, readRun, Run } from "../../cli/run";

let project: string;
beforeEach(() => {
  project = realpathSync(mkdtempSync(path.join(tmpdir(), "braze-s3-")));
  writeFileSync(path.join(project, "cdktf.json"), "{}");
});
afterEach(() => rmSync(project, { recursive: true }));

const OWN = { path: "braze.yaml", isFallback: false };
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
  expect(run({}, [], { path: "envs/dev.yaml", isFallback: false }).invocation.config).toBe(
    path.join(project, "envs/dev.yaml"),
  );
});

test("commands need not name the shipped example", () => {
  expect(run({}, [], { path: "braze.example.yaml", isFallback: true }).invocation.config).toBeUndefined();
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
  const export_ = `bucket: { name: example }, export: { auth: { method: access-key } }`;
  const base: StackConfig = parseConfig(
    "braze.yaml",
    `stacks: { currents: { region: us-east-1, accountId: "111122223333", ${export_} } }`,
  ).config.stacks.currents!;
  const stacks = {
    currents: base,
    "dev-export": { ...base, environment: "dev" },
    "prod-export": { ...base, environment: "prod" },
    "prod-more": { ...base, environment: "prod" },
  };
  const accepted = (...names: string[]) => acceptedStacks({ ...run(), accepted: names }, { stacks });

  test("can have their full names", () => {
    expect(accepted("currents", "dev-export")).toEqual(["currents", "dev-export"]);
  });

  test("can have their names without the environment", () => {
    expect(accepted("more")).toEqual(["prod-more"]);
  });

  test("must be there", () => {
    expect(() => accepted("exprot")).toThrow(
      'can\'t accept "exprot", expected one of the stacks currents, dev-export, prod-export, prod-more',
    );
  });

  test("must be meant without doubt", () => {
    expect(() => accepted("export")).toThrow(
      'can\'t accept "export", which means more than one stack, expected dev-export or prod-export',
    );
  });
});
