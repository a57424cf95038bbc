import { realpathSync } from "node:fs";
import path from "node:path";
import { backendOf } from "../lib/config/derived/backend";
import { compareOutput, OutputDifference } from "../lib/output-folder/compare-output";
import { JSON_FILE, stackFile } from "../lib/output-folder/layout";
import { LeftStack } from "../lib/output-folder/left-stacks";
import { FormerStack, NextStack } from "../lib/output-folder/ownership";
import { realPath } from "../lib/output-folder/project-folder";
import { Staging } from "../lib/output-folder/staging";
import { OutputRules, publish, requireOwnOutput } from "../lib/output-folder/write-output";
import { ConfigProps } from "./props/config";
import { StackProps } from "./props/stack";
import { render, RenderOptions } from "./render";

/** Where and how a configuration is synthesised. */
export interface SynthesisOptions extends RenderOptions, Partial<OutputRules> {}

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
export function synthesiseConfig(config: ConfigProps, options: SynthesisOptions): Synthesis {
  const { outdir, project, accepted = [], isExample = false, isRunByCdktf = false } = options;
  const rendered = render(config, options);
  // Terraform follows symbolic links before it goes up to the project.
  const place = realPath(outdir);
  const realProject = realpathSync(project);
  const stacks = Object.entries(config.stacks).map(([name, stack]): NextStack => ({
    name,
    identity: rendered.stacks.get(name)?.synthesised ?? {},
    rendered: rendered.stacks.get(name),
    former: formerStack(stack, realProject),
  }));
  const synthesised = stacks.filter(({ name }) => rendered.stacks.has(name));
  requireOwnOutput(place, synthesised, { accepted, isExample, isRunByCdktf });
  const staging = new Staging(outdir);
  try {
    const { changed, left } = publish(place, stacks, rendered, staging);
    staging.end();
    return {
      stacks: synthesised.map(({ name }) => ({
        name,
        file: stackFile(outdir, name, rendered.isHcl),
        written: changed.has(name),
      })),
      left,
    };
  } catch (error) {
    staging.abandon();
    throw error;
  }
}

/** What a synthesis would change in its output folder. Nothing is written. */
export function compareConfig(config: ConfigProps, options: RenderOptions): OutputDifference[] {
  return compareOutput(options.outdir, render(config, options), Object.keys(config.stacks));
}

/**
 * The Terraform of the stacks of a configuration, by name. Nothing is written.
 *
 * @returns the content of each stack's `cdk.tf.json`
 */
export function renderConfig(config: ConfigProps, options: RenderOptions): Map<string, string> {
  const { stacks } = render(config, { ...options, hcl: false });
  return new Map([...stacks].map(([name, { files }]) => [name, files.get(JSON_FILE) ?? ""]));
}

function formerStack({ renamedFrom, backend }: StackProps, project: string): FormerStack | undefined {
  if (renamedFrom === undefined) {
    return undefined;
  }
  const { type, path: localPath } = backendOf(renamedFrom, backend);
  return { name: renamedFrom, ...(type === "local" && { localFile: path.resolve(project, String(localPath)) }) };
}
