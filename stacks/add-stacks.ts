import { Construct } from "constructs";
import { Integration } from "../lib/policies/integration";
import { BrazeStack } from "./braze-stack";
import { CurrentsStack } from "./currents-stack";
import { ExportStack } from "./export-stack";
import { ConfigProps } from "./props/config";
import { StackProps } from "./props/stack";
import { SharedBucketStack } from "./shared-bucket-stack";

/** Adds every stack of a configuration to an app, in the order of the file. */
export function addStacks(app: Construct, config: ConfigProps): BrazeStack[] {
  return Object.entries(config.stacks).map(([name, stack]) => addStack(app, name, stack));
}

/** Adds a stack of a configuration to an app. Its sections decide which class it is. */
export function addStack(app: Construct, name: string, stack: StackProps): BrazeStack {
  const { currents, export: dataExport, ...rest } = stack;
  // A new integration fails to compile here, because it would be left in `rest`.
  rest satisfies Omit<StackProps, Integration> & Readonly<Partial<Record<Integration, never>>>;
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
