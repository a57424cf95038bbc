/** What `verify` checks, in the order of its report. Programs that read the report know the ids. */
export const CHECK_IDS = [
  "bucket-exists",
  "bucket-region",
  "bucket-encryption",
  "object-lock",
  "public-access",
  "bucket-policy",
  "principal",
  "policy-attached",
  "policy-document",
  "trust",
  "keys",
  "simulate",
  "live",
] as const;

/** The id of a check. */
export type CheckId = (typeof CHECK_IDS)[number];
