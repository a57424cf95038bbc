import { mkdtempSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { Construct } from "constructs";
import { App } from "../lib/cdktf";
import { backendOf } from "../lib/config/backend";
import { Config, StackConfig } from "../lib/config/schema/file";
import { PROJECT_PATH } from "../lib/constructs/project-path";
import { compareOutput, OutputDifference } from "../lib/output-folder/compare-output";
import { stackFile, stackFolder } from "../lib/output-folder/layout";
import { LeftStack } from "../lib/output-folder/left-stacks";
import { stacksInManifest } from "../lib/output-folder/manifest";
import { FormerStack, NextStack } from "../lib/output-folder/ownership";
import { projectFrom, projectFromStack } from "../lib/output-folder/project-folder";
import { Staging } from "../lib/output-folder/staging";
import { readSynthesised } from "../lib/output-folder/synthesised-stack";
import { OutputRules, publish, requireOwnOutput } from "../lib/output-folder/write-output";
import { Integration } from "../lib/policies/integration";
import { withoutTokenTraces } from "../lib/stack-traces";
import { BrazeStack } from "./braze-stack";
import { CurrentsStack } from "./currents-stack";
import { ExportStack } from "./export-stack";
import { SharedBucketStack } from "./shared-bucket-stack";

/** Where and how a configuration is synthesised. */
export interface SynthesisOptions extends Partial<OutputRules> {
  /** The folder to write to. */
  readonly outdir: string;
  /** The folder that local states lie in, and that their paths are given from. */
  readonly project: string;
  /** The folder that Terraform is to run in. @default - the stack's own in the output folder */
  readonly runsIn?: string;
  /** The full names of the stacks to write. @default - every stack */
  readonly only?: readonly string[];
  /** Whether to write HCL. @default - JSON, or what SYNTH_HCL_OUTPUT says */
  readonly hcl?: boolean;
}

/** What a synthesis wrote, and what it found. */
export interface Synthesis {
  readonly stacks: readonly WrittenStack[];
  /** The stacks that left the configuration and may still have something in AWS. */
  readonly left: readonly LeftStack[];
}

/** A stack, and the file that it was synthesised to. */
export interface WrittenStack {
  readonly name: string;
  readonly file: string;
  /** Whether a file of the stack changed. */
  readonly written: boolean;
}

/**
 * Writes the Terraform of the stacks of a configuration.
 *
 * Everything is written beside the output folder's stacks first. If anything fails, they stay as they were.
 *
 * @throws {@link OutputFolderError} if that would harm what is deployed from the output folder
 */
export function synthesiseConfig(config: Config, options: SynthesisOptions): Synthesis {
  const { outdir, project, accepted = [], isExample = false, isRunByCdktf = false } = options;
  const staging = new Staging(outdir);
  try {
    const { isHcl } = synthesiseTo(staging.folder, config, options);
    // Terraform follows symbolic links before it goes up to the project.
    const place = realpathSync(outdir);
    const stacks = Object.entries(config.stacks).map(([name, stack]): NextStack => ({
      name,
      identity: readSynthesised(stackFolder(staging.folder, name), stackFolder(place, name)) ?? {},
      former: formerStack(stack, realpathSync(project)),
    }));
    const selected = selectedOf(config, options);
    const isSelected = ({ name }: NextStack): boolean => Object.hasOwn(selected, name);
    requireOwnOutput(place, stacks.filter(isSelected), { accepted, isExample, isRunByCdktf });
    const { changed, left } = publish(place, stacks, staging);
    staging.end();
    return {
      stacks: Object.keys(selected).map((name) => ({
        name,
        file: stackFile(outdir, name, isHcl),
        written: changed.has(name),
      })),
      left,
    };
  } catch (error) {
    staging.abandon();
    throw error;
  }
}

/** What a synthesis would change in its output folder. Nothing in the folder changes. */
export function compareConfig(config: Config, options: SynthesisOptions): OutputDifference[] {
  return withSynthesised(config, options, (folder) =>
    compareOutput(options.outdir, folder, Object.keys(config.stacks)),
  );
}

/**
 * The Terraform of the stacks of a configuration, by name, as text. Nothing in the output folder changes.
 *
 * @returns the content of each stack's `cdk.tf.json`
 */
export function renderConfig(config: Config, options: SynthesisOptions): Map<string, string> {
  return withSynthesised(
    config,
    { ...options, hcl: false },
    (folder) =>
      new Map(
        Object.keys(selectedOf(config, options)).map((name) => [
          name,
          readFileSync(stackFile(folder, name, false), "utf8"),
        ]),
      ),
  );
}

/** Has something look at stacks that were synthesised beside the output folder. */
function withSynthesised<T>(config: Config, options: SynthesisOptions, read: (folder: string) => T): T {
  const folder = mkdtempSync(path.join(tmpdir(), "braze-s3-"));
  try {
    synthesiseTo(folder, config, options);
    return read(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Writes the selected stacks to a folder, as if it were the output folder. */
function synthesiseTo(folder: string, config: Config, options: SynthesisOptions): { isHcl: boolean } {
  const { outdir, project, runsIn, hcl, only } = options;
  return inFormat(hcl, () => {
    const projectPath = runsIn === undefined ? projectFromStack(outdir, project) : projectFrom(runsIn, project);
    const context = { [PROJECT_PATH]: projectPath };
    const app = new App({ outdir: folder, stackTraces: false, context });
    if (only) {
      const others = Object.keys(config.stacks).filter((name) => !only.includes(name));
      Object.assign(app.manifest.stacks, stacksInManifest(outdir, others));
    }
    withoutTokenTraces(() => {
      addStacks(app, { stacks: selectedOf(config, options) });
      app.synth();
    });
    return { isHcl: app.hclOutput };
  });
}

/** What CDKTF heeds alone: the app's own option changes the name of the file, and no more. */
const HCL_VARIABLE = "SYNTH_HCL_OUTPUT";

/** Synthesises as HCL or as JSON. */
function inFormat<T>(hcl: boolean | undefined, synthesise: () => T): T {
  const given = process.env[HCL_VARIABLE];
  if (hcl !== undefined) {
    process.env[HCL_VARIABLE] = String(hcl);
  }
  try {
    return synthesise();
  } finally {
    if (given === undefined) {
      Reflect.deleteProperty(process.env, HCL_VARIABLE);
    } else {
      process.env[HCL_VARIABLE] = given;
    }
  }
}

function selectedOf({ stacks }: Config, { only }: SynthesisOptions): Config["stacks"] {
  return only ? Object.fromEntries(Object.entries(stacks).filter(([name]) => only.includes(name))) : stacks;
}

function formerStack({ renamedFrom, backend }: StackConfig, project: string): FormerStack | undefined {
  if (renamedFrom === undefined) {
    return undefined;
  }
  const { type, path: localPath } = backendOf(renamedFrom, backend);
  return { name: renamedFrom, ...(type === "local" && { localFile: path.resolve(project, String(localPath)) }) };
}

/** Adds every stack of a configuration to an app, in the order of the file. */
export function addStacks(app: Construct, config: Config): BrazeStack[] {
  return Object.entries(config.stacks).map(([name, stack]) => addStack(app, name, stack));
}

/** Adds one stack. Its sections decide which class it is. */
function addStack(app: Construct, name: string, stack: StackConfig): BrazeStack {
  const { currents, export: dataExport, ...rest } = stack;
  // A new integration fails to compile here, because it would be left in `rest`.
  rest satisfies Omit<StackConfig, Integration> & Readonly<Partial<Record<Integration, never>>>;
  if (currents && dataExport) {
    return new SharedBucketStack(app, name, { ...rest, currents, export: dataExport });
  }
  if (currents) {
    return new CurrentsStack(app, name, { ...rest, currents });
  }
  if (dataExport) {
    return new ExportStack(app, name, { ...rest, export: dataExport });
  }
  throw new Error(`the stack ${name} has no integration, add the section currents, export or both`);
}
