import { BucketIdentity, bucketArn, objectsArn } from "./arns";
import { PolicyDocument } from "./document";

/**
 * The policy of Braze's page for Currents with an access key, to the letter.
 *
 * Braze's page, "AWS secret key auth method": step 3, tab "Braze Currents".
 *
 * The pattern `BUCKET*` also matches every other bucket whose name starts with this bucket's name.
 *
 * ```json
 * {
 *   "Version": "2012-10-17",
 *   "Statement": [
 *     {
 *       "Effect": "Allow",
 *       "Action": ["s3:GetBucketLocation"],
 *       "Resource": ["arn:aws:s3:::BUCKET"]
 *     },
 *     {
 *       "Effect": "Allow",
 *       "Action": ["s3:PutObject", "s3:ListBucket"],
 *       "Resource": ["arn:aws:s3:::BUCKET*", "arn:aws:s3:::BUCKET/", "arn:aws:s3:::BUCKET"]
 *     }
 *   ]
 * }
 * ```
 */
export function documentedCurrentsKeyPolicy(bucket: BucketIdentity): PolicyDocument {
  return {
    statements: [
      { effect: "Allow", actions: ["s3:GetBucketLocation"], resources: [bucketArn(bucket)] },
      { effect: "Allow", actions: ["s3:PutObject", "s3:ListBucket"], resources: namesStartingLike(bucket) },
    ],
  };
}

/**
 * The policy of Braze's page for Dashboard Data Export with an access key, to the letter.
 *
 * Braze's page, "AWS secret key auth method": step 3, tab "Dashboard Data Export".
 *
 * The pattern `BUCKET*` also matches every other bucket whose name starts with this bucket's name.
 *
 * ```json
 * {
 *   "Version": "2012-10-17",
 *   "Statement": [
 *     {
 *       "Effect": "Allow",
 *       "Action": ["s3:ListBucket", "s3:GetBucketLocation"],
 *       "Resource": ["arn:aws:s3:::BUCKET"]
 *     },
 *     {
 *       "Effect": "Allow",
 *       "Action": ["s3:GetObject", "s3:PutObject", "s3:DeleteObject"],
 *       "Resource": ["arn:aws:s3:::BUCKET*", "arn:aws:s3:::BUCKET/", "arn:aws:s3:::BUCKET"]
 *     }
 *   ]
 * }
 * ```
 */
export function documentedExportKeyPolicy(bucket: BucketIdentity): PolicyDocument {
  return {
    statements: [
      { effect: "Allow", actions: ["s3:ListBucket", "s3:GetBucketLocation"], resources: [bucketArn(bucket)] },
      {
        effect: "Allow",
        actions: ["s3:GetObject", "s3:PutObject", "s3:DeleteObject"],
        resources: namesStartingLike(bucket),
      },
    ],
  };
}

/**
 * The policy of Braze's page for Currents with a role, to the letter.
 *
 * Braze's page, "AWS role ARN auth method": step 1, tab "Braze Currents".
 *
 * ```json
 * {
 *   "Version": "2012-10-17",
 *   "Statement": [
 *     {
 *       "Effect": "Allow",
 *       "Action": ["s3:ListBucket", "s3:GetBucketLocation"],
 *       "Resource": ["arn:aws:s3:::BUCKET"]
 *     },
 *     {
 *       "Effect": "Allow",
 *       "Action": ["s3:PutObject", "s3:GetObject"],
 *       "Resource": ["arn:aws:s3:::BUCKET/*"]
 *     }
 *   ]
 * }
 * ```
 */
export function documentedCurrentsRolePolicy(bucket: BucketIdentity): PolicyDocument {
  return {
    statements: [
      { effect: "Allow", actions: ["s3:ListBucket", "s3:GetBucketLocation"], resources: [bucketArn(bucket)] },
      { effect: "Allow", actions: ["s3:PutObject", "s3:GetObject"], resources: [objectsArn(bucket)] },
    ],
  };
}

/**
 * The policy of Braze's page for Dashboard Data Export with a role, to the letter.
 *
 * Braze's page, "AWS role ARN auth method": step 1, tab "Dashboard Data Export".
 *
 * ```json
 * {
 *   "Version": "2012-10-17",
 *   "Statement": [
 *     {
 *       "Effect": "Allow",
 *       "Action": ["s3:ListBucket", "s3:GetBucketLocation"],
 *       "Resource": ["arn:aws:s3:::BUCKET"]
 *     },
 *     {
 *       "Effect": "Allow",
 *       "Action": ["s3:GetObject", "s3:PutObject", "s3:DeleteObject"],
 *       "Resource": ["arn:aws:s3:::BUCKET/*"]
 *     }
 *   ]
 * }
 * ```
 */
export function documentedExportRolePolicy(bucket: BucketIdentity): PolicyDocument {
  return {
    statements: [
      { effect: "Allow", actions: ["s3:ListBucket", "s3:GetBucketLocation"], resources: [bucketArn(bucket)] },
      {
        effect: "Allow",
        actions: ["s3:GetObject", "s3:PutObject", "s3:DeleteObject"],
        resources: [objectsArn(bucket)],
      },
    ],
  };
}

/** The three resources of the policies with an access key, in the order of Braze's page. */
function namesStartingLike(bucket: BucketIdentity): string[] {
  const arn = bucketArn(bucket);
  return [`${arn}*`, `${arn}/`, arn];
}
