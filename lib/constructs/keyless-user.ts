import { Construct } from "constructs";
import { keyLabel } from "../address-part";
import { OutsideKeyCredentials } from "../dashboard";
import { OUTPUTS, StackOutput, stackOutput } from "../outputs";
import { BaseUser } from "./base-user";
import { ForgottenResources } from "./forgotten-resources";
import { PrincipalProps } from "./principal";

/** The props of a user whose access keys are made outside Terraform. */
export interface KeylessUserProps extends PrincipalProps {
  /**
   * The names of the keys that Terraform made for this user before. Terraform forgets these keys, and they live on.
   *
   * @default - Terraform made no key for this user
   */
  readonly forgottenKeys?: readonly string[];
}

/**
 * An IAM user that Braze signs in as with an access key that Terraform never sees: no state and no plan holds its secret.
 * The command `braze-s3 keys` makes the keys. If Terraform destroys the user, its keys go with it.
 *
 * @throws if another user of the stack has the label
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html
 */
export class KeylessUser extends BaseUser {
  public constructor(scope: Construct, id: string, props: KeylessUserProps) {
    // AWS deletes no user that has keys.
    super(scope, id, { ...props, forceDestroy: true });
    const { label, forgottenKeys = [] } = props;
    if (forgottenKeys.length > 0) {
      new ForgottenResources(
        this,
        "Forgotten",
        forgottenKeys.map((key) => `aws_iam_access_key.${keyLabel(label, key)}`),
      );
    }
  }

  public outputs(label: string): StackOutput[] {
    return [stackOutput(OUTPUTS.userName, this.name, label)];
  }

  public credentials(): OutsideKeyCredentials {
    return { method: this.method, keyOfUser: this.name };
  }
}
