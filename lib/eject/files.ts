import { Block } from "./block";
import { JsonObject, textOf } from "./json";

/** Where a block goes: its file, and what is sorted by within the file. */
export interface Place {
  readonly file: string;
  /** The place among the blocks of the file: by group first, then by name, then by step. */
  readonly group: number;
  readonly name: string;
  readonly step: number;
}

/** The files of a kind of block that has one file for itself. */
const FILES: Readonly<Record<string, string>> = {
  terraform: "versions.tf",
  provider: "providers.tf",
  variable: "variables.tf",
  output: "outputs.tf",
  import: "imports.tf",
  moved: "moved.tf",
  removed: "removed.tf",
};

/** The file of the block that says where the state is. */
export const BACKEND_FILE = "backend.tf";

/** What a whole file is about, where its blocks don't say. */
export const FILE_COMMENTS: Readonly<Record<string, string>> = {
  "imports.tf":
    "What exists in AWS already. The next apply takes it into the state. After that, you can delete this file.",
  "removed.tf":
    "What an earlier version of this configuration managed. Terraform takes it out of the state, and leaves it as it is in " +
    "AWS. After that, you can delete this file.",
};

/** The resources of a bucket in the order in which a reader wants them. */
const OF_BUCKETS = [
  "aws_s3_bucket",
  "aws_s3_bucket_public_access_block",
  "aws_s3_bucket_ownership_controls",
  "aws_s3_bucket_server_side_encryption_configuration",
  "aws_s3_bucket_versioning",
  "aws_s3_bucket_lifecycle_configuration",
  "aws_s3_bucket_logging",
  "aws_iam_policy_document",
  "aws_s3_bucket_policy",
];

/** What watches a connector, in the order in which a reader wants it. */
const OF_ALARMS = ["aws_s3_bucket_metric", "silence", "refused"];

/** The end of an alarm's name, which says what the alarm is on. */
const KIND_OF_ALARM = /_(silence|refused)$/;

/** What concerns IAM, in groups: the policies, who Braze signs in as, what binds the two, and the keys. */
const OF_IAM = [
  ["aws_iam_policy_document", "aws_iam_policy"],
  ["trust", "aws_iam_role", "aws_iam_user"],
  ["aws_iam_role_policy_attachment", "aws_iam_user_policy_attachment"],
  ["aws_iam_access_key"],
];

const REFERENCE_TO_DOCUMENT = /^\$\{data\.aws_iam_policy_document\.([\w-]+)\.json\}$/;

/** Decides where each block of a stack goes. */
export class Places {
  private readonly principalsOfTrust: ReadonlyMap<string, string>;

  public constructor(blocks: readonly Block[]) {
    this.principalsOfTrust = new Map(
      blocks
        .filter(({ labels: [type] }) => type === "aws_iam_role")
        .map(({ labels: [, name = ""], body }) => [documentIn(body), name]),
    );
  }

  /** Where a block goes. */
  public of({ kind, labels: [type = "", name = ""] }: Block): Place {
    const file = FILES[kind];
    if (file !== undefined) {
      return { file, group: 0, name: "", step: 0 };
    }
    if (type === "terraform_remote_state") {
      return { file: "remote_states.tf", group: 0, name: "", step: 0 };
    }
    if (type === "aws_s3_bucket_metric" || type === "aws_cloudwatch_metric_alarm") {
      return ofAlarms(type, name);
    }
    return isOfBucket(type, name)
      ? { file: "bucket.tf", group: OF_BUCKETS.indexOf(type), name, step: 0 }
      : this.inIam(type, name);
  }

  private inIam(type: string, name: string): Place {
    const principal = type === "aws_iam_policy_document" ? this.principalsOfTrust.get(name) : undefined;
    const kind = principal === undefined ? type : "trust";
    const group = OF_IAM.findIndex((types) => types.includes(kind));
    return { file: "iam.tf", group, name: principal ?? name, step: OF_IAM[group]?.indexOf(kind) ?? 0 };
  }
}

/** All that watches one connector stands together. */
function ofAlarms(type: string, name: string): Place {
  const [, kind = type] = (type === "aws_cloudwatch_metric_alarm" && KIND_OF_ALARM.exec(name)) || [];
  const connector = kind === type ? name : name.replace(KIND_OF_ALARM, "");
  return { file: "alarms.tf", group: 0, name: connector, step: OF_ALARMS.indexOf(kind) };
}

function isOfBucket(type: string, name: string): boolean {
  return type.startsWith("aws_s3_") || (type === "aws_iam_policy_document" && name === "bucket");
}

function documentIn(role: JsonObject): string {
  return REFERENCE_TO_DOCUMENT.exec(textOf(role.assume_role_policy))?.[1] ?? "";
}

/** Whether a place comes before another one of the same file. */
export function comparePlaces(one: Place, other: Place): number {
  return one.group - other.group || compareTexts(one.name, other.name) || one.step - other.step;
}

function compareTexts(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
