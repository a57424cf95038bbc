import { Construct } from "constructs";
import { TerraformElement } from "../cdktf";

/**
 * Resources that the stack had before and no longer manages. The next apply takes them out of the state and leaves them
 * as they are in AWS. Terraform ignores an address that the state doesn't have.
 *
 * CDKTF's HCL renderer leaves `removed` blocks out: `mendHcl` adds them.
 *
 * @see https://developer.hashicorp.com/terraform/language/block/removed
 */
export class ForgottenResources extends TerraformElement {
  public constructor(
    scope: Construct,
    id: string,
    /** The addresses that the resources had, e.g. `aws_s3_bucket.bucket`. */
    public readonly addresses: readonly string[],
  ) {
    super(scope, id);
  }

  public override toTerraform(): object {
    return { removed: this.addresses.map((from) => ({ from, lifecycle: { destroy: false } })) };
  }
}
