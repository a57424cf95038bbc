import { ARCHIVE_FOLDER, EXPORTS_FOLDER } from "../../dashboard";
import type { Identity } from "../../evaluator/caller";
import { ENCRYPTION_HEADER } from "../../evaluator/conditions";
import type { RequestContext } from "../../evaluator/request-context";
import type { Request } from "../../evaluator/elements";
import { BucketIdentity, bucketArn } from "../../policies/arns";
import { Integration, integrationPolicy } from "../../policies/integration";
import { connectorsOf, Grant, grantsOf, kindOf, Principal, principalsOf } from "./grants";
import { partitionOf } from "../../regions";
import type { StackConfig } from "../schema/file";
import { namingOf } from "./stack-names";

/** A request of Braze's user or role. */
export interface BrazeRequest extends Request {
  readonly caller: Identity;
}

/** The requests that Braze makes to the bucket of a stack. The bucket is {@link BUCKET}, whatever its name. */
export function brazeRequests(name: string, stack: StackConfig): BrazeRequest[] {
  return grantsOf(name, stack).flatMap((grant) =>
    principalsOf([grant]).flatMap((principal) => brazeRequestsOf(name, stack, { ...grant, principal }, BUCKET)),
  );
}

/** The requests that Braze makes to a bucket as the principal of a grant. */
export function brazeRequestsOf(
  name: string,
  stack: StackConfig,
  grant: Grant,
  bucket: BucketIdentity,
): BrazeRequest[] {
  const { integration, principal } = grant;
  const caller = { account: stack.accountId, kind: kindOf(principal), name: principal.name };
  const context = contextOf(caller, principalArn(stack, principal));
  const choice = { edition: "scoped", integration, method: principal.method } as const;
  return integrationPolicy(choice, bucket).statements.flatMap(({ actions, resources = [] }) => {
    const prefixes = resources.includes(bucketArn(bucket)) ? [undefined] : prefixesOf(grant, name, stack);
    return actions.flatMap((action) =>
      prefixes.flatMap((prefix) =>
        headersOf(integration, action).map((header) => ({
          caller,
          action,
          ...(prefix === undefined
            ? { resource: bucketArn(bucket) }
            : { resource: `${bucketArn(bucket)}/${prefix}`, isPrefix: true }),
          context: { ...context, [ENCRYPTION_HEADER]: header },
        })),
      ),
    );
  });
}

/**
 * The ARN of a user or role.
 *
 * @returns undefined if the user or role is adopted: nobody here knows its path
 */
export function principalArn({ region, accountId, iam }: StackConfig, principal: Principal): string | undefined {
  const path = iam?.path ?? "/";
  return principal.adopted
    ? undefined
    : `arn:${partitionOf(region)}:iam::${accountId}:${kindOf(principal)}${path}${principal.name}`;
}

/** What Braze needs is the same on every bucket. */
export const BUCKET: BucketIdentity = { partition: "aws", bucketName: "BUCKET" };

/** What the keys of the objects begin with. A person can choose any folder for exports. */
function prefixesOf({ integration, connectorName }: Grant, name: string, stack: StackConfig): string[] {
  return integration === "currents" && stack.currents
    ? connectorsOf(namingOf(name, stack), stack.currents)
        .filter((connector) => connectorName === undefined || connector.name === connectorName)
        .map(({ folderPath }) => `${folderPath}/`)
    : ["", `${EXPORTS_FOLDER}/`, `${ARCHIVE_FOLDER}/`];
}

/** The encryption headers with which Braze sends a request: Currents sends one while its AES-256 toggle is on. */
function headersOf(integration: Integration, action: string): (string | undefined)[] {
  return integration === "currents" && action === "s3:PutObject" ? [undefined, "AES256"] : [undefined];
}

/**
 * What is known of each of Braze's requests. Braze calls S3 over the internet with HTTPS, and names the bucket.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 */
function contextOf({ account, kind, name }: Identity, arn: string | undefined): RequestContext {
  return {
    "aws:securetransport": "true",
    // A minimum TLS version can demand as much.
    "s3:tlsversion": "1.3",
    "aws:principalaccount": account,
    ...(arn && { "aws:principalarn": arn }),
    "aws:principaltype": kind === "user" ? "User" : "AssumedRole",
    "aws:username": kind === "user" ? name : undefined,
    "aws:multifactorauthpresent": kind === "user" ? undefined : "false",
    "aws:multifactorauthage": undefined,
    "aws:principalisawsservice": "false",
    "aws:viaawsservice": "false",
    "aws:sourceaccount": undefined,
    "aws:sourcearn": undefined,
    "aws:sourcevpc": undefined,
    "aws:sourcevpce": undefined,
    "aws:vpcsourceip": undefined,
    "s3:dataaccesspointaccount": undefined,
    "s3:dataaccesspointarn": undefined,
    "s3:x-amz-server-side-encryption-aws-kms-key-id": undefined,
    "s3:x-amz-server-side-encryption-customer-algorithm": undefined,
  };
}
