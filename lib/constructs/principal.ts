import type { TerraformResource } from "../cdktf";
import type { IamPolicy } from "../aws";
import type { DashboardCredentials } from "../dashboard";
import type { StackOutput } from "../outputs";
import type { AuthMethod } from "../policies/integration";

/** The props of every principal, whether it is a user or a role. */
export interface PrincipalProps {
  /** The last part of the principal's address, e.g. `currents` in `aws_iam_role.currents`. */
  readonly label: string;
  /** The principal's name in IAM: 1 to 64 characters. */
  readonly name: string;
  /**
   * The principal's path in IAM, which begins and ends with `/`.
   *
   * @default "/"
   */
  readonly path?: string;
  /**
   * The ARN of the policy that bounds what the principal can ever do.
   *
   * @default - no boundary
   */
  readonly permissionsBoundary?: string;
  /**
   * Whether a person made the principal by hand before. Such a principal keeps the path that it has.
   *
   * @default false
   */
  readonly adopted?: boolean;
}

/** What Braze signs in as: a user or a role. An integration takes any of them. */
export interface IBrazePrincipal {
  /** How Braze signs in as this principal. */
  readonly method: AuthMethod;
  /** The principal's name in IAM as an attribute. What uses this attribute waits until the principal exists. */
  readonly name: string;
  /** The principal's ARN as an attribute. */
  readonly arn: string;
  /**
   * Attaches a policy to the principal.
   *
   * @param label - the last part of the attachment's address
   * @throws if another attachment of the stack has the label
   */
  attach(label: string, policy: IamPolicy): TerraformResource;
  /**
   * What a stack should output of the principal for one integration. A principal can serve several integrations.
   *
   * @param label - the label of the integration
   */
  outputs(label: string): StackOutput[];
  /**
   * What Braze's form asks for.
   *
   * @param label - the label of the integration, whose outputs hold a secret
   */
  credentials(label: string): DashboardCredentials;
}
