import { Construct } from "constructs";
import { TerraformElement } from "../cdktf";

/** The props of a stack's settings. */
export interface TerraformSettingsProps {
  /**
   * The versions of the AWS provider that Terraform may use, as a version constraint.
   *
   * @default "~> 6.25"
   */
  readonly providerVersion?: string;
  /**
   * The versions of Terraform that may apply the stack, as a version constraint.
   *
   * @default - any version may
   */
  readonly requiredVersion?: string;
}

/** CDKTF's bindings know the arguments of version 6.25. What they write stays valid within the major version. */
const DEFAULT_PROVIDER_VERSION = "~> 6.25";

/** The provider's full name, by which mirrors and lock files know it. */
const PROVIDER_SOURCE = "hashicorp/aws";

/**
 * The versions of Terraform and the AWS provider that a stack works with.
 *
 * The bindings ask for exactly one version, under the short name `aws`. CDKTF merges these settings over that request,
 * so a stack must add them after its provider.
 *
 * @see https://developer.hashicorp.com/terraform/language/terraform
 */
export class TerraformSettings extends TerraformElement {
  /** The versions of Terraform that may apply the stack, or undefined if any version may. */
  public readonly requiredVersion: string | undefined;
  private readonly settings: object;

  public constructor(scope: Construct, id: string, props: TerraformSettingsProps) {
    super(scope, id);
    this.requiredVersion = props.requiredVersion;
    this.settings = {
      required_providers: {
        aws: { source: PROVIDER_SOURCE, version: props.providerVersion ?? DEFAULT_PROVIDER_VERSION },
      },
      ...(props.requiredVersion && { required_version: props.requiredVersion }),
    };
  }

  public override toTerraform(): object {
    return { terraform: this.settings };
  }

  public override toHclTerraform(): object {
    return this.toTerraform();
  }
}
