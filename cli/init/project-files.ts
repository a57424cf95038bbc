import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { CommandError } from "../failure";

/** What marks a project's folder, and what the CDKTF command line runs. */
const PROJECT_FILE = "cdktf.json";
const PROJECT = { language: "typescript", app: "npx braze-s3 synth", sendCrashReports: "false" };

const IGNORE_FILE = ".gitignore";

/** What Git must not keep: packages, what is synthesised but for lock files, and states, which hold secrets. */
const IGNORED = [
  "node_modules/",
  "cdktf.out/*",
  "!cdktf.out/stacks/",
  "cdktf.out/stacks/*/*",
  "!cdktf.out/stacks/*/.terraform.lock.hcl",
  "*.tfstate",
  "*.tfstate.*",
  ".terraform/",
];

/**
 * Makes sure that a configuration can be written.
 *
 * @param file - the configuration, from the working folder
 * @throws {@link CommandError} if there is one already
 */
export function requireNoConfig(file: string): void {
  const folder = path.join(path.dirname(file), path.parse(file).name);
  // The folder beside `braze.yaml` would be a second configuration of the project.
  const existing = existsSync(file) ? file : file === "braze.yaml" && hasConfigs(folder) ? folder : undefined;
  if (existing !== undefined) {
    throw new CommandError(
      `${existing}  exists, and init overwrites nothing: nothing was written; edit what is there, or name another ` +
        "file with --config FILE",
    );
  }
}

function hasConfigs(folder: string): boolean {
  return existsSync(folder) && readdirSync(folder).some((name) => name.endsWith(".yaml"));
}

/**
 * Writes a configuration, and what the working folder lacks beside it.
 *
 * @param file - the configuration, from the working folder
 * @returns the files that were written
 */
export function writeProject(file: string, text: string): string[] {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text, { flag: "wx" });
  return [file, ...writeProjectFile(), ...ignore()];
}

function writeProjectFile(): string[] {
  if (existsSync(PROJECT_FILE)) {
    return [];
  }
  writeFileSync(PROJECT_FILE, `${JSON.stringify(PROJECT, undefined, 2)}\n`, { flag: "wx" });
  return [PROJECT_FILE];
}

function ignore(): string[] {
  const before = existsSync(IGNORE_FILE) ? readFileSync(IGNORE_FILE, "utf8") : "";
  const lines = before.split(/\r?\n/).map((line) => line.trim());
  const missing = IGNORED.filter((line) => !lines.includes(line));
  if (missing.length === 0) {
    return [];
  }
  const gap = before === "" ? "" : before.endsWith("\n") ? "\n" : "\n\n";
  appendFileSync(IGNORE_FILE, `${gap}${["# braze-s3", ...missing].join("\n")}\n`);
  return [IGNORE_FILE];
}
