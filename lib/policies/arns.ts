/** A partition of AWS: the first part of every ARN in it. */
export type Partition =
  "aws" | "aws-cn" | "aws-us-gov" | "aws-iso" | "aws-iso-b" | "aws-iso-e" | "aws-iso-f" | "aws-eusc";

/** Where a bucket is, as far as its ARN needs it. */
export interface BucketIdentity {
  readonly partition: Partition;
  readonly bucketName: string;
}

/** The ARN of a bucket, made of its configured name, so that it is known at plan. */
export function bucketArn({ partition, bucketName }: BucketIdentity): string {
  return `arn:${partition}:s3:::${bucketName}`;
}

/** The ARN pattern of every object of a bucket, and of nothing else. */
export function objectsArn(bucket: BucketIdentity): string {
  return `${bucketArn(bucket)}/*`;
}
