import { Construct } from "constructs";
import { IamPolicy, IamRole, IamRolePolicyAttachment } from "../aws";
import { DashboardCredentials } from "../dashboard";
import { OUTPUTS, StackOutput, stackOutput } from "../outputs";
import { Partition } from "../policies/arns";
import { trustPolicy } from "../policies/trust";
import { setAddress } from "./address";
import { IBrazePrincipal, PrincipalProps } from "./principal";
import { RenderedPolicy } from "./rendered-policy";

/** The props of a role that Braze assumes. */
export interface BrazeRoleProps extends PrincipalProps {
  /** The partition of Braze's account: roles can't be assumed across partitions. */
  readonly partition: Partition;
  /** Braze's AWS account: 12 digits. Braze's dashboard shows it beside the external id. */
  readonly brazeAccountId: string;
  /** The external ids that Braze's dashboard shows: one for each workspace that shares the role. At least one. */
  readonly externalIds: readonly string[];
}

/**
 * An IAM role that Braze assumes with an external id.
 *
 * Braze's page, "AWS role ARN auth method": steps 2 and 3.
 *
 * @throws if another role of the stack has the label
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_common-scenarios_third-party.html
 */
export class BrazeRole extends Construct implements IBrazePrincipal {
  public readonly method = "role";
  /** The resource itself. */
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

  public get name(): string {
    return this.role.name;
  }

  public get arn(): string {
    return this.role.arn;
  }

  public attach(label: string, policy: IamPolicy): IamRolePolicyAttachment {
    return setAddress(
      new IamRolePolicyAttachment(this, `Attachment-${label}`, { role: this.name, policyArn: policy.arn }),
      "aws_iam_role_policy_attachment",
      label,
    );
  }

  public outputs(label: string): StackOutput[] {
    return [stackOutput(OUTPUTS.roleArn, this.arn, label)];
  }

  public credentials(): DashboardCredentials {
    return { method: this.method, roleArn: this.arn };
  }
}
