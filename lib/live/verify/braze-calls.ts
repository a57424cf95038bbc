import { brazeRequestsOf } from "../../config/derived/braze-requests";
import { partitionOf } from "../../regions";
import { ENCRYPTION_HEADER } from "../../evaluator/conditions";
import type { Request } from "../../evaluator/elements";
import type { DeployedGrant, DeployedStack } from "./deployed";

/**
 * The requests that Braze makes to the bucket with what a grant gives it.
 *
 * @param arn - the ARN of the user or role. @default - that of the configuration, which doesn't know an adopted one
 */
export function brazeCalls(deployed: DeployedStack, grant: DeployedGrant, arn?: string): Request[] {
  const { name, stack, bucketName } = deployed;
  const requests = brazeRequestsOf(name, stack, grant, { partition: partitionOf(stack.region), bucketName });
  const known = arn === undefined ? {} : { "aws:principalarn": arn };
  const contexts = addressesOf(deployed, grant).map((address) => ({ ...known, [SOURCE_IP]: address }));
  return (contexts.length > 0 ? contexts : [known]).flatMap((context) =>
    requests.map((request) => ({ ...request, context: { ...request.context, ...context } })),
  );
}

/** The context key of the address that a request comes from. */
export const SOURCE_IP = "aws:sourceip";

/** An address of each range from which alone Braze may sign in, if the configuration says from which. */
function addressesOf({ allowedIps }: DeployedStack, { integration }: DeployedGrant): string[] {
  return integration === "currents" ? allowedIps.map((range) => range.replace(/\/\d+$/, "")) : [];
}

/** A request in words: `s3:PutObject on arn:aws:s3:::example/currents/* with the encryption header`. */
export function describeCall({ action, resource, isPrefix, context }: Request): string {
  const header = context[ENCRYPTION_HEADER] === undefined ? "" : " with the encryption header";
  return `${action} on ${resource}${isPrefix ? "*" : ""}${header}`;
}
