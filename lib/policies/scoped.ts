import { BucketIdentity, bucketArn, objectsArn } from "./arns";
import { PolicyDocument, PolicyStatement } from "./document";

/**
 * The policy that lets Braze Currents do what it needs on one bucket, and nothing on any other bucket.
 *
 * Both auth methods get the document that Braze's page has for a role: "AWS role ARN auth method", step 1, tab
 * "Braze Currents".
 *
 * ```json
 * {
 *   "Version": "2012-10-17",
 *   "Statement": [
 *     {
 *       "Sid": "FindBucket",
 *       "Effect": "Allow",
 *       "Action": ["s3:ListBucket", "s3:GetBucketLocation"],
 *       "Resource": ["arn:aws:s3:::BUCKET"]
 *     },
 *     {
 *       "Sid": "WriteEvents",
 *       "Effect": "Allow",
 *       "Action": ["s3:PutObject", "s3:GetObject"],
 *       "Resource": ["arn:aws:s3:::BUCKET/*"]
 *     }
 *   ]
 * }
 * ```
 */
export function scopedCurrentsPolicy(bucket: BucketIdentity): PolicyDocument {
  return {
    statements: [
      findBucket(bucket),
      {
        sid: "WriteEvents",
        effect: "Allow",
        actions: ["s3:PutObject", "s3:GetObject"],
        resources: [objectsArn(bucket)],
      },
    ],
  };
}

/**
 * The policy that lets Dashboard Data Export do what it needs on one bucket, and nothing on any other bucket.
 *
 * Both auth methods get the document that Braze's page has for a role: "AWS role ARN auth method", step 1, tab
 * "Dashboard Data Export".
 *
 * ```json
 * {
 *   "Version": "2012-10-17",
 *   "Statement": [
 *     {
 *       "Sid": "FindBucket",
 *       "Effect": "Allow",
 *       "Action": ["s3:ListBucket", "s3:GetBucketLocation"],
 *       "Resource": ["arn:aws:s3:::BUCKET"]
 *     },
 *     {
 *       "Sid": "WriteExports",
 *       "Effect": "Allow",
 *       "Action": ["s3:GetObject", "s3:PutObject", "s3:DeleteObject"],
 *       "Resource": ["arn:aws:s3:::BUCKET/*"]
 *     }
 *   ]
 * }
 * ```
 */
export function scopedExportPolicy(bucket: BucketIdentity): PolicyDocument {
  return {
    statements: [
      findBucket(bucket),
      {
        sid: "WriteExports",
        effect: "Allow",
        actions: ["s3:GetObject", "s3:PutObject", "s3:DeleteObject"],
        resources: [objectsArn(bucket)],
      },
    ],
  };
}

function findBucket(bucket: BucketIdentity): PolicyStatement {
  return {
    sid: "FindBucket",
    effect: "Allow",
    actions: ["s3:ListBucket", "s3:GetBucketLocation"],
    resources: [bucketArn(bucket)],
  };
}
