import { READER } from "./befores";
import { Edit } from "./edit";

const UPDATE = { plan: { "aws_s3_bucket_policy.bucket": "update" } } as const;

/** Edits of the statements that other people need in the bucket's policy. */
export const POLICY_STATEMENTS: readonly Edit[] = [
  {
    title: "`policyStatements` added",
    before: "a user",
    edit: { "bucket.policyStatements": [READER] },
    outcome: UPDATE,
    note: "Synth refuses a statement that denies Braze what it needs, and warns where the text can't tell.",
  },
  {
    title: "A statement of `policyStatements` changed",
    before: "a statement of a reader",
    edit: { "bucket.policyStatements": [{ ...READER, Action: "s3:GetObjectVersion" }] },
    outcome: UPDATE,
    note: "Braze keeps its access. Whoever the statement is about gets what it says now.",
  },
  {
    title: "`policyStatements` removed",
    before: "a statement of a reader",
    edit: { "bucket.policyStatements": undefined },
    outcome: UPDATE,
    note: "Braze keeps its access. Your own readers lose theirs at once.",
  },
];
