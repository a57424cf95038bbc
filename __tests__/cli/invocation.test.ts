import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { acceptedNames, Place, placeOf, programOf } from "../../cli/invocation";

let project: string;
beforeEach(() => {
  project = realpathSync(mkdtempSync(path.join(tmpdir(), "braze-s3-")));
  writeFileSync(path.join(project, "cdktf.json"), "{}");
});
afterEach(() => rmSync(project, { recursive: true }));

const OWN = { path: "braze.yaml", isFallback: false };
const SOURCE = ["npm", "run", "-s", "braze-s3", "--"];
const place = (env = {}, options = {}, config = OWN, cwd = project): Place => placeOf(config, options, env, cwd);

test("without anything, the project's own file goes to the project's own output folder", () => {
  expect(place()).toEqual({
    project,
    outdir: "cdktf.out",
    isRunByCdktf: false,
    hasCdktf: false,
    invocation: { project, program: SOURCE, terraform: "terraform" },
  });
});

test("in a folder below the project's, the output folder is the project's", () => {
  mkdirSync(path.join(project, "a"));
  expect(place({}, {}, OWN, path.join(project, "a"))).toMatchObject({ project, outdir: "../cdktf.out" });
});

test("CDKTF_OUTDIR names the output folder, and commands must name it again", () => {
  const { outdir, invocation } = place({ CDKTF_OUTDIR: "a/b" });
  expect([outdir, invocation.outdir]).toEqual(["a/b", path.join(project, "a/b")]);
});

test("--out wins over CDKTF_OUTDIR", () => {
  expect(place({ CDKTF_OUTDIR: "a/b" }, { out: "c" }).outdir).toBe("c");
});

test("CDKTF_OUTDIR that names the project's own output folder needs no word", () => {
  expect(place({ CDKTF_OUTDIR: "cdktf.out" }).invocation.outdir).toBeUndefined();
});

test("an empty CDKTF_OUTDIR names nothing", () => {
  expect(place({ CDKTF_OUTDIR: "" }).outdir).toBe("cdktf.out");
});

test("commands must name another configuration than the project's own", () => {
  expect(place({}, {}, { path: "envs/dev.yaml", isFallback: false }).invocation.config).toBe(
    path.join(project, "envs/dev.yaml"),
  );
});

test("commands need not name the shipped example", () => {
  expect(place({}, {}, { path: "braze.example.yaml", isFallback: true }).invocation.config).toBeUndefined();
});

test("commands name the Terraform binary that CDKTF would run", () => {
  expect(place({ TERRAFORM_BINARY_NAME: "tofu" }).invocation.terraform).toBe("tofu");
});

test("the CDKTF command line is known by the context that it hands on", () => {
  expect(place({ CDKTF_CONTEXT_JSON: "{}" }).isRunByCdktf).toBe(true);
});

test("the CDKTF command line is there if the project has its package", () => {
  mkdirSync(path.join(project, "node_modules/cdktf-cli"), { recursive: true });
  writeFileSync(path.join(project, "node_modules/cdktf-cli/package.json"), "{}");
  expect(place().hasCdktf).toBe(true);
});

test("an installed program is run with npx, and a checkout's with npm", () => {
  expect(programOf("/home/me/infra/node_modules/braze-s3/dist/braze-s3.js")).toEqual(["npx", "braze-s3"]);
  expect(programOf("/home/me/braze-s3/cli/invocation.ts")).toEqual(SOURCE);
});

test("stacks are accepted by the environment and by arguments", () => {
  expect(acceptedNames({ BRAZE_ACCEPT: "one, two" }, ["three,four", "five"])).toEqual([
    "one",
    "two",
    "three",
    "four",
    "five",
  ]);
});
