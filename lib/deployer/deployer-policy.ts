import type { NamedPolicy } from "../synthesised/policies";
import { documentsOf } from "./documents";
import { pipelineTrust } from "./oidc";
import type { PipelineJob } from "./pipeline-job";
import { DeployingPrincipal, deployingPrincipals } from "./principals";
import { readDeployedStack } from "./stack";
import { otherStates, ownState } from "./state-grants";
import { statementsOf } from "./statements";

/** What whoever applies stacks needs. */
export interface DeployerPolicy {
  readonly documents: readonly NamedPolicy[];
  /** The principals that need more documents than a role can have, and how many. */
  readonly tooMany: readonly { readonly name: string; readonly count: number }[];
  /** The backends whose permissions are not AWS's. */
  readonly otherBackends: readonly string[];
  /** The principals of which nobody can tell in which account they are, so that they get no trust policy. */
  readonly withoutAccount: readonly string[];
}

/** What a policy is made for. */
export interface DeployerOptions {
  /** Whether Terraform only plans. @default false */
  readonly isPlanOnly?: boolean;
  /** The job of a pipeline that can assume the role. @default - no trust policy is made */
  readonly job?: PipelineJob;
}

/** How many managed policies a role can have, until AWS raises the quota. */
const MOST_POLICIES = 10;

/**
 * The policies for whoever runs Terraform for stacks.
 *
 * @param stacks - the content of each stack's cdk.tf.json
 */
export function deployerPolicy(stacks: readonly object[], options: DeployerOptions = {}): DeployerPolicy {
  const read = stacks.map(readDeployedStack);
  const { isPlanOnly = false, job } = options;
  const principals = deployingPrincipals(read, isPlanOnly);
  const policies = principals.map((principal) => ({ ...principal, documents: policiesOf(principal) }));
  const places = read.flatMap((stack) => [ownState(stack), ...otherStates(stack)]).map(({ type }) => type);
  const runners = principals.filter(({ name }) => !name.startsWith("role_"));
  return {
    documents: policies.flatMap(({ documents, ...principal }) => [...documents, ...trustOf(principal, job)]),
    tooMany: policies
      .map(({ name, documents }) => ({ name, count: documents.length }))
      .filter(({ count }) => count > MOST_POLICIES),
    otherBackends: [...new Set(places)].filter((type) => type !== "s3" && type !== "local"),
    withoutAccount: job ? runners.filter((each) => !each.signsInFor).map(({ name }) => name) : [],
  };
}

function policiesOf({ name, grants }: DeployingPrincipal): NamedPolicy[] {
  const documents = documentsOf(statementsOf(grants));
  return documents.map((document, i) => ({ name: documents.length === 1 ? name : `${name}_${i + 1}`, document }));
}

function trustOf({ name, signsInFor: stack }: DeployingPrincipal, job: PipelineJob | undefined): NamedPolicy[] {
  return job && stack
    ? [{ name: `${name}_trust`, document: pipelineTrust(job, stack.partition, stack.accountId) }]
    : [];
}
