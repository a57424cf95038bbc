import { BucketIdentity, bucketArn, objectsArn } from "./arns";
import { PolicyDocument, PolicyStatement } from "./document";

/** The TLS versions that a bucket's policy can require at least. */
export const TLS_VERSIONS = ["1.2", "1.3"] as const;

/** One of those TLS versions. */
export type TlsVersion = (typeof TLS_VERSIONS)[number];

/** What a bucket's own policy is made of. */
export interface BucketPolicyOptions extends BucketIdentity {
  /**
   * The oldest TLS version that requests may use.
   *
   * @default - every TLS version may be used, but never plain HTTP
   */
  readonly minimumTlsVersion?: TlsVersion;
}

/**
 * The bucket's own policy. It only denies, because Braze's permissions come from the policies of its user or role.
 *
 * The policy must not deny `s3:PutObject` without the encryption header. Dashboard Data Export never sends this header,
 * and Currents sends it only while the connector's AES-256 toggle is on.
 *
 * ```json
 * {
 *   "Version": "2012-10-17",
 *   "Statement": [
 *     {
 *       "Sid": "DenyPlainHttp",
 *       "Effect": "Deny",
 *       "Principal": "*",
 *       "Action": ["s3:*"],
 *       "Resource": ["arn:aws:s3:::BUCKET", "arn:aws:s3:::BUCKET/*"],
 *       "Condition": { "Bool": { "aws:SecureTransport": ["false"] } }
 *     }
 *   ]
 * }
 * ```
 *
 * With a minimum TLS version, a second statement `DenyOldTls` has the condition
 * `{ "NumericLessThan": { "s3:TlsVersion": ["1.2"] } }`.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/security-best-practices.html
 */
export function bucketPolicy(options: BucketPolicyOptions): PolicyDocument {
  const denyAll: Omit<PolicyStatement, "sid"> = {
    effect: "Deny",
    principals: ["*"],
    actions: ["s3:*"],
    resources: [bucketArn(options), objectsArn(options)],
  };
  const statements: PolicyStatement[] = [
    {
      sid: "DenyPlainHttp",
      ...denyAll,
      conditions: [{ test: "Bool", variable: "aws:SecureTransport", values: ["false"] }],
    },
  ];
  if (options.minimumTlsVersion) {
    statements.push({
      sid: "DenyOldTls",
      ...denyAll,
      conditions: [{ test: "NumericLessThan", variable: "s3:TlsVersion", values: [options.minimumTlsVersion] }],
    });
  }
  return { statements };
}
