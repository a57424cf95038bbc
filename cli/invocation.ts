import { createRequire } from "node:module";
import path from "node:path";
import type { ChosenConfig } from "../lib/config/source/choose-config";
import { findProjectFolder } from "../lib/output-folder/project-folder";
import type { Invocation } from "./command-lines";

export type Environment = Readonly<Record<string, string | undefined>>;

/** What a person says to every command, beside the environment. */
export interface GivenOptions {
  /** `--out`: the folder to write to. @default - CDKTF_OUTDIR, or `cdktf.out` in the project */
  readonly out?: string;
}

/** Where a command works, and what it must say again in the commands that it prints. */
export interface Place {
  /** The folder that local states lie in. */
  readonly project: string;
  /** The output folder, as messages are to name it. */
  readonly outdir: string;
  /** Whether the CDKTF CLI runs the command. It logs what is on stderr as errors, and says itself what comes next. */
  readonly isRunByCdktf: boolean;
  /** Whether the project has the CDKTF CLI. */
  readonly hasCdktf: boolean;
  /** What commands must say again. */
  readonly invocation: Invocation;
}

/** Finds out where a command works. */
export function placeOf(config: ChosenConfig, { out }: GivenOptions, env: Environment, cwd: string): Place {
  const project = findProjectFolder(cwd);
  const ownOutdir = path.join(project, "cdktf.out");
  // Without the variable, CDKTF writes to the same folder.
  const outdir = out || env.CDKTF_OUTDIR || path.relative(cwd, ownOutdir);
  const file = path.resolve(cwd, config.path);
  const isOwnFile = config.isFallback || ["braze.yaml", "braze"].some((name) => file === path.join(project, name));
  const absoluteOutdir = path.resolve(cwd, outdir);
  return {
    project,
    outdir,
    // The CLI alone hands the app a context.
    isRunByCdktf: env.CDKTF_CONTEXT_JSON !== undefined,
    hasCdktf: isInstalled("cdktf-cli", project),
    invocation: {
      project,
      program: programOf(__filename),
      ...(!isOwnFile && { config: file }),
      ...(absoluteOutdir !== ownOutdir && { outdir: absoluteOutdir }),
      terraform: env.TERRAFORM_BINARY_NAME || "terraform",
    },
  };
}

/** How a person runs this program: as a package of the project, or in a checkout of its source. */
export function programOf(file: string): string[] {
  return file.split(path.sep).includes("node_modules") ? ["npx", "braze-s3"] : ["npm", "run", "-s", "braze-s3", "--"];
}

function isInstalled(name: string, project: string): boolean {
  try {
    createRequire(path.join(project, "package.json")).resolve(`${name}/package.json`);
    return true;
  } catch {
    return false;
  }
}

/** The stacks that may take over what belongs to another stack: of the environment, and of arguments. */
export function acceptedNames(env: Environment, given: readonly string[] = []): string[] {
  return [env.BRAZE_ACCEPT ?? "", ...given].flatMap((names) => names.split(",").flatMap((name) => name.trim() || []));
}
