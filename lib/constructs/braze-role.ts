import { Construct } from "constructs";
import { IamPolicy, IamRole, IamRolePolicyAttachment } from "../aws";
import { DashboardCredentials } from "../dashboard";
import { OUTPUTS, StackOutput, stackOutput } from "../outputs";
import { Partition } from "../policies/arns";
import { trustPolicy } from "../policies/trust";
import { setAddress } from "./address";
import { IBrazePrincipal, PrincipalProps } from "./principal";
import { RenderedPolicy } from "./rendered-policy";

export interface BrazeRoleProps extends PrincipalProps {
  readonly partition: Partition;
  /** Braze's AWS account as its dashboard shows it: 12 digits. */
  readonly brazeAccountId: string;
  /** The external ids that Braze's dashboard shows: one for each workspace that shares the role. */
  readonly externalIds: readonly string[];
}

/**
 * An IAM role that Braze assumes with an external id.
 *
 * The page's "AWS role ARN auth method", steps 2 and 3.
 */
export class BrazeRole extends Construct implements IBrazePrincipal {
  public readonly method = "role";
  public readonly role: IamRole;

  public constructor(scope: Construct, id: string, props: BrazeRoleProps) {
    super(scope, id);
    const trust = new RenderedPolicy(this, "Trust", { label: `${props.label}_trust`, document: trustPolicy(props) });
    this.role = setAddress(
      new IamRole(this, "Resource", {
        name: props.name,
        description: "Assumed by Braze to write to S3",
        path: props.path ?? "/",
        assumeRolePolicy: trust.json,
        ...(props.permissionsBoundary && { permissionsBoundary: props.permissionsBoundary }),
        ...(props.adopted && { lifecycle: { ignoreChanges: ["path"] } }),
      }),
      "aws_iam_role",
      props.label,
    );
  }

  public attach(label: string, policy: IamPolicy): IamRolePolicyAttachment {
    return setAddress(
      new IamRolePolicyAttachment(this, `Attachment-${label}`, { role: this.role.name, policyArn: policy.arn }),
      "aws_iam_role_policy_attachment",
      label,
    );
  }

  public outputs(label: string): StackOutput[] {
    return [stackOutput(OUTPUTS.roleArn, this.role.arn, label)];
  }

  public credentials(): DashboardCredentials {
    return { method: this.method, roleArn: this.role.arn };
  }
}
