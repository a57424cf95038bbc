import { Construct } from "constructs";
import { DashboardPage, exportPage } from "../dashboard";
import { StackOutput } from "../outputs";
import { giveAccess, IBrazeIntegration, IntegrationProps } from "./integration";
import { IBrazePrincipal } from "./principal";

export interface ExportIntegrationProps extends IntegrationProps {
  /** What Braze signs in as. */
  readonly principal: IBrazePrincipal;
  /**
   * The last part of the addresses, and the first part of the outputs' names. Two in one stack need two labels.
   *
   * @default "export"
   */
  readonly label?: string;
}

/**
 * Braze's Dashboard Data Export, with a bucket to write to: a policy, attached to what Braze signs in as.
 *
 * The page's "Dashboard Data Export" tabs, from "Create policy" to "Link Braze to AWS".
 */
export class ExportIntegration extends Construct implements IBrazeIntegration {
  public readonly outputs: readonly StackOutput[];
  public readonly pages: readonly DashboardPage[];

  public constructor(scope: Construct, id: string, props: ExportIntegrationProps) {
    super(scope, id);
    const { label = "export", bucket } = props;
    // Beside this construct, not in it: construct paths stand in the synthesised JSON, and are not to change.
    const { outputs, credentials } = giveAccess(scope, { ...props, integration: "export", label });
    this.outputs = outputs;
    this.pages = [exportPage({ bucketName: bucket.bucketName, credentials })];
  }
}
