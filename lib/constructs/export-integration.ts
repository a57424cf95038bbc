import { Construct } from "constructs";
import { DashboardPage, exportPage } from "../dashboard";
import { StackOutput } from "../outputs";
import { giveAccess, IBrazeIntegration, IntegrationProps } from "./integration";
import { IntegrationPolicy } from "./integration-policy";
import { IBrazePrincipal } from "./principal";

/** The props of Dashboard Data Export. */
export interface ExportIntegrationProps extends IntegrationProps {
  /** What Braze signs in as. */
  readonly principal: IBrazePrincipal;
  /**
   * The last part of the addresses, and the first part of the names of outputs. Two exports in one stack need two
   * labels.
   *
   * @default "export"
   */
  readonly label?: string;
}

/**
 * Braze's Dashboard Data Export (CSV exports, engagement reports and the like) to a bucket. The integration makes a
 * policy and attaches the policy to the principal that Braze signs in as.
 *
 * Braze's page, tabs "Dashboard Data Export", from "Create policy" to "Link Braze to AWS".
 *
 * @throws if another integration of the stack has the label
 */
export class ExportIntegration extends Construct implements IBrazeIntegration {
  /** What Braze signs in as. */
  public readonly principal: IBrazePrincipal;
  /** The policy that the principal got. */
  public readonly policy: IntegrationPolicy;
  public readonly outputs: readonly StackOutput[];
  public readonly pages: readonly DashboardPage[];

  public constructor(scope: Construct, id: string, props: ExportIntegrationProps) {
    super(scope, id);
    const { label = "export", bucket, principal } = props;
    // The policy stands beside this construct, not in it: construct paths are in the JSON, and must not change.
    const { policy, outputs, credentials } = giveAccess(scope, { ...props, integration: "export", label });
    this.principal = principal;
    this.policy = policy;
    this.outputs = outputs;
    this.pages = [exportPage({ bucketName: bucket.bucketName, credentials })];
  }
}
