import { Construct } from "constructs";
import { IBrazeBucket } from "../lib/constructs/bucket";
import { CurrentsIntegration } from "../lib/constructs/currents-integration";
import { handOff } from "../lib/constructs/hand-off";
import { addAlarms } from "./alarms";
import { BrazeStack } from "./braze-stack";
import { addBucket } from "./bucket";
import { Principals } from "./principals";
import { CurrentsProps } from "./props/integrations";
import { StackProps } from "./props/stack";

/** The props of a stack in which Braze Currents uses the bucket. */
export interface CurrentsStackProps extends StackProps {
  readonly currents: CurrentsProps;
  readonly export?: undefined;
}

/**
 * A bucket that Braze Currents streams events to.
 *
 * @throws if the props contradict each other, with every contradiction
 */
export class CurrentsStack extends BrazeStack {
  /** The bucket that Braze writes to. */
  public readonly bucket: IBrazeBucket;
  /** Braze Currents: what Braze signs in as, and the policies. */
  public readonly currents: CurrentsIntegration;

  public constructor(scope: Construct, id: string, props: CurrentsStackProps) {
    super(scope, id, props);
    this.bucket = addBucket(this, props);
    const principals = new Principals(this, props);
    this.currents = new CurrentsIntegration(this, "currents", {
      bucket: this.bucket,
      ...principals.forCurrents(props.currents),
      edition: props.policy,
      path: props.iam?.path,
    });
    addAlarms(this, this.bucket, props);
    handOff(this, this.bucket, this.currents);
  }
}
