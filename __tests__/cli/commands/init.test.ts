import { existsSync, mkdirSync, readdirSync } from "node:fs";
import path from "node:path";
import { runCommand, UserProject } from "../../support/command";

const FIRST_ID = "00000000-0000-4000-8000-000000000001";
const SECOND_ID = "00000000-0000-4000-8000-000000000002";

const BASICS = ["--region", "us-east-1", "--account", "111122223333", "--bucket", "example-braze"];
const ROLE = ["--method", "role", "--braze-account", "444455556666"];
const ACCESS_KEY = ["--method", "access-key"];
const CURRENTS = ["--integrations", "currents", ...BASICS, ...ACCESS_KEY];

let project: UserProject;
beforeEach(() => (project = UserProject.empty()));
afterEach(() => project.remove());

const files = (): string[] => readdirSync(project.folder).sort();

describe.each([
  ["currents with a role", "currents", [...ROLE, "--external-id", FIRST_ID]],
  ["currents with a role, whose id is named", "currents", [...ROLE, "--external-id", `currents=${FIRST_ID}`]],
  ["currents with an access key", "currents", ACCESS_KEY],
  ["export with a role", "export", [...ROLE, "--external-id", FIRST_ID]],
  ["export with an access key", "export", ACCESS_KEY],
  [
    "both with a role each",
    "export,currents",
    [...ROLE, "--external-id", `export=${SECOND_ID}`, "--external-id", `currents=${FIRST_ID}`],
  ],
  ["both with an access key each", "currents, export", ACCESS_KEY],
])("%s", (_, integrations, auth) => {
  const name = integrations.includes(",") ? "shared-bucket" : integrations;

  test("gives a configuration without problems and warnings, which can be synthesised", async () => {
    const written = await runCommand("init", "--quiet", "--integrations", integrations, ...BASICS, ...auth);
    const checked = await runCommand("check");
    const synthesised = await runCommand("synth", "--quiet");
    expect([written, checked, synthesised]).toEqual([
      { code: 0, stdout: "wrote braze.yaml\nwrote cdktf.json\nwrote .gitignore\n", stderr: "" },
      { code: 0, stdout: "braze.yaml: 1 stack, no problems, no warnings\n", stderr: "" },
      { code: 0, stdout: `synthesised 1 stack:\n  cdktf.out/stacks/${name}/cdk.tf.json\n`, stderr: "" },
    ]);
  });
});

test("the next steps check and synthesise the configuration", async () => {
  const { stdout } = await runCommand("init", ...CURRENTS);
  expect(stdout).toBe(`wrote braze.yaml
wrote cdktf.json
wrote .gitignore
next, check it, and write its Terraform:
  (cd ${project.folder} && npm run -s braze-s3 -- check)
  (cd ${project.folder} && npm run -s braze-s3 -- synth)
`);
});

test("what check would warn of is said at once", async () => {
  const { code, stderr } = await runCommand("init", ...CURRENTS, "--region", "us-east-9");
  expect([code, stderr]).toEqual([
    0,
    expect.stringMatching(/^warning: braze\.yaml:\d+:\d+ {2}defaults\.region: .*us-east-9.*\n$/),
  ]);
});

test("what CDKTF runs is the installed command", async () => {
  await runCommand("init", ...CURRENTS);
  expect(JSON.parse(project.read("cdktf.json"))).toEqual({
    language: "typescript",
    app: "npx braze-s3 synth",
    sendCrashReports: "false",
  });
});

test("Git keeps lock files, and no package or state", async () => {
  await runCommand("init", ...CURRENTS);
  expect(project.read(".gitignore")).toBe(`# braze-s3
node_modules/
cdktf.out/*
!cdktf.out/stacks/
cdktf.out/stacks/*/*
!cdktf.out/stacks/*/.terraform.lock.hcl
*.tfstate
*.tfstate.*
.terraform/
`);
});

test("lines that .gitignore has stay, and only the others are appended", async () => {
  project.write(".gitignore", "node_modules/\n*.tfstate\n.terraform/");
  await runCommand("init", ...CURRENTS);
  expect(project.read(".gitignore")).toBe(`node_modules/
*.tfstate
.terraform/

# braze-s3
cdktf.out/*
!cdktf.out/stacks/
cdktf.out/stacks/*/*
!cdktf.out/stacks/*/.terraform.lock.hcl
*.tfstate.*
`);
});

test("a project's own cdktf.json and a .gitignore with every line stay as they are", async () => {
  await runCommand("init", ...CURRENTS);
  project.write("cdktf.json", "{}");
  const before = project.read(".gitignore");
  const { stdout } = await runCommand("init", "--quiet", "--config", "envs/dev.yaml", ...CURRENTS);
  expect([stdout, project.read("cdktf.json"), project.read(".gitignore")]).toEqual([
    "wrote envs/dev.yaml\n",
    "{}",
    before,
  ]);
});

test("--config names another file, and the next steps name it again", async () => {
  const { stdout } = await runCommand("init", "--config", "envs/dev.yaml", ...CURRENTS);
  expect(stdout).toContain(`braze-s3 -- check --config ${project.folder}/envs/dev.yaml)\n`);
  expect((await runCommand("check", "--config", "envs/dev.yaml")).code).toBe(0);
});

test("BRAZE_CONFIG names another file, too", async () => {
  process.env.BRAZE_CONFIG = "dev.yaml";
  await runCommand("init", ...CURRENTS);
  expect(files()).toEqual([".gitignore", "cdktf.json", "dev.yaml"]);
});

describe("nothing is written, and the code is 1", () => {
  const refused = (name: string): string =>
    `${name}  exists, and init overwrites nothing: nothing was written; edit what is there, or name another file ` +
    "with --config FILE\n";

  test("if there is a braze.yaml", async () => {
    project.write("braze.yaml", "mine");
    expect(await runCommand("init", ...CURRENTS)).toEqual({ code: 1, stdout: "", stderr: refused("braze.yaml") });
    expect([files(), project.read("braze.yaml")]).toEqual([["braze.yaml"], "mine"]);
  });

  test("if there is a folder of configurations", async () => {
    mkdirSync(path.join(project.folder, "braze"));
    project.write("braze/dev.yaml", "mine");
    expect(await runCommand("init", ...CURRENTS)).toEqual({ code: 1, stdout: "", stderr: refused("braze") });
    expect(files()).toEqual(["braze"]);
  });

  test("if the named file exists", async () => {
    project.write("dev.yaml", "mine");
    const { code, stderr } = await runCommand("--config", "dev.yaml", "init", ...CURRENTS);
    expect([code, stderr, files()]).toEqual([1, refused("dev.yaml"), ["dev.yaml"]]);
  });

  test("if nobody can be asked: all options that are missing are named", async () => {
    const { code, stdout, stderr } = await runCommand("init");
    expect([code, stdout, optionsIn(stderr), files()]).toEqual([
      1,
      "",
      ["--integrations", "--region", "--account", "--bucket", "--method"],
      [],
    ]);
    expect(stderr).toMatch(/\nnothing was written\n$/);
  });

  test("if a role lacks what Braze shows: the page is named", async () => {
    const { stderr } = await runCommand("init", "--integrations", "currents,export", ...BASICS, "--method", "role");
    expect(optionsIn(stderr)).toEqual(["--braze-account", "--external-id currents=ID", "--external-id export=ID"]);
    expect(stderr).toContain("Partner Integrations > Technology Partners > Amazon S3");
  });

  test("if an option is wrong: the message is the configuration's own, and what is missing is named, too", async () => {
    const { code, stderr } = await runCommand(
      "init",
      "--integrations",
      "current",
      "--region",
      "us-east-1a",
      ...ACCESS_KEY,
    );
    expect([code, files()]).toEqual([1, []]);
    expect(stderr).toBe(`--integrations: not allowed, got "current", expected currents or export; did you mean currents?
--region: not an AWS region, got "us-east-1a", expected a region's code, e.g. us-east-1; did you mean "us-east-1"?
--account: missing: an AWS account id, expected exactly 12 digits, in quotes ("111122223333"); AWS shows it in the \
console's account menu, or as \`aws sts get-caller-identity\`
--bucket: missing: a bucket name, expected 3 to 63 of a-z, 0-9, - and ., with a letter or digit at both ends
nothing was written
`);
  });

  test.each([
    [
      "a role in China",
      [...ROLE, "--external-id", FIRST_ID, "--region", "cn-north-1"],
      "--method: role does not work in cn-north-1",
    ],
    [
      "Braze's account beside an access key",
      [...ACCESS_KEY, "--braze-account", "444455556666"],
      '--braze-account: unknown key: "brazeAccountId" belongs to method: role',
    ],
    [
      "an id of another integration",
      [...ROLE, "--external-id", `export=${FIRST_ID}`],
      "--external-id: there is no id for export, expected --external-id",
    ],
    [
      "a misspelt method",
      ["--method", "rolle"],
      '--method: not allowed, got "rolle", expected access-key or role; did you mean role?',
    ],
    [
      "a bucket without a name",
      [...ACCESS_KEY, "--bucket", ""],
      '--bucket: not a bucket name, got "", expected 3 to 63',
    ],
  ])("for %s", async (_, wrong, message) => {
    const { code, stderr } = await runCommand("init", "--integrations", "currents", ...BASICS, ...wrong);
    expect([code, stderr.startsWith(message), files()]).toEqual([1, true, []]);
  });

  test("if it isn't said whose external id is given", async () => {
    const { stderr } = await runCommand(
      "init",
      "--integrations",
      "currents,export",
      ...BASICS,
      ...ROLE,
      "--external-id",
      FIRST_ID,
    );
    expect(stderr).toMatch(
      /^--external-id: it isn't said whose id this is, expected --external-id currents=ID or --external-id export=ID; Braze shows/,
    );
  });
});

test("in a folder below a project, the folder becomes a project of its own", async () => {
  project.write("cdktf.json", "{}");
  mkdirSync(path.join(project.folder, "below"));
  process.chdir(path.join(project.folder, "below"));
  const { stdout } = await runCommand("init", ...CURRENTS);
  expect(stdout).toContain(`(cd ${project.folder}/below && `);
  expect(existsSync(path.join(project.folder, "below", "cdktf.json"))).toBe(true);
});

/** The options that lines are about. */
function optionsIn(text: string): string[] {
  return [...text.matchAll(/^(--[^:]+): /gm)].map(([, option]) => option!);
}
