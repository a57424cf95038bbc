import { existsSync } from "node:fs";
import path from "node:path";
import { ConfigError, LocatedProblem } from "../../lib/config/problems/problem";
import { DISK, Files, kindAt } from "../../lib/config/source/files";
import { HCL_FILE, JSON_FILE, STACKS_FOLDER, stackFolder } from "../../lib/output-folder/layout";
import { CommandError } from "../failure";
import { gitFiles, mergeBase } from "../git-files";
import { loadSynthesis } from "../lazily";
import type { Session } from "../session";
import { checkedStack } from "./base-stack";

/** What a change is compared with. */
export interface Base {
  /** The content of each stack's cdk.tf.json. */
  readonly stacks: ReadonlyMap<string, string>;
  /** What it is, in words. */
  readonly name: string;
  /** What was warned of then. @default - nobody knows */
  readonly warnings?: readonly LocatedProblem[];
  /** What a reader must know of the comparison. */
  readonly notes: readonly string[];
}

/**
 * What a change is compared with: a commit, or an output folder that an earlier synth wrote.
 *
 * @param given - the commit or the folder. @default - where the branch left the main branch
 * @throws {@link CommandError} if there is no such commit or folder
 */
export function findBase(session: Session, given: string | undefined): Base {
  return given !== undefined && kindAt(DISK, given) === "folder" ? folderBase(given) : commitBase(session, given);
}

function folderBase(folder: string): Base {
  const { names, stacks } = outputIn(DISK, folder);
  if (stacks.size === 0) {
    const isHcl = names.some((name) => existsSync(path.join(stackFolder(folder, name), HCL_FILE)));
    const found = isHcl ? `HCL, which can't be compared: synthesise it as JSON` : "no stack";
    throw new CommandError(
      `${folder} has ${found}, expected an output folder with ${STACKS_FOLDER}/STACK/${JSON_FILE}`,
    );
  }
  return { stacks, name: `the folder ${folder}`, notes: [] };
}

/** What an earlier synth wrote into an output folder: the names of the folders of stacks, and the stacks with JSON. */
function outputIn(files: Files, outdir: string): { names: readonly string[]; stacks: Base["stacks"] } {
  const folder = path.join(outdir, STACKS_FOLDER);
  const names = kindAt(files, folder) === "folder" ? files.namesIn(folder) : [];
  const stacks = names.flatMap((name) => {
    const file = path.join(stackFolder(outdir, name), JSON_FILE);
    return kindAt(files, file) === "file" ? [[name, checkedStack(file, files.read(file).toString())] as const] : [];
  });
  return { names, stacks: new Map(stacks) };
}

const SAME_PROGRAM =
  "This version of braze-s3 synthesised both sides. What an upgrade of braze-s3 changes is seen with --base FOLDER, an " +
  "output folder that the earlier version wrote.";

function commitBase(session: Session, given: string | undefined): Base {
  const ref = given ?? mergeBase();
  const files = gitFiles(ref, given === undefined ? "" : "; there is no folder of this name, either");
  const name = given ?? `the commit ${ref.slice(0, 12)}, where this branch left the main branch`;
  if (!session.configPlaces().some((place) => kindAt(files, place) !== undefined)) {
    return {
      stacks: new Map(),
      name,
      warnings: [],
      notes: [`There is no configuration in ${name}: every stack is new.`],
    };
  }
  try {
    const { config, warnings } = session.readConfig(files);
    const stacks = loadSynthesis().renderConfig(config, {
      project: session.place.project,
      outdir: session.place.outdir,
    });
    return { stacks, name, warnings, notes: [SAME_PROGRAM] };
  } catch (error) {
    if (!(error instanceof ConfigError)) {
      throw error;
    }
    return committedOutput(session, ref, name, error);
  }
}

/** What an earlier version synthesised, if that was committed. */
function committedOutput(session: Session, ref: string, name: string, reason: ConfigError): Base {
  const { outdir } = session.place;
  const { stacks } = outputIn(gitFiles(ref), outdir);
  if (stacks.size === 0) {
    throw new CommandError(
      `this version can't read the configuration of ${ref}: ${reason.message}`,
      "expected --base FOLDER: an output folder that the version which read it wrote",
    );
  }
  const note = `This version can't read the configuration of ${name}. Its committed output ${path.join(outdir, STACKS_FOLDER)} was compared instead.`;
  return { stacks, name, notes: [note] };
}
