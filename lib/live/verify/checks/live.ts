import { DeleteObjectCommand } from "@aws-sdk/client-s3";
import { listNames } from "../../../config/problems/list-names";
import { decide } from "../../../evaluator/decide";
import { parsePolicy } from "../../../evaluator/parse-policy";
import { askAsBraze, Answered, Remains } from "../as-braze";
import { brazeCalls } from "../braze-calls";
import { fail, Finding, pass, warn } from "../check";
import type { DeployedGrant, Looking } from "../deployed";

/** Braze's calls, made with the key that Braze has. */
export async function live(looking: Looking, grant: DeployedGrant): Promise<Finding> {
  const { principal } = grant;
  if (principal.method === "role") {
    return { status: "skip", found: "only Braze can assume the role, so that nobody else can make its calls" };
  }
  if (grant.integration === "currents" && looking.allowedIps.length > 0) {
    return { status: "skip", found: "only Braze's addresses may use the key (allowedIps), and this is none of them" };
  }
  const braze = looking.asBraze?.[principal.label];
  if (!braze) {
    return {
      status: "skip",
      found: "the secret of the user's key isn't in the outputs",
      fix: "give the key with --key-file FILE",
    };
  }
  const { answered, remains } = await askAsBraze(looking, grant, braze);
  const left = await removeAll(looking, remains);
  const rest = left.length === 0 ? "nothing is left" : `left: ${listNames(left)}`;
  const refused = answered.filter(({ error }) => error !== undefined);
  if (refused.length === 0) {
    return pass(`AWS allows ${[...new Set(answered.map(({ call }) => call))].join(", ")}; ${rest}`);
  }
  const found = `AWS refuses ${listNames(refused.map(describe))}; ${rest}`;
  return refused.every((one) => isUnmeant(looking, grant, one))
    ? warn(found, "write policy: scoped, which has all that Braze's newest page asks for")
    : fail(found, fixOf(refused));
}

/** Whether the stack's own policy lacks a call: the documented edition leaves one out. */
function isUnmeant(looking: Looking, grant: DeployedGrant, { action }: Answered): boolean {
  const meant = { identity: [parsePolicy(looking.documents[grant.label] ?? {})] };
  const calls = brazeCalls(looking, grant).filter((call) => call.action === action);
  return calls.length > 0 && calls.every((call) => decide(meant, call).outcome === "not-allowed");
}

/** Removes what Braze may not remove, with the caller's own permissions. @returns what stays */
async function removeAll({ bucketName, readings }: Looking, remains: readonly Remains[]): Promise<string[]> {
  const left: string[] = [];
  for (const { Key, VersionId } of remains) {
    const answer = await readings.questions.attempt("s3:DeleteObject", ({ s3 }) =>
      s3.send(new DeleteObjectCommand({ Bucket: bucketName, Key, VersionId })),
    );
    if (typeof answer === "string") {
      left.push(`s3://${bucketName}/${Key}${VersionId === undefined ? "" : `?versionId=${VersionId}`} (${answer})`);
    }
  }
  return left;
}

function describe({ call, key, error = "" }: Answered): string {
  return `${call}${key === undefined ? "" : ` of ${key}`} (${error})`;
}

function fixOf(refused: readonly Answered[]): string {
  const isKeyWrong = refused.some(({ error }) => error === "InvalidAccessKeyId" || error === "SignatureDoesNotMatch");
  return isKeyWrong
    ? "the key isn't the user's, or its secret is another: enter the key of the outputs in Braze again"
    : "AWS needs up to a minute until it knows a new key or policy: try again, then see what else denies the call";
}
