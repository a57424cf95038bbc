import { rangesOf } from "../../lib/config/derived/allowed-ips";
import { grantsOf } from "../../lib/config/derived/grants";
import { bucketNameOf, isExisting } from "../../lib/config/schema/bucket";
import { deployedGrants, DeployedStack } from "../../lib/live/verify/deployed";
import { OutputDefinition, outputName, OUTPUTS } from "../../lib/outputs";
import type { PolicyJson } from "../../lib/synthesised/policy-from-data-source";
import { expressionOf, isReference } from "../../lib/text-or-reference";
import type { NamedStack } from "../choose-stacks";
import type { Handoff } from "../dashboard/fill-in";
import { CommandError } from "../failure";
import type { Session } from "../session";
import { synthesisedPolicies } from "../synthesised-policies";

/**
 * What should be in AWS, by the configuration and the outputs of a stack.
 *
 * @throws {@link CommandError} if the outputs lack what names it
 */
export function deployedStack(
  session: Session,
  { name, stack }: NamedStack,
  { config, outputs, source }: Handoff,
): DeployedStack {
  const find = (definition: OutputDefinition, label?: string): string | undefined => {
    const value = outputs[outputName(definition, label)]?.value;
    return typeof value === "string" ? value : undefined;
  };
  const need = (definition: OutputDefinition, label?: string): string => {
    const value = find(definition, label);
    if (value === undefined) {
      throw new CommandError(
        `${source} has no output ${outputName(definition, label)}, as if an older version had applied the stack; apply ` +
          "the stack again",
      );
    }
    return value;
  };
  const bucketName = need(OUTPUTS.bucketName);
  const policies = synthesisedPolicies(session, config, name);
  return {
    name,
    stack,
    bucketName,
    isBucketExisting: isExisting(stack.bucket),
    allowedIps: rangesOf(stack.currents?.allowedIps ?? []),
    grants: deployedGrants(grantsOf(name, stack), ({ label, principal }) => ({
      policyArn: need(OUTPUTS.policyArn, label),
      ...(principal.method === "access-key" && { accessKeyId: find(OUTPUTS.accessKeyId, label) }),
    })),
    documents: Object.fromEntries(
      policies.map((policy) => [policy.name, withBucketName(policy.document, stack.bucket, bucketName)]),
    ),
  };
}

/** Only Terraform knows a name that comes from elsewhere, and the outputs have it. */
function withBucketName(document: PolicyJson, bucket: NamedStack["stack"]["bucket"], bucketName: string): PolicyJson {
  const name = bucketNameOf(bucket);
  return isReference(name)
    ? (JSON.parse(JSON.stringify(document).replaceAll(`\${${expressionOf(name)}}`, bucketName)) as PolicyJson)
    : document;
}
