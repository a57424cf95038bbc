/**
 * A partition of AWS: a group of regions. Every ARN of a region begins with `arn:` and the partition.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html
 */
export type Partition =
  "aws" | "aws-cn" | "aws-us-gov" | "aws-iso" | "aws-iso-b" | "aws-iso-e" | "aws-iso-f" | "aws-eusc";

/** What the ARN of a bucket is made of. */
export interface BucketIdentity {
  /** The partition that the bucket's region belongs to. */
  readonly partition: Partition;
  /** The bucket's name: 3 to 63 characters, or a Terraform expression. */
  readonly bucketName: string;
}

/** The ARN of a bucket. It is made of the configured name, so Terraform knows the ARN at plan. */
export function bucketArn({ partition, bucketName }: BucketIdentity): string {
  return `arn:${partition}:s3:::${bucketName}`;
}

/** The ARN pattern that matches every object of a bucket, and nothing else. */
export function objectsArn(bucket: BucketIdentity): string {
  return `${bucketArn(bucket)}/*`;
}

/** What a policy reads as a pattern or as the start of a variable. */
export const READ_OTHERWISE = /[*?$]/;

/**
 * The ARN pattern that matches every object in a folder of a bucket, and nothing else.
 *
 * @param folderPath - the path without slashes at its ends, e.g. `currents`
 * @throws if a policy would read a character of the path otherwise
 */
export function folderArn(bucket: BucketIdentity, folderPath: string): string {
  if (READ_OTHERWISE.test(folderPath)) {
    throw new Error(`a policy can't name the folder "${folderPath}", expected a folder path without *, ? and $`);
  }
  return `${bucketArn(bucket)}/${folderPath}/*`;
}
