import { Construct } from "constructs";
import { TerraformElement } from "../cdktf";
import { hclLiterals } from "./hcl-literals";

export interface TerraformSettingsProps {
  /**
   * The versions of the AWS provider that Terraform may use.
   *
   * @default "~> 6.25"
   */
  readonly providerVersion?: string;
  /**
   * The versions of Terraform that may apply the stack.
   *
   * @default - any
   */
  readonly requiredVersion?: string;
}

/** The bindings were made from 6.25; the resources here change only within a major version. */
const DEFAULT_PROVIDER_VERSION = "~> 6.25";

/** Mirrors and lock files know the provider by its full name. */
const PROVIDER_SOURCE = "hashicorp/aws";

/**
 * Which versions of Terraform and the AWS provider a stack works with.
 *
 * The bindings ask for exactly the version they were made from, under the short name `aws`: this is merged over it, so
 * it has to come after the provider.
 */
export class TerraformSettings extends TerraformElement {
  /** The versions of Terraform that may apply the stack, if not any. */
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
    return { terraform: hclLiterals(this.settings) };
  }
}
