import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { App } from "../../lib/cdktf";
import { parseConfig } from "../../lib/config/load";
import { Config } from "../../lib/config/schema/file";
import { withoutTokenTraces } from "../../lib/stack-traces";
import { addStacks } from "../../stacks/add-stacks";
import { renderConfig } from "../../stacks/synthesise";
import { withoutEngineVersion } from "./engine-version";

/** One block of a synthesised stack, by type and name. */
export type Blocks = Record<string, Record<string, Record<string, unknown>>>;

/** A synthesised stack, as Terraform reads it. */
export interface SynthesisedStack {
  readonly terraform: Record<string, unknown>;
  readonly provider: Record<string, Record<string, unknown>[]>;
  readonly data: Blocks;
  readonly resource: Blocks;
  readonly output: Record<string, Record<string, unknown>>;
  readonly [other: string]: unknown;
}

/** Adds stacks to an app and synthesises it as `cdktf` does: with validations and backends. */
export function synthesiseApp(addTo: (app: App) => void): Record<string, SynthesisedStack> {
  return readStacks(addTo, parse);
}

function parse(text: string): SynthesisedStack {
  return JSON.parse(withoutEngineVersion(text)) as SynthesisedStack;
}

/** Synthesises the stacks of a configuration. */
export function synthesise(yaml: string): Record<string, SynthesisedStack> {
  return synthesiseConfig(parseConfig("braze.yaml", yaml).config);
}

/** Synthesises the stacks of a configuration that was read: in memory, to the same JSON as CDKTF's files have. */
export function synthesiseConfig(config: Config): Record<string, SynthesisedStack> {
  const stacks = [...renderConfig(config, { project: ".", outdir: "cdktf.out" })];
  return Object.fromEntries(stacks.map(([name, text]) => [name, parse(text)]));
}

/** Synthesises the stacks of a configuration as HCL. */
export function synthesiseHcl(yaml: string): Record<string, string> {
  return synthesiseConfigHcl(parseConfig("braze.yaml", yaml).config);
}

/** Synthesises the stacks of a configuration that was read, as HCL. */
export function synthesiseConfigHcl(config: Config): Record<string, string> {
  return synthesiseHclApp((app) => addStacks(app, config));
}

/** Adds stacks to an app and synthesises it as HCL. */
export function synthesiseHclApp(addTo: (app: App) => void): Record<string, string> {
  // As `cdktf synth --hcl` asks for it: the app's own option changes the name of the file alone.
  process.env.SYNTH_HCL_OUTPUT = "true";
  try {
    return readStacks(addTo, (text) => text);
  } finally {
    delete process.env.SYNTH_HCL_OUTPUT;
  }
}

function readStacks<T>(addTo: (app: App) => void, read: (text: string) => T): Record<string, T> {
  const outdir = mkdtempSync(path.join(tmpdir(), "braze-s3-"));
  try {
    const app = new App({ outdir, stackTraces: false });
    withoutTokenTraces(() => {
      addTo(app);
      app.synth();
    });
    const file = app.hclOutput ? "cdk.tf" : "cdk.tf.json";
    return Object.fromEntries(
      app.node.children.map(({ node: { id } }) => [
        id,
        read(readFileSync(path.join(outdir, "stacks", id, file), "utf8")),
      ]),
    );
  } finally {
    rmSync(outdir, { recursive: true });
  }
}
