import { Construct } from "constructs";
import { DataAwsS3Bucket } from "../aws";
import { BUCKET_SETTINGS } from "../bucket-settings";
import { OUTPUTS, StackOutput, stackOutput } from "../outputs";
import { Partition } from "../policies/arns";
import { bucketPolicy } from "../policies/bucket";
import { setAddress } from "./address";
import { BUCKET_LABEL, bucketOutputs, AnyBucketProps, IBrazeBucket } from "./bucket";
import { Condition, toConditionBlock } from "./conditions";
import { ForgottenResources } from "./forgotten-resources";
import { hclLifecycle } from "./hcl";
import { RenderedPolicy } from "./rendered-policy";

/** The types of the resources that a stack has of a bucket that it makes. */
const RESOURCES_OF_A_BUCKET = ["aws_s3_bucket", ...BUCKET_SETTINGS.map((setting) => `aws_s3_bucket_${setting}`)];

/**
 * A bucket that exists, and that the stack never changes. Terraform reads the bucket, checks its region, and renders
 * the statements that the bucket's owner should merge into its policy.
 *
 * Braze's page, "Prerequisites": "If you already have an S3 bucket".
 *
 * @throws if the stack has another bucket: both would have the same addresses
 */
export class ExistingBucket extends Construct implements IBrazeBucket {
  /** The data source itself. */
  public readonly bucket: DataAwsS3Bucket;
  public readonly bucketName: string;
  public readonly partition: Partition;
  /** The statements that the bucket's policy should have: a policy document as JSON, which Terraform knows at plan. */
  public readonly policyStatements: string;

  public constructor(scope: Construct, id: string, props: AnyBucketProps) {
    super(scope, id);
    this.bucketName = props.bucketName;
    this.partition = props.partition;
    const inRegion: Condition = {
      expression: `self.bucket_region == "${props.region}"`,
      message:
        // There are no quotes here, because CDKTF's HCL renderer doesn't escape quotes beside an expression.
        `the bucket ${props.bucketName} is in the region \${self.bucket_region}, ` +
        `and the stack is for ${props.region}: ` +
        "set region to the bucket's, or name another bucket",
    };
    this.bucket = setAddress(
      new CheckedBucket(this, "Resource", props.bucketName, [inRegion]),
      "data.aws_s3_bucket",
      BUCKET_LABEL,
    );
    // A stack may have made this bucket before. Without these blocks, Terraform would then plan to destroy the bucket:
    // `prevent_destroy` disappears together with the resource.
    new ForgottenResources(
      this,
      "HandedOver",
      RESOURCES_OF_A_BUCKET.map((type) => `${type}.${BUCKET_LABEL}`),
    );
    const document = new RenderedPolicy(this, "PolicyDocument", { label: BUCKET_LABEL, document: bucketPolicy(props) });
    this.policyStatements = document.json;
  }

  public get name(): string {
    return this.bucket.bucket;
  }

  public get arn(): string {
    return this.bucket.arn;
  }

  public get region(): string {
    return this.bucket.bucketRegion;
  }

  public get outputs(): readonly StackOutput[] {
    return [...bucketOutputs(this), stackOutput(OUTPUTS.bucketPolicyStatements, this.policyStatements)];
  }
}

/** The data source of a bucket, with conditions that CDKTF's HCL renderer leaves intact. */
class CheckedBucket extends DataAwsS3Bucket {
  private readonly postcondition: ReturnType<typeof toConditionBlock>[];

  public constructor(scope: Construct, id: string, bucket: string, conditions: readonly Condition[]) {
    super(scope, id, { bucket });
    this.postcondition = conditions.map(toConditionBlock);
    this.addOverride("lifecycle", { postcondition: this.postcondition });
  }

  public override toHclTerraform(): object {
    const hcl = super.toHclTerraform() as { data: { aws_s3_bucket: Record<string, object> } };
    const attributes = hcl.data.aws_s3_bucket[this.friendlyUniqueId];
    const lifecycle = hclLifecycle({ postcondition: this.postcondition });
    return { data: { aws_s3_bucket: { [this.friendlyUniqueId]: { ...attributes, lifecycle } } } };
  }
}
