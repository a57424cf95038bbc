import { BucketIdentity } from "./arns";
import { PolicyDocument } from "./document";
import {
  documentedCurrentsKeyPolicy,
  documentedCurrentsRolePolicy,
  documentedExportKeyPolicy,
  documentedExportRolePolicy,
} from "./documented";
import { scopedCurrentsPolicy, scopedExportPolicy } from "./scoped";

/** What Braze does with the bucket: stream events (Currents), or export data from its dashboard. */
export const INTEGRATIONS = ["currents", "export"] as const;

export type Integration = (typeof INTEGRATIONS)[number];

/** How Braze signs in: "AWS Secret Access Key" or "AWS Role ARN" on its forms. */
export const AUTH_METHODS = ["access-key", "role"] as const;

export type AuthMethod = (typeof AUTH_METHODS)[number];

/** `scoped`: the one bucket and nothing else. `documented`: the page to the letter. */
export const POLICY_EDITIONS = ["scoped", "documented"] as const;

export type PolicyEdition = (typeof POLICY_EDITIONS)[number];

/** Which of the policies is wanted. */
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

/** The policy that lets an integration use a bucket. */
export function integrationPolicy(choice: IntegrationPolicyChoice, bucket: BucketIdentity): PolicyDocument {
  return BUILDERS[choice.edition][choice.integration][choice.method](bucket);
}
