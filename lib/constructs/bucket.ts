import { OUTPUTS, StackOutput, stackOutput } from "../outputs";
import { BucketIdentity } from "../policies/arns";
import { TlsVersion } from "../policies/bucket";

/** The last part of each address that a bucket has: `aws_s3_bucket.bucket`, `aws_s3_bucket_policy.bucket`, … */
export const BUCKET_LABEL = "bucket";

/** The props of every bucket, whether the stack makes it or it exists. */
export interface AnyBucketProps extends BucketIdentity {
  /** The AWS region of the bucket, e.g. `us-east-1`. */
  readonly region: string;
  /**
   * The oldest TLS version that requests may use.
   *
   * @default - every TLS version may be used, but never plain HTTP
   */
  readonly minimumTlsVersion?: TlsVersion;
}

/** A bucket that Braze writes to, whoever made it. An integration takes any such bucket. */
export interface IBrazeBucket extends BucketIdentity {
  /** The bucket's name as an attribute. What uses this attribute waits until the bucket exists. */
  readonly name: string;
  /** The bucket's ARN as an attribute. */
  readonly arn: string;
  /** The bucket's AWS region: a text where the stack makes the bucket, else an attribute. */
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
