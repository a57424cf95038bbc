import { Construct } from "constructs";
import { IBrazeBucket } from "../lib/constructs/bucket";
import { CurrentsIntegration } from "../lib/constructs/currents-integration";
import { ExportIntegration } from "../lib/constructs/export-integration";
import { handOff } from "../lib/constructs/hand-off";
import { addAlarms } from "./alarms";
import { BrazeStack } from "./braze-stack";
import { addBucket } from "./bucket";
import { Principals } from "./principals";
import { CurrentsProps, ExportProps } from "./props/integrations";
import { StackProps } from "./props/stack";

/** The props of a stack in which both integrations use one bucket. */
export interface SharedBucketStackProps extends StackProps {
  readonly currents: CurrentsProps;
  readonly export: ExportProps;
}

/**
 * A bucket that both integrations use. Each integration has a policy of its own. Each also has a principal of its own,
 * unless the stack has one `auth` for both.
 *
 * Braze's page, "Multiple connectors": last paragraph.
 *
 * @throws if the props contradict each other, with every contradiction
 */
export class SharedBucketStack extends BrazeStack {
  /** The bucket that Braze writes to. */
  public readonly bucket: IBrazeBucket;
  /** Braze Currents: what Braze signs in as, and the policies. */
  public readonly currents: CurrentsIntegration;
  /** Dashboard Data Export: what Braze signs in as, and its policy. */
  public readonly export: ExportIntegration;

  public constructor(scope: Construct, id: string, props: SharedBucketStackProps) {
    super(scope, id, props);
    const bucket = addBucket(this, props);
    this.bucket = bucket;
    // One principal for both integrations if the stack has an `auth`, else one for each.
    const principals = new Principals(this, props);
    const policies = { edition: props.policy, path: props.iam?.path };
    this.currents = new CurrentsIntegration(this, "currents", {
      bucket,
      ...principals.forCurrents(props.currents),
      ...policies,
    });
    this.export = new ExportIntegration(this, "export", { bucket, ...principals.forExport(), ...policies });
    addAlarms(this, this.bucket, props);
    handOff(this, bucket, this.currents, this.export);
  }
}
