import { brazeRequestsOf } from "../../config/braze-requests";
import { partitionOf } from "../../config/regions";
import { ENCRYPTION_HEADER } from "../../evaluator/conditions";
import type { Request } from "../../evaluator/elements";
import type { DeployedGrant, DeployedStack } from "./deployed";

/**
 * The requests that Braze makes to the bucket with what a grant gives it.
 *
 * @param arn - the ARN of the user or role. @default - that of the configuration, which doesn't know an adopted one
 */
export function brazeCalls({ name, stack, bucketName }: DeployedStack, grant: DeployedGrant, arn?: string): Request[] {
  const requests = brazeRequestsOf(name, stack, grant, { partition: partitionOf(stack.region), bucketName });
  return arn === undefined
    ? requests
    : requests.map((request) => ({ ...request, context: { ...request.context, [PRINCIPAL_ARN]: arn } }));
}

/** The context key of the ARN of whoever makes a request. */
const PRINCIPAL_ARN = "aws:principalarn";

/** A request in words: `s3:PutObject on arn:aws:s3:::example/currents/* with the encryption header`. */
export function describeCall({ action, resource, isPrefix, context }: Request): string {
  const header = context[ENCRYPTION_HEADER] === undefined ? "" : " with the encryption header";
  return `${action} on ${resource}${isPrefix ? "*" : ""}${header}`;
}
