import { STATEMENT_REASONS } from "../policies/reasons";
import { isList, Json, JsonObject, objectOf, textOf } from "./json";

type Comment = string | ((body: JsonObject) => string | undefined);

/** The reasons for the rules of a bucket's lifecycle, by their ids. */
const LIFECYCLE_RULES: Readonly<Record<string, string>> = {
  "abort-incomplete-uploads":
    "Braze doesn't abort its uploads, and S3 bills the parts of an upload that nobody completes.",
  "remove-noncurrent-versions":
    "A deleted object leaves a marker. Nobody needs the marker once the object's versions are gone.",
};

/** What is said of a resource or data source, by its type, or of another block, by its kind. */
const COMMENTS: Readonly<Record<string, Comment>> = {
  condition: ({ variable }) =>
    variable === "aws:SourceIp"
      ? "Currents can use its access key from these addresses only. Braze can change the addresses that it lists."
      : undefined,
  provider: "A plan for any other account fails.",
  statement: ({ sid }) => (typeof sid === "string" ? STATEMENT_REASONS[sid] : undefined),
  rule: ({ id }) => (typeof id === "string" ? LIFECYCLE_RULES[id] : undefined),
  lifecycle: ({ prevent_destroy: isKept }) =>
    isKept === true ? "Terraform refuses every plan that would destroy the bucket." : undefined,
  aws_cloudwatch_metric_alarm: ({ treat_missing_data: missing }) =>
    missing === "breaching" ? "Without requests, there is no data: missing data is the silence." : undefined,
  aws_iam_access_key: "The state holds the secret as plain text: let few people read it.",
  aws_iam_policy: "AWS replaces a policy whose description changes.",
  aws_iam_policy_document: documentComment,
  aws_s3_bucket_lifecycle_configuration: waiting(
    "aws_s3_bucket_versioning",
    "A rule for noncurrent versions needs versioning first. This reference makes Terraform wait for it.",
  ),
  aws_s3_bucket_metric: "S3 counts the requests under this prefix. CloudWatch bills the counts as custom metrics.",
  aws_s3_bucket_ownership_controls:
    "Braze writes from another account. Without this setting, that account could own the objects.",
  aws_s3_bucket_policy: waiting(
    "aws_s3_bucket_public_access_block",
    "S3 refuses two changes to a bucket at one time. This reference makes Terraform wait for the access block.",
  ),
  aws_s3_bucket_server_side_encryption_configuration:
    "Braze doesn't support SSE-KMS. S3 blocks SSE-C on new buckets: if that were left out, some versions of the provider " +
    "would plan to undo it every time.",
};

/** What a reader should know of a block, if anything. */
export function commentOn(kind: string, [type]: readonly string[], body: JsonObject): string | undefined {
  if (kind === "data" && type === "aws_s3_bucket") {
    return "The bucket exists. Terraform reads it, and never changes it.";
  }
  const isTyped = kind === "resource" || kind === "data";
  const comment = COMMENTS[isTyped ? (type ?? "") : kind];
  return typeof comment === "function" ? comment(body) : comment;
}

/** A comment on a bucket's name that is taken from another resource. */
function waiting(type: string, comment: string): Comment {
  return ({ bucket }) => (textOf(bucket).includes(type) ? comment : undefined);
}

/** Statements without ids are those of Braze's page. */
function documentComment({ statement }: JsonObject): string | undefined {
  const statements = isList(statement) ? statement.map(objectOf) : [];
  if (statements.some(({ sid }) => sid !== undefined)) {
    return undefined;
  }
  const reach = statements.some(({ resources }) => isList(resources) && resources.some(isWide))
    ? " The pattern with the * also matches every other bucket whose name starts with this bucket's name."
    : "";
  return `The policy that Braze's page asks for, to the letter.${reach}`;
}

/** Whether a pattern reaches beyond one bucket. */
function isWide(resource: Json): boolean {
  return /[^/]\*$/.test(textOf(resource));
}
