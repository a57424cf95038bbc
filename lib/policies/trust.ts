import { Partition } from "./arns";
import { PolicyDocument } from "./document";

/** Who may assume a role: Braze's account, with one of the external ids. */
export interface BrazeTrust {
  /** The partition of Braze's account. */
  readonly partition: Partition;
  /** Braze's AWS account: 12 digits. Braze's dashboard shows it beside the external id. */
  readonly brazeAccountId: string;
  /** The external ids, one for each workspace that shares the role. Braze must present one of them. */
  readonly externalIds: readonly string[];
}

/**
 * The trust policy that lets Braze's AWS account assume a role, if Braze presents an external id of this customer.
 *
 * Braze's page, "AWS role ARN auth method": step 2. The AWS console makes this document of "Another AWS Account" and
 * "Require external ID". Braze publishes no role of its own, so the policy must trust the whole account. The external
 * id keeps Braze's other customers out.
 *
 * ```json
 * {
 *   "Version": "2012-10-17",
 *   "Statement": [
 *     {
 *       "Sid": "BrazeAssumesRole",
 *       "Effect": "Allow",
 *       "Principal": { "AWS": ["arn:aws:iam::ACCOUNT:root"] },
 *       "Action": ["sts:AssumeRole"],
 *       "Condition": { "StringEquals": { "sts:ExternalId": ["EXTERNAL_ID"] } }
 *     }
 *   ]
 * }
 * ```
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html
 */
export function trustPolicy({ partition, brazeAccountId, externalIds }: BrazeTrust): PolicyDocument {
  return {
    statements: [
      {
        sid: "BrazeAssumesRole",
        effect: "Allow",
        principals: [`arn:${partition}:iam::${brazeAccountId}:root`],
        actions: ["sts:AssumeRole"],
        conditions: [{ test: "StringEquals", variable: "sts:ExternalId", values: externalIds }],
      },
    ],
  };
}
