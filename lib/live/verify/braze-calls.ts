import { brazeRequestsOf } from "../../config/braze-requests";
import { partitionOf } from "../../config/regions";
import { ENCRYPTION_HEADER } from "../../evaluator/conditions";
import type { Request } from "../../evaluator/elements";
import type { DeployedGrant, DeployedStack } from "./deployed";

/** The requests that Braze makes to the bucket with what a grant gives it. */
export function brazeCalls({ name, stack, bucketName }: DeployedStack, grant: DeployedGrant): Request[] {
  return brazeRequestsOf(name, stack, grant, { partition: partitionOf(stack.region), bucketName });
}

/** A request in words: `s3:PutObject on arn:aws:s3:::example/currents/* with the encryption header`. */
export function describeCall({ action, resource, isPrefix, context }: Request): string {
  const header = context[ENCRYPTION_HEADER] === undefined ? "" : " with the encryption header";
  return `${action} on ${resource}${isPrefix ? "*" : ""}${header}`;
}
