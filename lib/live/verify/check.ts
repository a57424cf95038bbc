import type { CheckId } from "../../check-ids";

/** What a check depends on: it isn't made if one of these failed for the same bucket and principal. */
export const PRECONDITIONS: Readonly<Record<CheckId, readonly CheckId[]>> = {
  "bucket-exists": [],
  "bucket-region": ["bucket-exists"],
  "bucket-encryption": ["bucket-exists"],
  "object-lock": ["bucket-exists"],
  "public-access": ["bucket-exists"],
  "bucket-policy": ["bucket-exists"],
  principal: [],
  "policy-attached": ["principal"],
  "policy-document": [],
  trust: ["principal"],
  keys: ["principal"],
  simulate: ["bucket-exists", "bucket-policy", "principal", "policy-attached", "policy-document"],
  live: ["bucket-exists", "bucket-encryption", "object-lock", "bucket-policy", "principal", "keys", "simulate"],
};

/** How a check ended. `skip`: it could not be made. */
export type CheckStatus = "pass" | "fail" | "warn" | "skip";

/** What a check found. */
export interface Finding {
  readonly status: CheckStatus;
  readonly found: string;
  /** What to do. @default - nothing */
  readonly fix?: string;
}

/** One check of one bucket, principal or policy. */
export interface Check {
  readonly id: CheckId;
  /** What is looked at, e.g. `the bucket "example"`. */
  readonly what: string;
  /** The kind and the label of the principal that is looked at. @default - it is about the bucket */
  readonly principal?: string;
  /** Looks. @throws {@link AwsRefusal} or {@link AwsUnreachable} if AWS doesn't say */
  readonly look: () => Promise<Finding>;
}

/** A finding that all is well. */
export function pass(found: string): Finding {
  return { status: "pass", found };
}

/** A finding with which Braze works, and which a person should know. */
export function warn(found: string, fix: string): Finding {
  return { status: "warn", found, fix };
}

/** A finding that something is wrong. */
export function fail(found: string, fix: string): Finding {
  return { status: "fail", found, fix };
}
