import { Construct } from "constructs";
import { IamPolicy, IamUser, IamUserPolicyAttachment } from "../aws";
import { DashboardCredentials } from "../dashboard";
import { StackOutput } from "../outputs";
import { setAddress } from "./address";
import { IBrazePrincipal, PrincipalProps } from "./principal";

/** The props of every user, whoever makes its keys. */
export interface BaseUserProps extends PrincipalProps {
  /**
   * Whether Terraform, when it destroys the user, also deletes the keys that Terraform doesn't know.
   *
   * @default false
   */
  readonly forceDestroy?: boolean;
}

/** What all IAM users have in common that Braze signs in as. */
export abstract class BaseUser extends Construct implements IBrazePrincipal {
  public readonly method = "access-key";
  /** The resource itself. */
  public readonly user: IamUser;

  protected constructor(scope: Construct, id: string, props: BaseUserProps) {
    super(scope, id);
    this.user = setAddress(
      new IamUser(this, "Resource", {
        name: props.name,
        path: props.path ?? "/",
        ...(props.permissionsBoundary && { permissionsBoundary: props.permissionsBoundary }),
        ...(props.forceDestroy && { forceDestroy: true }),
        ...(props.adopted && { lifecycle: { ignoreChanges: ["path"] } }),
      }),
      "aws_iam_user",
      props.label,
    );
  }

  public get name(): string {
    return this.user.name;
  }

  public get arn(): string {
    return this.user.arn;
  }

  public attach(label: string, policy: IamPolicy): IamUserPolicyAttachment {
    return setAddress(
      new IamUserPolicyAttachment(this, `Attachment-${label}`, { user: this.name, policyArn: policy.arn }),
      "aws_iam_user_policy_attachment",
      label,
    );
  }

  public abstract outputs(label: string): StackOutput[];

  public abstract credentials(label: string): DashboardCredentials;
}
