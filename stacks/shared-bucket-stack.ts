import { Construct } from "constructs";
import { connectorsOf } from "../lib/config/grants";
import { BrazeStack } from "./braze-stack";
import { currentPages, exportPages } from "./dashboard-pages";
import { SharedBucketStackProps } from "./props";

/**
 * A bucket that both integrations use, always with a policy for each ("Multiple connectors", last paragraph), and with a
 * principal for each unless the stack has one `auth` for both.
 */
export class SharedBucketStack extends BrazeStack {
  public constructor(scope: Construct, id: string, props: SharedBucketStackProps) {
    super(scope, id, props);
    const connectors = connectorsOf(id, props.currents);
    this.outputFolderPaths(connectors);
    this.outputDashboard([
      ...currentPages(this.address.bucketName, connectors, this.access),
      ...exportPages(this.address.bucketName, this.access),
    ]);
  }
}
