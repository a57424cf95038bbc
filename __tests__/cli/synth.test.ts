import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { loadConfig } from "../../lib/config/load";
import { synthesiseConfig } from "../../stacks/synthesise";
import { stateOf } from "../support/output-project";
import { NEUTRAL_ENVIRONMENT, Outcome, runMain } from "../support/program";

const ROOT = path.join(__dirname, "..", "..");

/** What a clone has, as far as synth needs it. */
const SOURCES = ["cdktf.json", "cli", "lib", "main.ts", "node_modules", "package.json", "stacks", "tsconfig.json"];

// Each run has to load the program first.
jest.setTimeout(60_000);

let parent: string;
let project: string;
beforeEach(() => {
  parent = realpathSync(mkdtempSync(path.join(tmpdir(), "braze-s3-")));
  project = path.join(parent, "it's my project");
  mkdirSync(project);
  SOURCES.forEach((source) => symlinkSync(path.join(ROOT, source), path.join(project, source)));
});
afterEach(() => rmSync(parent, { recursive: true }));

/** Stands for npm: prints the folder and the words that a shell gives to it. */
const NPM = '#!/bin/sh\nprintf \'%s\\0\' "$PWD" "$@"\n';

/** Runs a command line in a shell, as if pasted there. @returns the folder and the words that npm would get */
function paste(command: string, cwd: string): string[] {
  const bin = path.join(parent, "bin");
  mkdirSync(bin);
  writeFileSync(path.join(bin, "npm"), NPM, { mode: 0o755 });
  const env = { ...NEUTRAL_ENVIRONMENT, PATH: `${bin}:${process.env.PATH}` };
  return execFileSync("sh", ["-c", command], { cwd, env, encoding: "utf8" }).split("\0").slice(0, -1);
}

/** Runs a command line of braze-s3 that is pasted in another folder, as npm would: in the project. */
async function pasteInParent(command: string): Promise<number> {
  const [folder, ...words] = paste(command, parent);
  expect([folder, ...words.slice(0, 5)]).toEqual([project, "run", "-s", "braze-s3", "--", "synth"]);
  return (await synth({}, ...words.slice(5))).status;
}

const synth = (env = {}, ...args: string[]): Promise<Outcome> => runMain(project, env, ...args);

/** Writes the Terraform of a file of the project, as a synth before did. */
function synthBefore(file: string): void {
  const { config } = loadConfig(path.join(project, file));
  synthesiseConfig(config, { outdir: path.join(project, "cdktf.out"), project });
}

function configure(file: string, bucket: string, stack = "export"): void {
  writeFileSync(
    path.join(project, file),
    `stacks:
  ${stack}:
    region: us-east-1
    accountId: "111122223333"
    policy: documented
    bucket: { name: ${bucket} }
    export: { auth: { method: access-key } }
`,
  );
}

/** What a deploy leaves, as far as synth can tell. */
function pretendDeploy(stack: string, bucket: string): void {
  mkdirSync(path.join(project, "cdktf.out/stacks", stack, ".terraform"));
  writeFileSync(path.join(project, `terraform.${stack}.tfstate`), JSON.stringify({ version: 4, ...stateOf(bucket) }));
}

/** The lines of a message that are commands: they are indented most. */
const commandsIn = (text: string): string[] => [...text.matchAll(/^ {4}(.*)$/gm)].map(([, command]) => command!);

const bucketIn = (outdir: string, stack = "export"): unknown =>
  (
    JSON.parse(readFileSync(path.join(project, outdir, "stacks", stack, "cdk.tf.json"), "utf8")) as {
      resource: { aws_s3_bucket: { bucket: { bucket: string } } };
    }
  ).resource.aws_s3_bucket.bucket.bucket;

test("the next step names the configuration and the output folder that it was printed for", async () => {
  configure("dev.yaml", "example-dev");
  const quoted = project.replace("it's", "it'\\''s");
  const { stdout } = await synth({ BRAZE_CONFIG: "dev.yaml", CDKTF_OUTDIR: "a/b", TERRAFORM_BINARY_NAME: "tofu" });
  expect(stdout).toBe(
    [
      "synthesised 1 stack:",
      "  a/b/stacks/export/cdk.tf.json",
      "next, review and apply a stack, with the CDKTF command line:",
      `  (cd '${quoted}' && BRAZE_CONFIG='${quoted}/dev.yaml' npx cdktf deploy export --output '${quoted}/a/b')`,
      "or with Terraform alone:",
      `  tofu '-chdir=${quoted}/a/b/stacks/export' init`,
      `  tofu '-chdir=${quoted}/a/b/stacks/export' apply`,
      "",
    ].join("\n"),
  );
});

describe("under the CDKTF command line", () => {
  const underCdktf = { CDKTF_CONTEXT_JSON: "{}", CDKTF_OUTDIR: "cdktf.out" };

  test("warnings are on stdout, since what is on stderr is logged as an error", async () => {
    configure("braze.yaml", "example-dev");
    const { stdout, stderr } = await synth(underCdktf);
    expect(stderr).toBe("");
    expect(stdout).toMatch(/^warning: braze\.yaml:5:13 {2}stacks\.export\.policy: [^\n]+\n$/);
  });

  test("problems stay on stderr", async () => {
    writeFileSync(path.join(project, "braze.yaml"), "stacks: {}\n");
    expect(await synth(underCdktf)).toEqual({
      status: 1,
      stdout: "",
      stderr: "braze.yaml:1:1  stacks: no stack, expected at least one\n1 problem, nothing was written\n",
    });
  });
});

describe("two files with one stack name, one of which is deployed,", () => {
  let refused: Outcome;
  beforeEach(async () => {
    configure("dev.yaml", "example-dev");
    configure("prod.yaml", "example-prod");
    synthBefore("dev.yaml");
    pretendDeploy("export", "example-dev");
    refused = await synth({ BRAZE_CONFIG: "prod.yaml" });
  });

  test("are refused, with the ways on", () => {
    const quoted = project.replace("it's", "it'\\''s");
    const config = `BRAZE_CONFIG='${quoted}/prod.yaml'`;
    const belongs = (what: string) => `this ${what} belongs to another stack "export": its bucket is example-dev, and`;
    const rest = "the configuration says example-prod: Terraform would replace the bucket, or leave it behind";
    expect([refused.status, refused.stdout, refused.stderr.split("\n").slice(1)]).toEqual([
      1,
      "",
      [
        `cdktf.out/stacks/export  ${belongs("folder")} ${rest}`,
        `terraform.export.tfstate  ${belongs("state")} ${rest}`,
        "nothing was written; to go on, do one of these:",
        "  if these are two environments, write `environment: NAME` at the top of each file",
        "  if you mean to change this, accept it, and read what Terraform plans before you apply:",
        `    (cd '${quoted}' && npm run -s braze-s3 -- synth --accept export --config '${quoted}/prod.yaml')`,
        `    (cd '${quoted}' && ${config} BRAZE_ACCEPT=export npx cdktf diff export)`,
        "",
      ],
    ]);
  });

  test("go on with the command that accepts, pasted in another folder", async () => {
    const [accept] = commandsIn(refused.stderr);
    expect(await pasteInParent(accept!)).toBe(0);
    expect(bucketIn("cdktf.out")).toBe("example-prod");
  });
});

test("another output folder is offered if the state is not shared, and its command works in another folder", async () => {
  configure("dev.yaml", "example-dev");
  configure("prod.yaml", "example-prod");
  synthBefore("dev.yaml");
  mkdirSync(path.join(project, "cdktf.out/stacks/export/.terraform"));
  const [other] = commandsIn((await synth({ BRAZE_CONFIG: "prod.yaml" })).stderr);
  expect(await pasteInParent(other!)).toBe(0);
  expect([bucketIn("cdktf.out"), bucketIn("cdktf.out/for-prod")]).toEqual(["example-dev", "example-prod"]);
});

test("the shipped example is not put over a stack of another account", async () => {
  configure("dev.yaml", "example-dev");
  writeFileSync(
    path.join(project, "dev.yaml"),
    readFileSync(path.join(project, "dev.yaml"), "utf8").replace("111122223333", "999900001111"),
  );
  symlinkSync(path.join(ROOT, "braze.example.yaml"), path.join(project, "braze.example.yaml"));
  synthBefore("dev.yaml");
  const { status, stderr } = await synth();
  expect([status, stderr.split("\n")[1]]).toEqual([
    1,
    "cdktf.out/stacks/export  no configuration was found, and this is a stack of the account 999900001111: the shipped " +
      "example can't take its place",
  ]);
  expect(bucketIn("cdktf.out")).toBe("example-dev");
});

test("a stack that left is told of with commands, of which forgetting works in another folder", async () => {
  configure("braze.yaml", "example-gone", "gone");
  synthBefore("braze.yaml");
  pretendDeploy("gone", "example-gone");
  configure("braze.yaml", "example-export");
  const { stderr } = await synth();
  const quoted = `${project.replace("it's", "it'\\''s")}/cdktf.out/left/gone`;
  expect(stderr.split("\n").slice(1)).toEqual([
    'warning: cdktf.out/left/gone  the stack "gone" left the configuration while Terraform may manage something for it, ' +
      "and its local state is terraform.gone.tfstate; do one of these:",
    "  if it is now another stack, put `renamedFrom: gone` on that stack, and synthesise again",
    "  bring it back: put it into the configuration again, and synthesise",
    "  destroy it (the first line lets Terraform destroy the bucket, which must be empty):",
    `    echo '{"resource":{"aws_s3_bucket":{"bucket":{"lifecycle":{"prevent_destroy":false}}}}}' > ` +
      `'${quoted}/destroy_override.tf.json'`,
    `    terraform '-chdir=${quoted}' destroy && rm -r '${quoted}'`,
    "  forget it, while AWS keeps everything:",
    `    rm -r '${quoted}'`,
    "",
  ]);
  paste(commandsIn(stderr)[2]!, parent);
  expect((await synth()).stderr.split("\n").slice(1)).toEqual([""]);
});

test("an argument that synth doesn't know ends it, and nothing is written", async () => {
  configure("braze.yaml", "example-dev");
  expect(await synth({}, "--acept", "export")).toMatchObject({ status: 1, stdout: "" });
  expect(existsSync(path.join(project, "cdktf.out"))).toBe(false);
});
