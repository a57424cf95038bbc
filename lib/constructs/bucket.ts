import { OUTPUTS, StackOutput, stackOutput } from "../outputs";
import { BucketIdentity } from "../policies/arns";
import { TlsVersion } from "../policies/bucket";

/** What has every resource of a bucket in its address: `aws_s3_bucket.bucket`, `aws_s3_bucket_policy.bucket`, … */
export const BUCKET_LABEL = "bucket";

/** What a bucket that the stack makes and one that exists have in common. */
export interface BucketProps extends BucketIdentity {
  /** The AWS region that the bucket is in, e.g. `us-east-1`. */
  readonly region: string;
  /**
   * The oldest TLS version that requests may use.
   *
   * @default - any TLS version, but never plain HTTP
   */
  readonly minimumTlsVersion?: TlsVersion;
}

/** The bucket that Braze writes to, whoever made it. */
export interface IBrazeBucket extends BucketIdentity {
  /** The name as an attribute: Terraform knows it once the bucket is there. */
  readonly name: string;
  /** The ARN as an attribute. */
  readonly arn: string;
  /** The AWS region, as an attribute where the stack does not decide it. */
  readonly region: string;
  /** What a stack should output of the bucket. */
  readonly outputs: readonly StackOutput[];
}

/** The outputs that every bucket has. */
export function bucketOutputs({ name, arn, region }: Omit<IBrazeBucket, "outputs">): StackOutput[] {
  return [
    stackOutput(OUTPUTS.bucketName, name),
    stackOutput(OUTPUTS.bucketArn, arn),
    stackOutput(OUTPUTS.bucketRegion, region),
  ];
}
