import { copyFileSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { explanationOf, run } from "./support/command";
import { exampleYaml, forEmulator } from "./support/config";
import { Project } from "./support/project";

const STACK = "export";
const LOCK_FILE = `cdktf.out/stacks/${STACK}/.terraform.lock.hcl`;

const project = new Project(forEmulator(exampleYaml("export-role")));
let committed: string;

const lockFile = () => readFileSync(path.join(project.folder, LOCK_FILE), "utf8");

async function git(...args: string[]): Promise<string> {
  const author = ["-c", "user.name=test", "-c", "user.email=test@example.com", "-c", "commit.gpgsign=false"];
  const { stdout } = await run("git", [...author, ...args], { folder: project.folder, env: project.environment() });
  return stdout;
}

beforeAll(async () => {
  copyFileSync(path.join(__dirname, "..", "..", ".gitignore"), path.join(project.folder, ".gitignore"));
  await git("init", "--quiet");
  project.synth();
  await project.terraform(STACK, "init");
  await project.terraform(STACK, "plan", "-out=secret.tfplan");
  await git("add", "--all");
  await git("commit", "--quiet", "--message=start");
  committed = lockFile();
});

/** What somebody has who clones the project: nothing in cdktf.out but what is committed. */
async function cloneAnew(): Promise<void> {
  rmSync(path.join(project.folder, "cdktf.out"), { recursive: true });
  await git("checkout", "--quiet", "--", "cdktf.out");
  project.write(forEmulator(exampleYaml("export-role")));
}

test("Git takes the lock file from the output folder, and nothing else", async () => {
  expect(await git("ls-files", "cdktf.out")).toBe(`${LOCK_FILE}\n`);
});

test("a fresh clone is initialised with the committed lock file", async () => {
  await cloneAnew();
  project.synth();
  await project.terraform(STACK, "init", "-lockfile=readonly");

  expect(lockFile()).toBe(committed);
});

test("a fresh clone is deployed by cdktf with the committed lock file", async () => {
  await cloneAnew();
  await project.deploy(STACK);

  expect(lockFile()).toBe(committed);
});

test("a provider with another checksum than the committed one is refused", async () => {
  await cloneAnew();
  project.synth();
  const other = committed.replaceAll(/"(h1|zh):[^"]{8}/g, '"$1:AAAAAAAA');
  writeFileSync(path.join(project.folder, LOCK_FILE), other);
  const explanation = await explanationOf(project.terraform(STACK, "init", "-lockfile=readonly"));

  expect(explanation).toMatch(/checksums (previously )?recorded in the dependency lock file/);
});
