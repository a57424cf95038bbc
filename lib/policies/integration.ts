import { BucketIdentity } from "./arns";
import { PolicyDocument } from "./document";
import {
  documentedCurrentsKeyPolicy,
  documentedCurrentsRolePolicy,
  documentedExportKeyPolicy,
  documentedExportRolePolicy,
} from "./documented";
import { CurrentsReach, scopedCurrentsPolicy, scopedExportPolicy } from "./scoped";

/** What Braze does with the bucket: `currents` streams events, `export` writes exports from Braze's dashboard. */
export const INTEGRATIONS = ["currents", "export"] as const;

/** One of Braze's integrations. */
export type Integration = (typeof INTEGRATIONS)[number];

/** How Braze signs in. Braze's forms call the two "AWS Secret Access Key" and "AWS Role ARN". */
export const AUTH_METHODS = ["access-key", "role"] as const;

/** One of the ways in which Braze signs in. */
export type AuthMethod = (typeof AUTH_METHODS)[number];

/**
 * `scoped`: the one bucket and nothing else. `documented`: Braze's page to the letter, in its last edition of 2024. In
 * January 2025, Braze added `s3:GetObject` to the document for Currents with an access key.
 */
export const POLICY_EDITIONS = ["scoped", "documented"] as const;

/** One of the editions of Braze's policies. */
export type PolicyEdition = (typeof POLICY_EDITIONS)[number];

/** What chooses one of the policies, and what narrows it. Only the scoped policy of Currents can be narrowed. */
export interface IntegrationPolicyChoice extends CurrentsReach {
  readonly edition: PolicyEdition;
  readonly integration: Integration;
  readonly method: AuthMethod;
}

type PolicyBuilder = (bucket: BucketIdentity, reach: CurrentsReach) => PolicyDocument;

const BUILDERS: Record<PolicyEdition, Record<Integration, Record<AuthMethod, PolicyBuilder>>> = {
  scoped: {
    currents: { "access-key": scopedCurrentsPolicy, role: scopedCurrentsPolicy },
    export: { "access-key": scopedExportPolicy, role: scopedExportPolicy },
  },
  documented: {
    currents: { "access-key": documentedCurrentsKeyPolicy, role: documentedCurrentsRolePolicy },
    export: { "access-key": documentedExportKeyPolicy, role: documentedExportRolePolicy },
  },
};

/**
 * The policy that lets an integration use a bucket, as data.
 *
 * @throws if the chosen policy can't be narrowed in this way
 */
export function integrationPolicy(choice: IntegrationPolicyChoice, bucket: BucketIdentity): PolicyDocument {
  expectNarrowable(choice);
  return BUILDERS[choice.edition][choice.integration][choice.method](bucket, choice);
}

/** A builder that can't narrow its policy would grant more than was asked for. */
function expectNarrowable({ edition, integration, method, folderPaths, allowedIps }: IntegrationPolicyChoice): void {
  if (!folderPaths && !allowedIps) {
    return;
  }
  if (edition !== "scoped" || integration !== "currents") {
    throw new Error(`only the scoped policy of currents can be narrowed, got the ${edition} policy of ${integration}`);
  }
  if (allowedIps && method === "role") {
    throw new Error("allowed IP addresses don't go with a role, which Braze uses from inside AWS; expected access-key");
  }
  if (folderPaths?.length === 0 || allowedIps?.length === 0) {
    throw new Error("nothing would be allowed, expected at least one folder path and one IP address");
  }
}

/** Whether an edition has another policy of an integration for an access key than for a role. */
export function differsByMethod(edition: PolicyEdition, integration: Integration): boolean {
  return new Set(Object.values(BUILDERS[edition][integration])).size > 1;
}
