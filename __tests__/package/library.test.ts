import { copyFileSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { exampleConfigFile } from "../../scripts/examples";
import { INSTALLED, newProject } from "./support/installed";
import { run } from "./support/run";

const EXAMPLES = readdirSync("examples/library");

/** The whole apps of the library's page, which are as people copy them. */
const FROM_PAGE = [...readFileSync("docs/guides/library.md", "utf8").matchAll(/^```ts\n(.*?)^```$/gms)]
  .map(([, code]) => code!)
  .filter((code) => code.includes("app.synth()"))
  .map((code, i) => ({ file: `page-${i}.ts`, code }));

/** An app that has the stacks of a `braze.yaml` beside its own. */
const FROM_YAML = `
import { addStacks, ConfigError, loadConfig, OUTPUTS, type LoadedConfig } from "braze-s3";
import { App, TerraformStack } from "cdktf";

function load(file: string): LoadedConfig {
  try {
    return loadConfig(file);
  } catch (error) {
    throw error instanceof ConfigError ? new Error(error.problems.map(({ message }) => message).join()) : error;
  }
}

const { config, warnings } = load("braze.yaml");
const app = new App({ stackTraces: false });
const [stack] = addStacks(app, config);
const own: TerraformStack | undefined = stack;
app.synth();
process.stdout.write(JSON.stringify({ id: own?.node.id, warnings, output: OUTPUTS.bucketArn.name }));
`;

/** A project with the package and its peers, and nothing of this repository's settings. */
const project = newProject();
mkdirSync(path.join(project, "node_modules", "@cdktf"), { recursive: true });
mkdirSync(path.join(project, "node_modules", "@types"));
symlinkSync(INSTALLED, path.join(project, "node_modules", "braze-s3"), "junction");
for (const peer of ["cdktf", "constructs", "@cdktf/provider-aws", "@types/node", "undici-types"]) {
  symlinkSync(path.resolve("node_modules", peer), path.join(project, "node_modules", peer), "junction");
}
copyFileSync(exampleConfigFile("several-connectors"), path.join(project, "braze.yaml"));
EXAMPLES.forEach((file) => copyFileSync(path.join("examples/library", file), path.join(project, file)));
writeFileSync(path.join(project, "from-yaml.ts"), FROM_YAML);

FROM_PAGE.forEach(({ file, code }) => writeFileSync(path.join(project, file), code));

const APPS = [...EXAMPLES, "from-yaml.ts", ...FROM_PAGE.map(({ file }) => file)];

function compile(...options: readonly string[]): string {
  const tsc = path.resolve("node_modules/typescript/bin/tsc");
  const args = ["--strict", "--target", "es2022", "--preserveSymlinks", ...options, ...APPS];
  return run(process.execPath, [tsc, ...args], project).stdout;
}

test("an app compiles against the library, strictly, and with the declarations checked", () => {
  expect(compile("--module", "commonjs")).toBe("");
});

test("an app with Node's own resolution of modules compiles, too", () => {
  expect(compile("--module", "node16", "--noEmit")).toBe("");
});

test.each(EXAMPLES)("the app %s synthesises the same as in the repository", (file) => {
  const app = file.replace(/\.ts$/, ".js");
  const [installed, source] = ["installed", "source"].map((name) => path.join(project, `${name} ${app}`)) as [
    string,
    string,
  ];
  const asUser = run(process.execPath, ["--preserve-symlinks", "--preserve-symlinks-main", app], project, {
    CDKTF_OUTDIR: installed,
  });
  const fromSource = run(
    process.execPath,
    ["--require", "./cli/run-typescript.js", `examples/library/${file}`],
    process.cwd(),
    { CDKTF_OUTDIR: source },
  );
  expect([asUser.stderr, fromSource.stderr]).toEqual(["", ""]);
  const stacks = readdirSync(path.join(source, "stacks"));
  const read = (folder: string): string[] =>
    stacks.map((name) => readFileSync(path.join(folder, "stacks", name, "cdk.tf.json"), "utf8"));
  expect(read(installed)).toEqual(read(source));
});

test("an app takes its stacks from braze.yaml", () => {
  const { stdout, stderr } = run(
    process.execPath,
    ["--preserve-symlinks", "--preserve-symlinks-main", "from-yaml.js"],
    project,
  );
  expect({ stdout, stderr }).toEqual({
    stdout: JSON.stringify({ id: "currents", warnings: [], output: "bucket_arn" }),
    stderr: "",
  });
  expect(readFileSync(path.join(project, "cdktf.out/stacks/currents/cdk.tf.json"), "utf8")).toBe(
    readFileSync("examples/several-connectors/cdk.tf.json", "utf8"),
  );
});

test.each(FROM_PAGE)("the app $file of the page synthesises", ({ file }) => {
  const app = file.replace(/\.ts$/, ".js");
  const { status, stderr } = run(process.execPath, ["--preserve-symlinks", "--preserve-symlinks-main", app], project);
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
});

test("an ES module imports the library by names", () => {
  const code =
    'import { CurrentsStack, loadConfig } from "braze-s3"; console.log(CurrentsStack.name, typeof loadConfig);';
  const args = ["--preserve-symlinks", "--preserve-symlinks-main", "--input-type=module", "--eval", code];
  expect(run(process.execPath, args, project)).toMatchObject({ stdout: "CurrentsStack function\n", stderr: "" });
});
