import { ContextEntry, SimulatePrincipalPolicyCommand } from "@aws-sdk/client-iam";
import { listNames } from "../../config/problems/list-names";
import { partitionOf } from "../../regions";
import { ENCRYPTION_HEADER } from "../../evaluator/conditions";
import type { Request } from "../../evaluator/elements";
import { AwsRefusal } from "../refusal";
import { isUnreachable } from "../unreachable";
import { describeCall, SOURCE_IP } from "./braze-calls";
import { Finding, pass, warn } from "./check";
import type { DeployedGrant, Looking } from "./deployed";
import { thePrincipal } from "./deployed";
import { readBucketPolicy } from "./read-bucket-policy";

const ACTION = "iam:SimulatePrincipalPolicy";

/** The name of an object of which only the folder matters. */
const ANY_OBJECT = "object";

/**
 * Asks AWS's own simulator about calls that the policies allow. It also knows the policies of the organisation.
 *
 * AWS judges the bucket's policy for users only.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_SimulatePrincipalPolicy.html
 */
export async function secondOpinion(
  looking: Looking,
  grant: DeployedGrant,
  arn: string,
  calls: readonly Request[],
): Promise<Finding> {
  const allowed = `AWS allows ${[...new Set(calls.map(({ action }) => action))].join(", ")}`;
  try {
    // From one of several addresses is enough for a second opinion.
    const once = new Map(calls.map((call) => [describeCall(call), call]));
    const opinions = await Promise.all([...once.values()].map((call) => ask(looking, grant, arn, call)));
    const against = opinions.flatMap((opinion) => opinion ?? []);
    return against.length > 0
      ? warn(
          `by the policies read here ${allowed}, and AWS's own simulator disagrees: ${listNames(against)}`,
          "ask who manages the organisation's policies, or make Braze's calls with --live",
        )
      : pass(`${allowed}; AWS's own simulator agrees`);
  } catch (error) {
    if (error instanceof AwsRefusal || isUnreachable(error)) {
      return pass(`${allowed}; no second opinion: ${error.message}`);
    }
    throw error;
  }
}

/** What AWS has against a call. @returns undefined if AWS allows it */
async function ask(
  looking: Looking,
  { principal }: DeployedGrant,
  arn: string,
  { action, resource, isPrefix, context }: Request,
): Promise<string | undefined> {
  const { readings, stack } = looking;
  const { [ENCRYPTION_HEADER]: header, [SOURCE_IP]: address } = context;
  const resourceArn = isPrefix ? `${resource}${ANY_OBJECT}` : resource;
  const owner = `arn:${partitionOf(stack.region)}:iam::${stack.accountId}:root`;
  const bucketPolicy = principal.method === "access-key" ? await readBucketPolicy(looking) : undefined;
  const command = new SimulatePrincipalPolicyCommand({
    PolicySourceArn: arn,
    ActionNames: [action],
    ResourceArns: [resourceArn],
    ContextEntries: [
      entry("aws:SecureTransport", "boolean", "true"),
      entry("s3:TlsVersion", "numeric", "1.3"),
      ...(typeof address === "string" ? [entry("aws:SourceIp", "ip", address)] : []),
      ...(typeof header === "string" ? [entry(ENCRYPTION_HEADER, "string", header)] : []),
    ],
    ...(bucketPolicy !== undefined && { ResourcePolicy: bucketPolicy, ResourceOwner: owner, CallerArn: arn }),
  });
  const answer = await readings.questions.read(ACTION, thePrincipal(principal), ({ iam }) => iam.send(command));
  const [result] = answer?.EvaluationResults ?? [];
  if (!result || result.EvalDecision === "allowed") {
    return undefined;
  }
  const isOfOrganisation = result.OrganizationsDecisionDetail?.AllowedByOrganizations === false;
  const by = isOfOrganisation ? ", by a policy of the organisation" : "";
  return `${action} on ${resourceArn} is ${result.EvalDecision ?? "not decided"}${by}`;
}

function entry(ContextKeyName: string, ContextKeyType: ContextEntry["ContextKeyType"], value: string): ContextEntry {
  return { ContextKeyName, ContextKeyType, ContextKeyValues: [value] };
}
