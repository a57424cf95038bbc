import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { ConfigError } from "../../../lib/config/problems/problem";
import { OutputFolderError } from "../../../lib/output-folder/problems";
import { BEFORES, Before } from "../../../scripts/edits/befores";
import { Edit, Outcome } from "../../../scripts/edits/edit";
import { applyEdit } from "../../../scripts/edits/patch";
import type { Synthesis } from "../../../stacks/synthesise";
import { CommandFailure } from "./command";
import { withEmulatorAccount } from "./config";
import { actionsIn, diagnosticsIn, outputsIn } from "./plan-lines";
import { Project } from "./project";

const STACK = "events";

/** What the edits take values from that stand elsewhere. */
const ELSEWHERE = { TF_VAR_bucket: "example-events" };
const PLATFORM_STATE = {
  version: 4,
  terraform_version: "1.5.0",
  serial: 1,
  lineage: "example",
  outputs: { bucket: { value: "example-events", type: "string" } },
  resources: [],
};

/** A configuration that is deployed once, for edits that are tried on copies of its project. */
export class Deployed {
  private readonly project: Project;

  public constructor(before: Before) {
    this.project = new Project(yamlOf(BEFORES[before]), ELSEWHERE);
    writeFileSync(path.join(this.project.folder, "platform.tfstate"), JSON.stringify(PLATFORM_STATE));
  }

  public async apply(): Promise<void> {
    synthesise(this.project, {});
    await this.project.terraform(STACK, "init");
    await this.project.apply(STACK);
  }

  /** What synth and Terraform say after an edit. Only an edit whose apply is said to fail is applied. */
  public async after(edit: Edit): Promise<Outcome> {
    const project = this.copy(yamlOf(applyEdit(edit).after));
    const synthesis = refusalOf(() => synthesise(project, edit));
    if (typeof synthesis === "string") {
      return { refusedBy: "synth", message: synthesis };
    }
    const stack = synthesis.stacks.find(({ name }) => name === STACK) ?? synthesis.stacks[0]!;
    const [left] = synthesis.left;
    if (left && "leaves" in edit.outcome) {
      return { leaves: left.name };
    }
    return planOf(project, stack.name, edit);
  }

  private copy(yaml: string): Project {
    const project = new Project(yaml, ELSEWHERE);
    for (const file of ["cdktf.out", `terraform.${STACK}.tfstate`, "platform.tfstate"]) {
      cpSync(path.join(this.project.folder, file), path.join(project.folder, file), {
        recursive: true,
        verbatimSymlinks: true,
      });
    }
    return project;
  }
}

function yamlOf(config: unknown): string {
  return withEmulatorAccount(JSON.stringify(config));
}

/** Synthesises a project, as a folder of files or one file. */
function synthesise(project: Project, { isAccepted, isFolder }: Partial<Edit>): Synthesis {
  const { folder } = project;
  const file = path.join(folder, "braze.yaml");
  if (isFolder) {
    mkdirSync(path.join(folder, "braze"));
    cpSync(file, path.join(folder, "braze", "events.yaml"));
    rmSync(file);
  }
  return project.synth(isAccepted ? [STACK] : []);
}

function refusalOf<T>(synth: () => T): T | string {
  try {
    return synth();
  } catch (error) {
    if (error instanceof OutputFolderError || error instanceof ConfigError) {
      return error.message;
    }
    throw error;
  }
}

async function planOf(project: Project, stack: string, edit: Edit): Promise<Outcome> {
  try {
    if (stack !== STACK) {
      await project.terraform(stack, "init");
    }
    const { stdout } = await project.terraform(stack, "plan", "-json", "-refresh=false", "-lock=false");
    const outputs = outputsIn(stdout);
    const isApplied = "applyFails" in edit.outcome;
    return {
      plan: actionsIn(stdout),
      ...(outputs.length > 0 && { outputs }),
      ...(isApplied && { applyFails: await failureOf(project.apply(stack)) }),
    };
  } catch (error) {
    if (error instanceof CommandFailure) {
      return { refusedBy: "plan", message: diagnosticsIn(error.message) };
    }
    throw error;
  }
}

async function failureOf(apply: Promise<unknown>): Promise<string> {
  try {
    await apply;
    return "the apply succeeded";
  } catch (error) {
    return error instanceof CommandFailure ? error.explanation : String(error);
  }
}
