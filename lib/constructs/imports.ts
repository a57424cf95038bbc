import { Construct } from "constructs";
import { TerraformElement } from "../cdktf";

/** A resource that exists in AWS, and the address that it gets in Terraform. */
export interface ResourceImport {
  /** The address, e.g. `aws_s3_bucket.bucket`. */
  readonly to: string;
  /** The id by which the AWS provider finds the resource, e.g. the name of a bucket. */
  readonly id: string;
}

/**
 * Import blocks. The next apply takes resources that exist into the state, instead of making them.
 *
 * CDKTF's `importFrom` starts the terraform binary at synth, once for each resource. This element only writes the
 * blocks.
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
    // An address is a text in JSON, but a reference in HCL.
    return { import: this.imports.map(({ to, id }) => ({ to: { value: to, type: "reference" }, id })) };
  }
}
