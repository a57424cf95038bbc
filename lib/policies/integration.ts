import { BucketIdentity } from "./arns";
import { PolicyDocument } from "./document";
import {
  documentedCurrentsKeyPolicy,
  documentedCurrentsRolePolicy,
  documentedExportKeyPolicy,
  documentedExportRolePolicy,
} from "./documented";
import { scopedCurrentsPolicy, scopedExportPolicy } from "./scoped";

/** What Braze does with the bucket: `currents` streams events, `export` writes exports from Braze's dashboard. */
export const INTEGRATIONS = ["currents", "export"] as const;

/** One of Braze's integrations. */
export type Integration = (typeof INTEGRATIONS)[number];

/** How Braze signs in. Braze's forms call the two "AWS Secret Access Key" and "AWS Role ARN". */
export const AUTH_METHODS = ["access-key", "role"] as const;

/** One of the ways in which Braze signs in. */
export type AuthMethod = (typeof AUTH_METHODS)[number];

/** `scoped`: the one bucket and nothing else. `documented`: Braze's page to the letter. */
export const POLICY_EDITIONS = ["scoped", "documented"] as const;

/**
 * Which edition of Braze's page the `documented` policies are: the last one before January 2025, when Braze added
 * `s3:GetObject` to the document for Currents with an access key.
 */
export const DOCUMENTED_EDITION = "2024";

/** One of the editions of Braze's policies. */
export type PolicyEdition = (typeof POLICY_EDITIONS)[number];

/** What chooses one of the policies. */
export interface IntegrationPolicyChoice {
  readonly edition: PolicyEdition;
  readonly integration: Integration;
  readonly method: AuthMethod;
}

type PolicyBuilder = (bucket: BucketIdentity) => PolicyDocument;

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

/** The policy that lets an integration use a bucket, as data. */
export function integrationPolicy(choice: IntegrationPolicyChoice, bucket: BucketIdentity): PolicyDocument {
  return BUILDERS[choice.edition][choice.integration][choice.method](bucket);
}

/** Whether an edition has another policy for an access key than for a role. */
export function differsByMethod(edition: PolicyEdition): boolean {
  return INTEGRATIONS.some((integration) => new Set(Object.values(BUILDERS[edition][integration])).size > 1);
}
