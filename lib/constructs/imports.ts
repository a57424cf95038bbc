import { Construct } from "constructs";
import { TerraformElement } from "../cdktf";

/** A resource that exists, and the address it is to have. */
export interface ResourceImport {
  /** The address, e.g. `aws_s3_bucket.bucket`. */
  readonly to: string;
  /** The id by which the provider finds the resource. */
  readonly id: string;
}

/**
 * Import blocks: the next apply takes resources into the state that exist already, and makes none in their place.
 *
 * CDKTF's `importFrom` starts the terraform binary at synth, once for each resource; this only writes the blocks.
 *
 * @see https://developer.hashicorp.com/terraform/language/import
 */
export class Imports extends TerraformElement {
  public constructor(
    scope: Construct,
    id: string,
    private readonly imports: readonly ResourceImport[],
  ) {
    super(scope, id);
  }

  public override toTerraform(): object {
    return { import: this.imports };
  }

  public override toHclTerraform(): object {
    // An address is a reference in HCL, and a text in JSON.
    return { import: this.imports.map(({ to, id }) => ({ to: { value: to, type: "reference" }, id })) };
  }
}
