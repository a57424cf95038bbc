import type { CheckId } from "./check-ids";

/** Why Braze says something. */
export interface Cause {
  readonly cause: string;
  /** The checks that show it. @default - AWS doesn't know it: only a person can look */
  readonly checks?: readonly CheckId[];
  readonly fix: string;
}

/** The causes that several errors have, by what is at fault. */
export const CAUSES = {
  KMS: {
    cause: "the bucket encrypts objects with SSE-KMS, which Braze does not support",
    checks: ["bucket-encryption"],
    fix: "set the bucket's default encryption to SSE-S3 (AES256)",
  },
  POLICY: {
    cause: "the user or role lacks the policy, or the policy was changed",
    checks: ["policy-attached", "policy-document"],
    fix: "apply the stack again",
  },
  BUCKET_POLICY: {
    cause:
      "the bucket's policy denies the call: it demands the encryption header, or an address, VPC endpoint or organisation",
    checks: ["bucket-policy"],
    fix: "take Braze's user or role out of the statement, e.g. with a condition on aws:PrincipalArn",
  },
  BOUNDARY: {
    cause: "a permissions boundary, or a policy of the organisation, takes the permission away",
    checks: ["simulate"],
    fix: "ask who manages the boundary or the organisation to allow Braze's calls",
  },
  KEY: {
    cause: "the access key is inactive or deleted, or its id or secret was entered wrongly",
    checks: ["keys", "live"],
    fix: "enter the id and the secret of the outputs again: braze-s3 dashboard STACK",
  },
  TRUST: {
    cause: "the role trusts another account, or another external id, than those of Braze's page",
    checks: ["trust"],
    fix: "copy both ids from the page of the integration: Currents and exports can have different ones",
  },
  TOO_SOON: {
    cause: "the role or key is new: AWS needs up to a minute until it knows it everywhere",
    fix: "wait a minute, and try again",
  },
  BUCKET_NAME: {
    cause: "the bucket doesn't exist, or another name was entered in Braze",
    checks: ["bucket-exists"],
    fix: "compare the name in Braze with: braze-s3 dashboard STACK",
  },
  REGION: {
    cause: "Braze can't ask for the bucket's region: it has no field for it, and needs s3:GetBucketLocation",
    checks: ["bucket-region", "policy-document", "simulate"],
    fix: "apply the stack again, so that the policy has s3:GetBucketLocation",
  },
  LOCK: {
    cause: "the bucket has Object Lock, which Braze Currents does not support",
    checks: ["object-lock"],
    fix: "use another bucket: AWS never takes Object Lock away from a bucket",
  },
  GONE: {
    cause: "a lifecycle rule or a job deletes exports",
    fix: "keep exports longer than their links live, which is 4 hours: look at bucket.lifecycle",
  },
} as const satisfies Readonly<Record<string, Cause>>;
