import path from "node:path";
import { parseArgs } from "node:util";
import { Config } from "../lib/config/schema/file";
import { ChosenConfig } from "../lib/config/source/choose-config";
import { stacksNamed } from "../lib/config/stack-names";
import { findProjectFolder } from "../lib/output-folder/project-folder";
import { Invocation } from "./commands";
import { CommandError } from "./failure";

type Environment = Readonly<Record<string, string | undefined>>;

/** How a person runs synth. */
export interface Run {
  /** The folder that local states lie in. */
  readonly project: string;
  /** The folder to write to, as messages are to name it. */
  readonly outdir: string;
  /** The stacks that may take over what belongs to another stack, as they were named. */
  readonly accepted: readonly string[];
  /** Whether the CDKTF CLI runs the synth. It logs what is on stderr as errors, and says itself what comes next. */
  readonly isRunByCdktf: boolean;
  /** What commands must say again. */
  readonly invocation: Invocation;
}

/**
 * Reads how synth is run.
 *
 * @param args - what stands behind the program's name
 * @throws {@link CommandError} if an argument is unknown
 */
export function readRun(args: readonly string[], env: Environment, cwd: string, config: ChosenConfig): Run {
  const project = findProjectFolder(cwd);
  const ownOutdir = path.join(project, "cdktf.out");
  // Without the variable, CDKTF writes to the same folder.
  const outdir = env.CDKTF_OUTDIR || path.relative(cwd, ownOutdir);
  const file = path.resolve(cwd, config.path);
  const isOwnFile = config.isFallback || ["braze.yaml", "braze"].some((name) => file === path.join(project, name));
  const absoluteOutdir = path.resolve(cwd, outdir);
  return {
    project,
    outdir,
    accepted: [...listOf(env.BRAZE_ACCEPT), ...acceptedIn(args)],
    // The CLI alone hands the app a context.
    isRunByCdktf: env.CDKTF_CONTEXT_JSON !== undefined,
    invocation: {
      project,
      ...(!isOwnFile && { config: file }),
      ...(absoluteOutdir !== ownOutdir && { outdir: absoluteOutdir }),
      terraform: env.TERRAFORM_BINARY_NAME || "terraform",
    },
  };
}

function acceptedIn(args: readonly string[]): string[] {
  try {
    const { values } = parseArgs({ args: [...args], options: { accept: { type: "string", multiple: true } } });
    return (values.accept ?? []).flatMap(listOf);
  } catch (error) {
    throw new CommandError(`${(error as Error).message}\nallowed is: npm run synth -- [--accept STACK[,STACK...]]`);
  }
}

function listOf(names = ""): string[] {
  return names.split(",").flatMap((name) => name.trim() || []);
}

/**
 * The full names of the stacks that were accepted. A stack in an environment can be named without it, if only one stack
 * is meant then.
 *
 * @throws {@link CommandError} if there is no such stack, or more than one
 */
export function acceptedStacks({ accepted }: Run, config: Config): string[] {
  return accepted.map((name) => {
    const found = stacksNamed(config, name);
    const [only] = found;
    if (only === undefined) {
      const names = Object.keys(config.stacks).join(", ");
      throw new CommandError(`can't accept "${name}", expected one of the stacks ${names}`);
    }
    if (found.length > 1) {
      throw new CommandError(`can't accept "${name}", which means more than one stack, expected ${found.join(" or ")}`);
    }
    return only;
  });
}
