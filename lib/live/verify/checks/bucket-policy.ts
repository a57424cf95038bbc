import { listNames } from "../../../config/problems/list-names";
import { decide, Decision } from "../../../evaluator/decide";
import { parsePolicy, UnreadablePolicy } from "../../../evaluator/parse-policy";
import type { PolicyDocument } from "../../../evaluator/statement";
import { brazeCalls, describeCall } from "../braze-calls";
import { fail, Finding, pass, warn } from "../check";
import type { Looking } from "../deployed";
import { describeDoubts, nameOf } from "../describe-decision";
import { readBucketPolicy } from "../read-bucket-policy";
import { compareDocuments } from "../same-document";

/** With this policy, only the bucket's own can deny. */
const ALLOW_ALL: PolicyDocument = { statements: [{ effect: "Allow", actions: ["*"], resources: ["*"] }] };

/** The bucket's policy denies nothing that Braze does. */
export async function bucketPolicy(looking: Looking): Promise<Finding> {
  const text = await readBucketPolicy(looking);
  if (text === undefined) {
    return ownStatements(looking, undefined) ?? pass("it has no policy, so that nothing denies Braze anything");
  }
  let resource: PolicyDocument;
  try {
    resource = parsePolicy(text);
  } catch (error) {
    if (error instanceof UnreadablePolicy) {
      return warn(`nobody here can judge its policy: ${error.message}`, "see that it denies Braze nothing");
    }
    throw error;
  }
  const judged = looking.grants
    .flatMap((grant) => brazeCalls(looking, grant))
    .map((call) => ({ call, decision: decide({ identity: [ALLOW_ALL], resource }, call) }));
  return judge(judged) ?? ownStatements(looking, text) ?? pass("its policy denies nothing that Braze does");
}

interface Judged {
  readonly call: ReturnType<typeof brazeCalls>[number];
  readonly decision: Decision;
}

function judge(judged: readonly Judged[]): Finding | undefined {
  const denied = judged.flatMap(({ call, decision }) =>
    decision.outcome === "denied" ? [`${describeCall(call)} by the statement ${nameOf(decision.by)}`] : [],
  );
  if (denied.length > 0) {
    return fail(
      `its policy denies Braze ${listNames([...new Set(denied)])}`,
      "take Braze's user or role out of the statement, e.g. with ArnNotEquals: { aws:PrincipalArn: its ARN }; a demand " +
        "for the encryption header must go",
    );
  }
  const doubts = judged.flatMap(({ decision }) => (decision.outcome === "unknown" ? decision.why : []));
  return doubts.length > 0
    ? warn(
        `its policy may deny Braze something: nobody here can tell ${describeDoubts(doubts)}`,
        "see that Braze's requests don't meet the condition, or make Braze's calls with --live",
      )
    : undefined;
}

/** The statements that the stack gives its own bucket must be there. They protect what Braze writes. */
function ownStatements({ isBucketExisting, documents }: Looking, text: string | undefined): Finding | undefined {
  const own = documents.bucket;
  const { missing } = compareDocuments(JSON.parse(text ?? "{}"), own ?? {});
  return isBucketExisting || missing.length === 0
    ? undefined
    : warn(`its policy lacks "${listNames(missing)}"`, "apply the stack again");
}
