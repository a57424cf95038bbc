import { Construct } from "constructs";
import { TerraformElement } from "../cdktf";

/**
 * Resources that a stack had before and hands over: the next apply takes them out of the state, and leaves them as they
 * are. Those that the state does not have are passed over.
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
