import { Construct } from "constructs";
import { BrazeStack } from "./braze-stack";
import { exportPages } from "./dashboard-pages";
import { ExportStackProps } from "./props";

/** A bucket that Braze's Dashboard Data Export writes to. */
export class ExportStack extends BrazeStack {
  public constructor(scope: Construct, id: string, props: ExportStackProps) {
    super(scope, id, props);
    this.outputDashboard(exportPages(this.address.bucketName, this.access));
  }
}
