import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import stringify from "json-stable-stringify";
import { App, TerraformStack } from "../lib/cdktf";
import { RenderedHcl } from "../lib/constructs/hcl";
import { PROJECT_PATH } from "../lib/constructs/project-path";
import { terraformJson } from "../lib/constructs/terraform-json";
import { HCL_FILE, JSON_FILE, METADATA_FILE, stackFolder } from "../lib/output-folder/layout";
import { stacksInManifest } from "../lib/output-folder/manifest";
import { projectFrom, projectFromStack, realPath } from "../lib/output-folder/project-folder";
import type { RenderRecord } from "../lib/output-folder/render-record";
import type { RenderedOutput, RenderedStack } from "../lib/output-folder/rendered";
import { describeHcl, describeJson } from "../lib/output-folder/synthesised-stack";
import { withoutTokenTraces } from "../lib/stack-traces";
import { forgettingTokens } from "../lib/tokens";
import { addStack } from "./add-stacks";
import { BrazeStack } from "./braze-stack";
import { ConfigProps } from "./props/config";
import { StackProps } from "./props/stack";

/** How a configuration is rendered, and where it is to be written. */
export interface RenderOptions {
  /** The folder that the stacks are for. */
  readonly outdir: string;
  /** The folder that local states lie in, and that their paths are given from. */
  readonly project: string;
  /** The folder that Terraform is to run in. @default - the stack's own in the output folder */
  readonly runsIn?: string;
  /** The full names of the stacks to synthesise. @default - every stack */
  readonly only?: readonly string[];
  /** Whether to write HCL. @default - JSON, or what SYNTH_HCL_OUTPUT says */
  readonly hcl?: boolean;
  /** Is told of each stack before it is synthesised. @default - nobody is told */
  readonly onStack?: (number: number, count: number) => void;
}

/** Synthesised stacks, and their format. */
export interface Rendered extends RenderedOutput {
  readonly isHcl: boolean;
}

/**
 * Synthesises the stacks of a configuration. Nothing is written: `App.synth` of CDKTF would make a folder for each stack,
 * and resolve everything a second time for references between stacks, which a configuration can't have.
 *
 * @param record - stacks that would stay the same are left out. @default - every stack is rendered
 * @throws if a stack is not valid
 */
export function render(config: ConfigProps, options: RenderOptions, record?: RenderRecord): Rendered {
  const { hcl, outdir, project, runsIn } = options;
  // An app makes its output folder at once.
  const folder = mkdtempSync(path.join(tmpdir(), "braze-s3-"));
  try {
    const projectPath = runsIn === undefined ? projectFromStack(outdir, project) : projectFrom(runsIn, project);
    const context = { [PROJECT_PATH]: projectPath };
    return inFormat(hcl, () =>
      withoutTokenTraces(() =>
        renderInto(new App({ outdir: folder, stackTraces: false, context }), config, options, record),
      ),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function renderInto(
  app: App,
  { stacks }: ConfigProps,
  { outdir, only, onStack }: RenderOptions,
  record: RenderRecord | undefined,
): Rendered {
  const selected = Object.entries(stacks).filter(([name]) => only?.includes(name) ?? true);
  // Terraform follows symbolic links before it goes up to the project.
  const place = realPath(outdir);
  const rendered = selected.map(([name, config], i) => {
    onStack?.(i + 1, selected.length);
    const folder = stackFolder(place, name);
    // A stack is made of nothing else.
    const inputs = [name, config, app.hclOutput, app.node.getAllContext() as unknown];
    const known = record?.reuse(name, inputs, folder);
    const stack = known ?? renderStack(app, name, config, folder);
    if (!known) {
      record?.add(name, inputs, stack);
    }
    // All that the manifest takes from a stack is its name.
    app.manifest.forStack(new TerraformStack(app, name));
    app.node.tryRemoveChild(name);
    return [name, stack] as const;
  });
  const others = Object.keys(stacks).filter((name) => only && !only.includes(name));
  Object.assign(app.manifest.stacks, stacksInManifest(outdir, others));
  return { stacks: new Map(rendered), manifest: toJson(app.manifest.buildManifest()), isHcl: app.hclOutput };
}

/** Renders a stack, and leaves nothing of it in the app: a thousand stacks at once would take much memory. */
function renderStack(app: App, name: string, config: StackProps, folder: string): RenderedStack {
  return forgettingTokens(() => {
    const stack = addStack(app, name, config);
    stack.runAllValidations();
    const rendered = toFiles(app, stack, folder);
    app.node.tryRemoveChild(name);
    return rendered;
  });
}

function toFiles({ hclOutput }: App, stack: BrazeStack, folder: string): RenderedStack {
  if (!hclOutput) {
    const json = terraformJson(stack);
    return { files: new Map([[JSON_FILE, toJson(json)]]), synthesised: describeJson(json, folder) };
  }
  const { hcl, metadata } = stack.toHclTerraform() as RenderedHcl;
  const files = new Map([
    [HCL_FILE, hcl],
    [METADATA_FILE, toJson(metadata)],
  ]);
  return { files, synthesised: describeHcl(hcl, metadata, folder) };
}

/** JSON as CDKTF writes it: to the byte, and with the keys in order. */
function toJson(value: unknown): string {
  return stringify(value, { space: 2 }) ?? "";
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
