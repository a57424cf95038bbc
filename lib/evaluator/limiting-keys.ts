/**
 * The keys of conditions that limit who `*` is. S3 takes a policy for a private one if it has such a condition.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html
 */
export const LIMITING_KEYS = ["aws:PrincipalOrgID", "aws:SourceVpc", "aws:SourceVpce", "s3:DataAccessPointAccount"];

/** Whether a key, however it is written, is one of them. */
export function isLimitingKey(key: string): boolean {
  return LIMITING_KEYS.some((one) => one.toLowerCase() === key.toLowerCase());
}
