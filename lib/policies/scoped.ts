import { BucketIdentity, bucketArn, objectsArn } from "./arns";
import { PolicyDocument, PolicyStatement } from "./document";

/**
 * What Braze Currents needs on one bucket, and nothing beyond it.
 *
 * The page's role-method document for Currents ("AWS role ARN auth method", step 1), for both auth methods:
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
        // Currents puts event files, and reads them back when it handles an error.
        sid: "WriteEvents",
        effect: "Allow",
        actions: ["s3:PutObject", "s3:GetObject"],
        resources: [objectsArn(bucket)],
      },
    ],
  };
}

/**
 * What Braze's Dashboard Data Export needs on one bucket, and nothing beyond it.
 *
 * The page's role-method document for Dashboard Data Export ("AWS role ARN auth method", step 1), for both auth methods:
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
        // Exports are put, read for the download links, and removed by Braze.
        sid: "WriteExports",
        effect: "Allow",
        actions: ["s3:GetObject", "s3:PutObject", "s3:DeleteObject"],
        resources: [objectsArn(bucket)],
      },
    ],
  };
}

/** Braze asks where the bucket is (its dashboard has no field for a region) and lists it when it checks the credentials. */
function findBucket(bucket: BucketIdentity): PolicyStatement {
  return {
    sid: "FindBucket",
    effect: "Allow",
    actions: ["s3:ListBucket", "s3:GetBucketLocation"],
    resources: [bucketArn(bucket)],
  };
}
