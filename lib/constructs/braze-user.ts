import { Construct } from "constructs";
import { IamAccessKey } from "../aws";
import { keyLabel } from "../address-part";
import { DashboardCredentials } from "../dashboard";
import { outputName, OUTPUTS, StackOutput, stackOutput } from "../outputs";
import { setAddress } from "./address";
import { BaseUser } from "./base-user";
import { PrincipalProps } from "./principal";

/** The props of a user that Braze signs in as. */
export interface BrazeUserProps extends PrincipalProps {
  /** The names of the user's access keys, the newest last. AWS allows one user two keys. */
  readonly keys: readonly string[];
  /**
   * The names of those keys that are switched off. The last in `keys` can't be one of them.
   *
   * @default - every key is active
   */
  readonly inactiveKeys?: readonly string[];
}

/**
 * An IAM user that Braze signs in as with an access key. The user has no group and no console password, and only the
 * policies that `attach` gives it.
 *
 * Braze's page, "AWS secret key auth method": steps 1, 2 and 4. Step 1 mentions an "administrators group", which Braze
 * doesn't need.
 *
 * @throws if another user of the stack has the label, if two keys have one name, if the user has no key, or if the newest
 * key or one that the user doesn't have is inactive
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html
 */
export class BrazeUser extends BaseUser {
  /** The key that Braze gets: the last in `keys`. */
  public readonly newestKey: IamAccessKey;

  public constructor(scope: Construct, id: string, props: BrazeUserProps) {
    super(scope, id, props);
    const keys = props.keys.map((key) => this.createKey(key, props));
    const newestKey = keys.at(-1);
    if (!newestKey) {
      throw new Error(`the user ${props.name} has no access key, expected one or two names in keys`);
    }
    expectActive(props);
    this.newestKey = newestKey;
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

  private createKey(key: string, { label, inactiveKeys = [] }: BrazeUserProps): IamAccessKey {
    const status = inactiveKeys.includes(key) ? { status: "Inactive" } : {};
    return setAddress(
      new IamAccessKey(this, `Key-${key}`, { user: this.user.name, ...status }),
      "aws_iam_access_key",
      keyLabel(label, key),
    );
  }
}

/** The outputs would hand over a key that AWS refuses. */
function expectActive({ name, keys, inactiveKeys = [] }: BrazeUserProps): void {
  const unknown = inactiveKeys.find((key) => !keys.includes(key));
  if (unknown !== undefined) {
    throw new Error(`the user ${name} has no access key ${unknown} to switch off, expected one of keys`);
  }
  const newest = keys.at(-1);
  if (newest !== undefined && inactiveKeys.includes(newest)) {
    throw new Error(`the newest access key of the user ${name}, ${newest}, is inactive, expected only older keys`);
  }
}
