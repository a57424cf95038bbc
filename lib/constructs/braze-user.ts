import { Construct } from "constructs";
import { IamAccessKey, IamPolicy, IamUser, IamUserPolicyAttachment } from "../aws";
import { addressPart } from "../address-part";
import { DashboardCredentials } from "../dashboard";
import { outputName, OUTPUTS, StackOutput, stackOutput } from "../outputs";
import { setAddress } from "./address";
import { IBrazePrincipal, PrincipalProps } from "./principal";

/** The props of a user that Braze signs in as. */
export interface BrazeUserProps extends PrincipalProps {
  /** The names of the user's access keys, the newest last. AWS allows one user two keys. */
  readonly keys: readonly string[];
}

/**
 * An IAM user that Braze signs in as with an access key. The user has no group and no console password, and only the
 * policies that `attach` gives it.
 *
 * Braze's page, "AWS secret key auth method": steps 1, 2 and 4. Step 1 mentions an "administrators group", which Braze
 * doesn't need.
 *
 * @throws if another user of the stack has the label, or if two keys have one name or the user has no key
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html
 */
export class BrazeUser extends Construct implements IBrazePrincipal {
  public readonly method = "access-key";
  /** The resource itself. */
  public readonly user: IamUser;
  /** The key that Braze gets: the last in `keys`. */
  public readonly newestKey: IamAccessKey;

  public constructor(scope: Construct, id: string, props: BrazeUserProps) {
    super(scope, id);
    this.user = setAddress(
      new IamUser(this, "Resource", {
        name: props.name,
        path: props.path ?? "/",
        ...(props.permissionsBoundary && { permissionsBoundary: props.permissionsBoundary }),
        ...(props.adopted && { lifecycle: { ignoreChanges: ["path"] } }),
      }),
      "aws_iam_user",
      props.label,
    );
    const keys = props.keys.map((key) => this.createKey(props.label, key));
    const newestKey = keys.at(-1);
    if (!newestKey) {
      throw new Error(`the user ${props.name} has no access key, expected one or two names in keys`);
    }
    this.newestKey = newestKey;
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

  public outputs(label: string): StackOutput[] {
    return [
      stackOutput(OUTPUTS.userName, this.name, label),
      stackOutput(OUTPUTS.accessKeyId, this.newestKey.id, label),
      stackOutput(OUTPUTS.secretAccessKey, this.newestKey.secret, label),
    ];
  }

  public credentials(label: string): DashboardCredentials {
    return {
      method: this.method,
      accessKeyId: this.newestKey.id,
      secretAccessKeyOutput: outputName(OUTPUTS.secretAccessKey, label),
    };
  }

  private createKey(label: string, key: string): IamAccessKey {
    return setAddress(
      new IamAccessKey(this, `Key-${key}`, { user: this.user.name }),
      "aws_iam_access_key",
      `${label}_${addressPart(key)}`,
    );
  }
}
