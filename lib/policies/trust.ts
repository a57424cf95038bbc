import { Partition } from "./arns";
import { PolicyDocument } from "./document";

/** Who may assume a role. */
export interface BrazeTrust {
  readonly partition: Partition;
  /** Braze's AWS account: 12 digits, as its dashboard shows them. */
  readonly brazeAccountId: string;
  /** External ids, one of which Braze has to present: one for each workspace that shares the role. */
  readonly externalIds: readonly string[];
}

/**
 * Lets Braze's AWS account assume a role, if it presents an external id of this customer.
 *
 * What the console makes of "Another AWS Account" and "Require external ID" ("AWS role ARN auth method", step 2).
 * Braze publishes no role of its own, so the account as a whole is trusted; the external id keeps out Braze's other
 * customers.
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
