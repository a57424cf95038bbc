import { BucketIdentity, bucketArn, folderArn, objectsArn } from "./arns";
import { PolicyDocument, PolicyStatement } from "./document";

/** What narrows the policy of Currents further than to one bucket. */
export interface CurrentsReach {
  /**
   * The folders that the policy reaches, at least one. Without their objects, Braze can still list the whole bucket.
   *
   * @default - every object of the bucket
   */
  readonly folderPaths?: readonly string[];
  /**
   * The ranges of IP addresses (CIDR) from which the policy allows requests, at least one.
   *
   * @default - requests can come from any address
   */
  readonly allowedIps?: readonly string[];
}

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
 *
 * With folder paths, the resources of `WriteEvents` are `arn:aws:s3:::BUCKET/FOLDER/*`, one for each. `FindBucket` stays
 * as it is: nobody documents how Braze lists the bucket, and a condition on a prefix denies `HeadBucket`.
 *
 * With IP addresses, both statements have the condition `{ "IpAddress": { "aws:SourceIp": ["CIDR"] } }`.
 */
export function scopedCurrentsPolicy(bucket: BucketIdentity, reach: CurrentsReach = {}): PolicyDocument {
  const { folderPaths, allowedIps } = reach;
  const statements: PolicyStatement[] = [
    findBucket(bucket),
    {
      sid: "WriteEvents",
      effect: "Allow",
      actions: ["s3:PutObject", "s3:GetObject"],
      resources: folderPaths?.map((folderPath) => folderArn(bucket, folderPath)) ?? [objectsArn(bucket)],
    },
  ];
  return { statements: allowedIps ? statements.map((statement) => fromAddresses(statement, allowedIps)) : statements };
}

function fromAddresses(statement: PolicyStatement, ranges: readonly string[]): PolicyStatement {
  return { ...statement, conditions: [{ test: "IpAddress", variable: "aws:SourceIp", values: ranges }] };
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
