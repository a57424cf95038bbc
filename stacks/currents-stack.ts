import { Construct } from "constructs";
import { connectorsOf } from "../lib/config/grants";
import { BrazeStack } from "./braze-stack";
import { currentPages } from "./dashboard-pages";
import { CurrentsStackProps } from "./props";

/** A bucket that Braze Currents streams events to. */
export class CurrentsStack extends BrazeStack {
  public constructor(scope: Construct, id: string, props: CurrentsStackProps) {
    super(scope, id, props);
    const connectors = connectorsOf(id, props.currents);
    this.outputFolderPaths(connectors);
    this.outputDashboard(currentPages(this.address.bucketName, connectors, this.access));
  }
}
