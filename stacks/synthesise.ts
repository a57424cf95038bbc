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
 * @param outdir - the folder to write to; the CDKTF CLI names one, or else it is `cdktf.out`
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

/** Adds every stack of a configuration to an app. */
export function addStacks(app: Construct, config: Config): BrazeStack[] {
  return Object.entries(config.stacks).map(([name, stack]) => addStack(app, name, stack));
}

/** The sections that a stack has choose its class. */
function addStack(app: Construct, name: string, stack: StackConfig): BrazeStack {
  const { currents, export: dataExport, ...rest } = stack;
  // Fails to compile where an integration is none of those above.
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
  throw new Error(`nothing to integrate in ${name}, expected currents, export or both`);
}
