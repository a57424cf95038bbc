import { Construct } from "constructs";
import { App } from "../lib/cdktf";
import { Config, StackConfig } from "../lib/config/schema/file";
import { removeLeftovers } from "../lib/output-folder";
import { Integration } from "../lib/policies/integration";
import { withoutTokenTraces } from "../lib/stack-traces";
import { BrazeStack } from "./braze-stack";
import { CurrentsStack } from "./currents-stack";
import { ExportStack } from "./export-stack";
import { SharedBucketStack } from "./shared-bucket-stack";

/**
 * Writes the Terraform of every stack of a configuration.
 *
 * @param outdir - the folder to write to. @default - the folder that the CDKTF CLI names, else `cdktf.out`
 * @returns the app, which knows its output folder and its stacks
 */
export function synthesiseConfig(config: Config, outdir?: string): App {
  const app = new App({ outdir, stackTraces: false });
  withoutTokenTraces(() => {
    addStacks(app, config);
    app.synth();
  });
  removeLeftovers(app);
  return app;
}

/** Adds every stack of a configuration to an app, in the order of the file. */
export function addStacks(app: Construct, config: Config): BrazeStack[] {
  return Object.entries(config.stacks).map(([name, stack]) => addStack(app, name, stack));
}

/** Adds one stack. Its sections decide which class it is. */
function addStack(app: Construct, name: string, stack: StackConfig): BrazeStack {
  const { currents, export: dataExport, ...rest } = stack;
  // A new integration fails to compile here, because it would be left in `rest`.
  rest satisfies Omit<StackConfig, Integration> & { readonly [I in Integration]?: never };
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
