import { Construct } from "constructs";
import { IBrazeBucket } from "../lib/constructs/bucket";
import { ExportIntegration } from "../lib/constructs/export-integration";
import { handOff } from "../lib/constructs/hand-off";
import { BrazeStack } from "./braze-stack";
import { addBucket } from "./bucket";
import { Principals } from "./principals";
import { ExportProps } from "./props/integrations";
import { StackProps } from "./props/stack";

/** The props of a stack in which Dashboard Data Export uses the bucket. */
export interface ExportStackProps extends StackProps {
  readonly currents?: undefined;
  readonly export: ExportProps;
}

/**
 * A bucket that Braze's Dashboard Data Export writes to.
 *
 * @throws if the props contradict each other, with every contradiction
 */
export class ExportStack extends BrazeStack {
  /** The bucket that Braze writes to. */
  public readonly bucket: IBrazeBucket;
  /** Dashboard Data Export: what Braze signs in as, and its policy. */
  public readonly export: ExportIntegration;

  public constructor(scope: Construct, id: string, props: ExportStackProps) {
    super(scope, id, props);
    this.bucket = addBucket(this, props);
    const principals = new Principals(this, props);
    this.export = new ExportIntegration(this, "export", {
      bucket: this.bucket,
      ...principals.forExport(),
      edition: props.policy,
      path: props.iam?.path,
    });
    handOff(this, this.bucket, this.export);
  }
}
