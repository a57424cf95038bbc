import { Construct } from "constructs";
import { connectorsOf } from "../lib/config/grants";
import { CurrentsIntegration } from "../lib/constructs/currents-integration";
import { ExportIntegration } from "../lib/constructs/export-integration";
import { BrazeStack } from "./braze-stack";
import { addBucket } from "./bucket";
import { Principals } from "./principals";
import { CurrentsProps, ExportProps } from "./props/integrations";
import { StackProps } from "./props/stack";

/** A stack in which both integrations use one bucket. */
export interface SharedBucketStackProps extends StackProps {
  readonly currents: CurrentsProps;
  readonly export: ExportProps;
}

/**
 * A bucket that both integrations use, always with a policy for each ("Multiple connectors", last paragraph), and with a
 * principal for each unless the stack has one `auth` for both.
 */
export class SharedBucketStack extends BrazeStack {
  public constructor(scope: Construct, id: string, props: SharedBucketStackProps) {
    super(scope, id, props);
    const bucket = addBucket(this, props);
    // With one `auth` on the stack, both integrations get the same principal.
    const principals = new Principals(this, props);
    const policies = { edition: props.policy, path: props.iam?.path };
    const currents = new CurrentsIntegration(this, "currents", {
      bucket,
      ...principals.forCurrents(connectorsOf(id, props.currents)),
      ...policies,
    });
    const dataExport = new ExportIntegration(this, "export", { bucket, ...principals.forExport(), ...policies });
    this.handOff(bucket, currents, dataExport);
  }
}
