import type { TerraformResource } from "../cdktf";
import type { IamPolicy } from "../aws";
import type { DashboardCredentials } from "../dashboard";
import type { StackOutput } from "../outputs";
import type { AuthMethod } from "../policies/integration";

/** What the users and roles of a stack have in common. */
export interface PrincipalProps {
  /** The last part of its address, e.g. `currents` in `aws_iam_role.currents`. */
  readonly label: string;
  /** Its name in IAM. */
  readonly name: string;
  /** @default "/" */
  readonly path?: string;
  /**
   * ARN of the policy that bounds what it can ever do.
   *
   * @default - no boundary
   */
  readonly permissionsBoundary?: string;
  /**
   * Whether it was made by hand before, and keeps the path that it has.
   *
   * @default false
   */
  readonly adopted?: boolean;
}

/** What Braze signs in as. */
export interface IBrazePrincipal {
  readonly method: AuthMethod;
  /**
   * Gives it a policy.
   *
   * @param label - the last part of the attachment's address
   */
  attach(label: string, policy: IamPolicy): TerraformResource;
  /**
   * What a stack should output of it for an integration.
   *
   * @param label - the integration's label: one principal may serve several integrations
   */
  outputs(label: string): StackOutput[];
  /**
   * What Braze's form asks for.
   *
   * @param label - the integration's label: a secret is named by the output that holds it
   */
  credentials(label: string): DashboardCredentials;
}
