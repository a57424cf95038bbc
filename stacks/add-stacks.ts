import { Construct } from "constructs";
import { Config, StackConfig } from "../lib/config/schema/file";
import { BrazeStack } from "./braze-stack";
import { CurrentsStack } from "./currents-stack";
import { ExportStack } from "./export-stack";
import { SharedBucketStack } from "./shared-bucket-stack";

/** Adds every stack of a configuration to an app. */
export function addStacks(app: Construct, config: Config): BrazeStack[] {
  return Object.entries(config.stacks).map(([name, stack]) => addStack(app, name, stack));
}

/** The sections that a stack has choose its class. */
function addStack(app: Construct, name: string, stack: StackConfig): BrazeStack {
  const { currents, export: dataExport, ...rest } = stack;
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
