import { listNames } from "../../../config/problems/list-names";
import { decide, Decision, Policies } from "../../../evaluator/decide";
import type { Request } from "../../../evaluator/elements";
import { parsePolicy, UnreadablePolicy } from "../../../evaluator/parse-policy";
import { brazeCalls, describeCall } from "../braze-calls";
import { fail, Finding, warn } from "../check";
import type { DeployedGrant, Looking } from "../deployed";
import { describeDoubts, nameOf } from "../describe-decision";
import { readIdentityDocuments, readPolicy } from "../read-policies";
import { readPrincipal } from "../read-principal";
import { secondOpinion } from "../second-opinion";
import { readBucketPolicy } from "../read-bucket-policy";

/** A call of Braze's, and what AWS answers to it. */
interface Judged {
  readonly call: Request;
  readonly decision: Decision;
  /** Whether the stack's own policy allows the call: the documented edition leaves one out. */
  readonly isMeant: boolean;
}

/** Each of Braze's calls is allowed by all policies together, as AWS has them. */
export async function simulate(looking: Looking, grant: DeployedGrant): Promise<Finding> {
  try {
    const principal = await readPrincipal(looking.readings, grant.principal);
    const policies = await readAll(looking, grant, principal?.boundary);
    const meant = { identity: [parsePolicy(looking.documents[grant.label] ?? {})] };
    const judged = brazeCalls(looking, grant, principal?.arn).map((call) => ({
      call,
      decision: decide(policies, call),
      isMeant: decide(meant, call).outcome !== "not-allowed",
    }));
    const own = judge(judged, policies);
    return (
      own ??
      (await secondOpinion(
        looking,
        grant,
        principal?.arn ?? "",
        judged.map(({ call }) => call),
      ))
    );
  } catch (error) {
    if (error instanceof UnreadablePolicy) {
      return warn(`nobody here can judge a policy: ${error.message}`, "make Braze's calls with --live");
    }
    throw error;
  }
}

async function readAll(
  looking: Looking,
  { principal }: DeployedGrant,
  boundaryArn: string | undefined,
): Promise<Policies> {
  const { readings } = looking;
  const documents = await readIdentityDocuments(readings, principal);
  const boundary = boundaryArn === undefined ? undefined : ((await readPolicy(readings, boundaryArn)) ?? {});
  const bucket = await readBucketPolicy(looking);
  return {
    identity: documents.map(parsePolicy),
    ...(boundary !== undefined && { boundary: parsePolicy(boundary) }),
    ...(bucket !== undefined && { resource: parsePolicy(bucket) }),
  };
}

function judge(judged: readonly Judged[], policies: Policies): Finding | undefined {
  const refused = judged.filter(({ decision: { outcome } }) => outcome === "denied" || outcome === "not-allowed");
  const wrong = refused.filter(({ isMeant }) => isMeant);
  if (wrong.length > 0) {
    return fail(`AWS refuses ${describeAll(wrong, policies)}`, "give Braze back what the policy of the stack allows");
  }
  if (refused.length > 0) {
    return warn(
      `AWS refuses ${describeAll(refused, policies)}: the stack's policy doesn't have it`,
      "write policy: scoped, which has all that Braze's newest page asks for",
    );
  }
  const doubts = judged.flatMap(({ decision }) => (decision.outcome === "unknown" ? decision.why : []));
  return doubts.length > 0
    ? warn(
        `nobody here can tell ${describeDoubts(doubts)}`,
        "see that Braze's requests are allowed, or make Braze's calls with --live",
      )
    : undefined;
}

function describeAll(refused: readonly Judged[], policies: Policies): string {
  return listNames(
    refused.map(({ call, decision }) => `${describeCall(call)} (${reasonOf(decision, call, policies)})`),
  );
}

function reasonOf(decision: Decision, call: Request, { boundary, ...others }: Policies): string {
  if (decision.outcome === "denied") {
    return `the statement ${nameOf(decision.by)} denies it`;
  }
  return boundary && decide(others, call).outcome === "allowed"
    ? "the permissions boundary doesn't allow it"
    : "no policy allows it";
}
