import { Construct } from "constructs";
import { DataAwsS3Bucket } from "../aws";
import { BUCKET_SETTINGS } from "../bucket-settings";
import { OUTPUTS, StackOutput, stackOutput } from "../outputs";
import { Partition } from "../policies/arns";
import { bucketPolicy } from "../policies/bucket";
import { setAddress } from "./address";
import { BUCKET_LABEL, bucketOutputs, BucketProps, IBrazeBucket } from "./bucket";
import { Condition, toConditionBlock } from "./conditions";
import { ForgottenResources } from "./forgotten-resources";
import { hclLifecycle } from "./hcl";
import { RenderedPolicy } from "./rendered-policy";

/** What a stack that made the bucket has of it. */
const RESOURCES_OF_A_BUCKET = ["aws_s3_bucket", ...BUCKET_SETTINGS.map((setting) => `aws_s3_bucket_${setting}`)];

/**
 * A bucket that exists and is never touched: it is read, and the statements that its owner should merge into its policy
 * are rendered.
 */
export class ExistingBucket extends Construct implements IBrazeBucket {
  public readonly bucket: DataAwsS3Bucket;
  public readonly bucketName: string;
  public readonly partition: Partition;
  /** The statements that the bucket's policy should have, as a policy document in JSON. */
  public readonly policyStatements: string;

  public constructor(scope: Construct, id: string, props: BucketProps) {
    super(scope, id);
    this.bucketName = props.bucketName;
    this.partition = props.partition;
    const inRegion: Condition = {
      expression: `self.bucket_region == "${props.region}"`,
      message:
        // Unquoted: CDKTF's HCL renderer does not escape quotes beside an expression.
        `the bucket ${props.bucketName} is in the region \${self.bucket_region}, and the stack is for ${props.region}: ` +
        "set region to the bucket's, or name another bucket",
    };
    this.bucket = setAddress(
      new CheckedBucket(this, "Resource", props.bucketName, [inRegion]),
      "data.aws_s3_bucket",
      BUCKET_LABEL,
    );
    // prevent_destroy goes with the resource: without this, a stack that made its bucket and now names it as an existing
    // one would plan to destroy it.
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

/** The data source of a bucket, with conditions that survive CDKTF's HCL renderer. */
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
