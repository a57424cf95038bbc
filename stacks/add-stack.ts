import { Construct } from "constructs";
import { StackConfig } from "../lib/config/schema/file";
import { Integration } from "../lib/policies/integration";
import { BrazeStack } from "./braze-stack";
import { CurrentsStack } from "./currents-stack";
import { ExportStack } from "./export-stack";
import { SharedBucketStack } from "./shared-bucket-stack";

/** Adds a stack of a configuration to an app. Its sections decide which class it is. */
export function addStack(app: Construct, name: string, stack: StackConfig): BrazeStack {
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
