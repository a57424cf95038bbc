import { EvaluationResult, runSimulation, Simulation } from "@cloud-copilot/iam-simulate";
import { PolicyJson, policyFromDataSource } from "../../lib/synthesised/policy-from-data-source";
import { SynthesisedStack } from "./synthesise";

/** A request to AWS: an action, what it is about, and what AWS knows of the request. */
export interface Call {
  readonly action: string;
  readonly resource: string;
  readonly context?: Readonly<Record<string, string>>;
}

/** A caller of AWS, and the policies attached to it. */
export interface Principal {
  readonly arn: string;
  readonly policies: Readonly<Record<string, PolicyJson>>;
}

type Block = Record<string, unknown>;

/** What Braze is to AWS when it works for an integration, or a connector, of this label: found by the stack's own references, as Terraform follows them. */
export function principalOf(stack: SynthesisedStack, label: string): Principal {
  const { aws_iam_user_policy_attachment: ofUsers, aws_iam_role_policy_attachment: ofRoles } = stack.resource;
  const account = accountOf(stack);
  if (ofUsers?.[label]) {
    const { name, policies } = attached(stack, ofUsers, "user", label);
    return { arn: `arn:aws:iam::${account}:user/${name}`, policies };
  }
  const { name, policies } = attached(stack, ofRoles ?? {}, "role", label);
  return { arn: `arn:aws:sts::${account}:assumed-role/${name}/braze`, policies };
}

/** Whether AWS would let Braze make a call when it works for an integration, or a connector, of this label. */
export async function asBraze(stack: SynthesisedStack, label: string, call: Call): Promise<EvaluationResult> {
  const { arn, policies } = principalOf(stack, label);
  return evaluate({
    request: toRequest(arn, accountOf(stack), call),
    identityPolicies: Object.entries(policies).map(([name, policy]) => ({ name, policy })),
    serviceControlPolicies: [],
    resourceControlPolicies: [],
    ...(isInBucket(stack, call.resource) && { resourcePolicy: bucketPolicyOf(stack) }),
  });
}

/** Whether AWS would let an account assume the role of an integration, with this external id or none. */
export async function assumeRole(
  stack: SynthesisedStack,
  label: string,
  from: { readonly account: string; readonly externalId?: string },
): Promise<EvaluationResult> {
  const role = follow(stack, stack.resource.aws_iam_role_policy_attachment?.[label]?.role);
  const account = accountOf(stack);
  return evaluate({
    request: toRequest(`arn:aws:iam::${from.account}:role/caller`, account, {
      action: "sts:AssumeRole",
      resource: `arn:aws:iam::${account}:role/${textIn(role, "name")}`,
      context: from.externalId === undefined ? {} : { "sts:ExternalId": from.externalId },
    }),
    // The caller's own account lets it assume any role: only the trust policy is left to stop it.
    identityPolicies: [{ name: "assume-any-role", policy: ASSUME_ANY_ROLE }],
    serviceControlPolicies: [],
    resourceControlPolicies: [],
    resourcePolicy: documentAt(stack, role.assume_role_policy),
  });
}

/** The ARN of the stack's bucket. */
export function bucketArnOf(stack: SynthesisedStack): string {
  return `arn:aws:s3:::${textIn(stack.resource.aws_s3_bucket!.bucket!, "bucket")}`;
}

/** The policy of the stack's bucket. */
export function bucketPolicyOf(stack: SynthesisedStack): PolicyJson {
  return documentAt(stack, stack.resource.aws_s3_bucket_policy?.bucket?.policy);
}

/** The principal that an integration's policy is attached to, and every policy attached to it. */
function attached(
  stack: SynthesisedStack,
  attachments: Record<string, Block>,
  to: string,
  label: string,
): { name: string; policies: Record<string, PolicyJson> } {
  const principal = attachments[label]?.[to];
  const policies = Object.values(attachments)
    .filter((attachment) => attachment[to] === principal)
    .map((attachment) => follow(stack, attachment.policy_arn));
  return {
    name: textIn(follow(stack, principal), "name"),
    policies: Object.fromEntries(policies.map((policy) => [textIn(policy, "name"), documentAt(stack, policy.policy)])),
  };
}

const ASSUME_ANY_ROLE: PolicyJson = {
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Action: "sts:AssumeRole", Resource: "*" }],
};

function toRequest(principal: string, accountId: string, { action, resource, context }: Call): Simulation["request"] {
  return { principal, action, resource: { resource, accountId }, contextVariables: { ...context } };
}

/** @throws if AWS knows no such request, so that a mistyped action or context key cannot pass for a denial */
async function evaluate(simulation: Simulation): Promise<EvaluationResult> {
  const response = await runSimulation(simulation, {});
  if (response.resultType !== "single") {
    throw new Error(`not one request: ${JSON.stringify({ request: simulation.request, response })}`);
  }
  const { ignoredContextKeys = [] } = response.result;
  if (ignoredContextKeys.length > 0) {
    throw new Error(`${simulation.request.action} has no context key ${ignoredContextKeys.join(", ")}`);
  }
  return response.overallResult;
}

function isInBucket(stack: SynthesisedStack, resource: string): boolean {
  const bucket = bucketArnOf(stack);
  return resource === bucket || resource.startsWith(`${bucket}/`);
}

function accountOf(stack: SynthesisedStack): string {
  const [account] = stack.provider.aws![0]!.allowed_account_ids as [string];
  return account;
}

function documentAt(stack: SynthesisedStack, reference: unknown): PolicyJson {
  return policyFromDataSource(follow(stack, reference));
}

/** The block that a reference such as `${aws_iam_policy.currents.arn}` is about. */
function follow(stack: SynthesisedStack, reference: unknown): Block {
  const [, isData, type = "", name = ""] = /^\$\{(data\.)?(\w+)\.([\w-]+)\.\w+\}$/.exec(String(reference)) ?? [];
  const block = (isData ? stack.data : stack.resource)[type]?.[name];
  if (!block) {
    throw new Error(`nothing is at ${String(reference)}`);
  }
  return block;
}

/** @throws if the block has no such text */
function textIn(block: Block, argument: string): string {
  const value = block[argument];
  if (typeof value !== "string") {
    throw new Error(`no ${argument} in ${JSON.stringify(block)}`);
  }
  return value;
}
