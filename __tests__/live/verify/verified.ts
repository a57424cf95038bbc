import { renderConfig } from "../../../stacks/synthesise";
import { rangesOf } from "../../../lib/config/derived/allowed-ips";
import { grantsOf, kindOf } from "../../../lib/config/derived/grants";
import { isExisting } from "../../../lib/config/schema/bucket";
import { parseConfig } from "../../../lib/config/load";
import { Questions } from "../../../lib/live/questions";
import type { CheckId } from "../../../lib/check-ids";
import { deployedGrants, DeployedStack } from "../../../lib/live/verify/deployed";
import type { CheckResult } from "../../../lib/live/verify/run-checks";
import { verifyStack } from "../../../lib/live/verify/verify-stack";
import { policiesOf } from "../../../lib/synthesised/policies";
import { FakeAnswers, fakeAws } from "../../support/fake-aws";

const ACCOUNT = "111122223333";
export const BUCKET = "example-verified";

/** A stack with a user for exports. */
export const KEY = "export: { auth: { method: access-key } }";

/** A stack with a role for Currents. */
export const ROLE =
  'currents: { auth: { method: role, brazeAccountId: "444455556666", externalId: 00000000-0000-4000-8000-000000000001 } }';

/** When the stack is verified. */
const NOW = new Date("2026-11-26T12:00:00Z");

/** The key that the outputs hand over. */
export const KEY_ID = "AKIAEXAMPLE";

/** The stack `main` as it should be in AWS. */
export function deployed(keys: string, bucket = `{ name: ${BUCKET} }`): DeployedStack {
  const text = `stacks: { main: { region: us-east-1, accountId: "${ACCOUNT}", bucket: ${bucket}, ${keys} } }`;
  return deployedIn(text, "main", BUCKET);
}

/** A stack of a configuration as it should be in AWS. */
export function deployedIn(text: string, name: string, bucketName: string): DeployedStack {
  const { config } = parseConfig("braze.yaml", text);
  const stack = config.stacks[name]!;
  const json = renderConfig(config, { project: ".", outdir: "cdktf.out" }).get(name)!;
  const policies = policiesOf(JSON.parse(json) as object);
  return {
    name,
    stack,
    bucketName,
    isBucketExisting: isExisting(stack.bucket),
    allowedIps: rangesOf(stack.currents?.allowedIps ?? []),
    grants: deployedGrants(grantsOf(name, stack), ({ policyName, principal }) => ({
      policyArn: policyArn(policyName),
      ...(principal.method === "access-key" && { accessKeyId: KEY_ID }),
    })),
    documents: Object.fromEntries(policies.map((policy) => [policy.name, policy.document])),
  };
}

/** The ARN of a policy of the account. */
export function policyArn(name: string): string {
  return `arn:aws:iam::${ACCOUNT}:policy/${name}`;
}

/** A document as IAM answers with it. */
export function encoded(document: unknown): string {
  return encodeURIComponent(JSON.stringify(document));
}

/** What AWS answers about a stack of which all is as it should be. */
export function healthy({ grants, documents }: DeployedStack): FakeAnswers {
  const arnsOf = (kind: "user" | "role", name = ""): object => ({
    AttachedPolicies: grants
      .filter(({ principal }) => kindOf(principal) === kind && principal.name === name)
      .map(({ policyArn: PolicyArn }) => ({ PolicyArn })),
  });
  const roleOf = (name = "") => grants.find(({ principal }) => principal.name === name)?.principal.label;
  return {
    GetBucketLocation: {},
    GetBucketEncryption: encryptedWith("AES256"),
    GetPublicAccessBlock: {
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        IgnorePublicAcls: true,
        BlockPublicPolicy: true,
        RestrictPublicBuckets: true,
      },
    },
    GetBucketOwnershipControls: { OwnershipControls: { Rules: [{ ObjectOwnership: "BucketOwnerEnforced" }] } },
    GetBucketPolicy: { Policy: JSON.stringify(documents.bucket) },
    GetUser: ({ UserName }) => ({ User: { Arn: `arn:aws:iam::${ACCOUNT}:user/${UserName}` } }),
    GetRole: ({ RoleName }) => ({
      Role: {
        Arn: `arn:aws:iam::${ACCOUNT}:role/${RoleName}`,
        AssumeRolePolicyDocument: encoded(documents[`${roleOf(RoleName)}_trust`]),
      },
    }),
    ListAttachedUserPolicies: ({ UserName }) => arnsOf("user", UserName),
    ListAttachedRolePolicies: ({ RoleName }) => arnsOf("role", RoleName),
    GetPolicy: ({ PolicyArn }) => ({ Policy: { Arn: PolicyArn, DefaultVersionId: "v1" } }),
    GetPolicyVersion: ({ PolicyArn }) => {
      const grant = grants.find((each) => each.policyArn === PolicyArn);
      return { PolicyVersion: { Document: encoded(documents[grant?.label ?? ""]) } };
    },
    ListAccessKeys: { AccessKeyMetadata: [accessKey(KEY_ID)] },
    GetAccessKeyLastUsed: { AccessKeyLastUsed: { LastUsedDate: new Date("2026-11-25T08:00:00Z"), ServiceName: "s3" } },
    SimulatePrincipalPolicy: { EvaluationResults: [{ EvalDecision: "allowed" }] },
  };
}

/** The default encryption of a bucket. */
export function encryptedWith(SSEAlgorithm: string): object {
  const rule = { ApplyServerSideEncryptionByDefault: { SSEAlgorithm } };
  return { ServerSideEncryptionConfiguration: { Rules: [rule] } };
}

/** An access key as IAM lists it. */
export function accessKey(AccessKeyId: string, Status = "Active"): object {
  return { AccessKeyId, Status, CreateDate: new Date("2026-11-16T08:00:00Z") };
}

/** What the checks of a stack find, if AWS answers some questions otherwise than it should. */
export async function verified(
  stack: DeployedStack,
  answers: FakeAnswers = {},
  asBraze?: Readonly<Record<string, Questions>>,
): Promise<readonly CheckResult[]> {
  const questions = new Questions(fakeAws({ ...healthy(stack), ...answers }));
  return verifyStack({ ...stack, questions, now: NOW, ...(asBraze && { asBraze }) });
}

/** The checks that didn't pass: id → status. */
export function notGreen(results: readonly CheckResult[]): Record<string, string> {
  return Object.fromEntries(results.filter(({ status }) => status !== "pass").map(({ id, status }) => [id, status]));
}

/** The first result of a check, without what is the same for all of them. */
export function resultOf(results: readonly CheckResult[], id: CheckId): Partial<CheckResult> {
  const { status, found, fix } = results.find((result) => result.id === id)!;
  return { status, found, ...(fix !== undefined && { fix }) };
}
