import { Edit } from "./edit";

const DELETED = "S3 deletes what is older, usually within a day or two. Nobody can bring it back.";
const CHANGES_NOTHING = "This changes only what Terraform refuses later.";

/** Edits of the bucket and of its options. */
export const BUCKET: readonly Edit[] = [
  {
    title: "`retain: false`",
    before: "a user",
    edit: { "bucket.retain": false },
    outcome: { plan: {} },
    note: `${CHANGES_NOTHING} From now on, an edit can destroy the bucket.`,
  },
  {
    title: "`forceDestroy: true`, with `retain: false`",
    before: "every option",
    edit: { "bucket.forceDestroy": true },
    outcome: { plan: { "aws_s3_bucket.bucket": "update" } },
    note: "From now on, an edit that destroys the bucket deletes all objects in it. Nothing asks again.",
  },
  {
    title: "`versioning` added",
    before: "a user",
    edit: { "bucket.versioning": {} },
    outcome: { plan: { "aws_s3_bucket_versioning.bucket": "create" } },
  },
  {
    title: "`versioning` removed",
    before: "every option",
    edit: { "bucket.versioning": undefined },
    outcome: {
      plan: { "aws_s3_bucket_lifecycle_configuration.bucket": "update", "aws_s3_bucket_versioning.bucket": "delete" },
    },
    harm:
      "S3 suspends versioning: from now on, an object that is overwritten or deleted is gone. Old versions stay, but " +
      "their expiry is removed.",
  },
  {
    title: "Fewer `noncurrentVersionExpirationDays`, or a first value",
    before: "every option",
    edit: { "bucket.versioning.noncurrentVersionExpirationDays": 7 },
    outcome: { plan: { "aws_s3_bucket_lifecycle_configuration.bucket": "update" } },
    harm: `${DELETED} Only versions that were overwritten or deleted are meant.`,
    note: "Count what is older before you apply.",
  },
  {
    title: "A `lifecycle` rule added",
    before: "a user",
    edit: { "bucket.lifecycle": [{ prefix: "currents/", expirationDays: 30 }] },
    outcome: { plan: { "aws_s3_bucket_lifecycle_configuration.bucket": "update" } },
    harm: DELETED,
    note: "Count what is older before you apply.",
  },
  {
    title: "Fewer `expirationDays` of a `lifecycle` rule",
    before: "every option",
    edit: { "bucket.lifecycle.0.expirationDays": 60 },
    outcome: { plan: { "aws_s3_bucket_lifecycle_configuration.bucket": "update" } },
    harm: DELETED,
    note: "The plan shows one number that changes. Count what is older before you apply.",
  },
  {
    title: "Another `prefix` of a `lifecycle` rule",
    before: "every option",
    edit: { "bucket.lifecycle.0.prefix": "exports/" },
    outcome: { plan: { "aws_s3_bucket_lifecycle_configuration.bucket": "update" } },
    harm: `Under the new prefix: ${DELETED} Objects under the prefix before are kept for good.`,
  },
  {
    title: "A `lifecycle` rule from `prefix: FOLDER/` to `for: connector NAME`",
    before: "a prefix that expires",
    edit: { "bucket.lifecycle": [{ for: "connector production", expirationDays: 90 }] },
    outcome: { plan: {} },
    note: "It is the same rule, which now follows the connector's folder.",
  },
  {
    title: "Another `for` of a `lifecycle` rule",
    before: "folders and addresses",
    edit: { "bucket.lifecycle.0.for": "connector staging" },
    outcome: { plan: { "aws_s3_bucket_lifecycle_configuration.bucket": "update" } },
    harm: `In the other folder: ${DELETED} Objects in the folder before are kept for good.`,
  },
  {
    title: "`transitionTo` of a `lifecycle` rule added",
    before: "folders and addresses",
    edit: { "bucket.lifecycle.0.transitionTo": { storageClass: "GLACIER", days: 30 } },
    outcome: { plan: { "aws_s3_bucket_lifecycle_configuration.bucket": "update" } },
    note:
      "S3 moves what is older, and bills each object that it moves. In `GLACIER` and `DEEP_ARCHIVE`, your own readers " +
      "can read an object only after a restore.",
  },
  {
    title: "Another `storageClass` or other `days` of a transition",
    before: "every option",
    edit: { "bucket.lifecycle.0.transitionTo": { storageClass: "GLACIER_IR", days: 7 } },
    outcome: { plan: { "aws_s3_bucket_lifecycle_configuration.bucket": "update" } },
    note: "Objects that moved already can move on to a colder class, and never back.",
  },
  {
    title: "`transitionTo` of a `lifecycle` rule removed",
    before: "every option",
    edit: { "bucket.lifecycle.0.transitionTo": undefined },
    outcome: { plan: { "aws_s3_bucket_lifecycle_configuration.bucket": "update" } },
    note: "Objects that moved already stay where they are.",
  },
  {
    title: "A `lifecycle` rule removed",
    before: "every option",
    edit: { "bucket.lifecycle": undefined },
    outcome: { plan: { "aws_s3_bucket_lifecycle_configuration.bucket": "update" } },
    note: "S3 keeps the objects from now on.",
  },
  {
    title: "`logging` added",
    before: "a user",
    edit: { "bucket.logging": { bucket: "example-logs" } },
    outcome: { plan: { "aws_s3_bucket_logging.bucket": "create" } },
  },
  {
    title: "Another `logging.bucket`",
    before: "every option",
    edit: { "bucket.logging.bucket": "example-other-logs" },
    outcome: { plan: { "aws_s3_bucket_logging.bucket": "update" } },
    note: "Logs that exist stay where they are.",
  },
  {
    title: "Another `logging.prefix`",
    before: "every option",
    edit: { "bucket.logging.prefix": "other/" },
    outcome: { plan: { "aws_s3_bucket_logging.bucket": "update" } },
    note: "Logs that exist stay where they are.",
  },
  {
    title: "`logging` removed",
    before: "every option",
    edit: { "bucket.logging": undefined },
    outcome: { plan: { "aws_s3_bucket_logging.bucket": "delete" } },
    note: "S3 writes no more logs. Logs that exist stay.",
  },
  {
    title: "`minimumTlsVersion` added or raised",
    before: "every option",
    edit: { "bucket.minimumTlsVersion": "1.3" },
    outcome: { plan: { "aws_s3_bucket_policy.bucket": "update" } },
    harm: "S3 refuses everyone who connects with an older version, Braze and your own readers included.",
    note: "Braze doesn't document its version. Watch for new objects after you apply.",
  },
  {
    title: "`minimumTlsVersion` of an existing bucket",
    before: "an existing bucket",
    edit: { "bucket.minimumTlsVersion": "1.2" },
    outcome: { plan: {}, outputs: ["bucket_policy_statements"] },
    note: "The statement is an output. The bucket's owner decides.",
  },
  {
    title: "`bucket` from `name` to `existing`",
    before: "a user",
    edit: { bucket: { existing: "example-events" } },
    outcome: {
      plan: {
        "aws_s3_bucket.bucket": "forget",
        "aws_s3_bucket_lifecycle_configuration.bucket": "forget",
        "aws_s3_bucket_ownership_controls.bucket": "forget",
        "aws_s3_bucket_policy.bucket": "forget",
        "aws_s3_bucket_public_access_block.bucket": "forget",
        "aws_s3_bucket_server_side_encryption_configuration.bucket": "forget",
      },
      outputs: ["bucket_policy_statements"],
    },
    note: "[Terraform forgets the bucket](guides/existing-bucket.md#hand-a-bucket-over), and AWS keeps it as it is.",
  },
  {
    title: "`bucket` from `existing` to `name`, without `adopt`",
    before: "an existing bucket, to be made",
    edit: { bucket: { name: "example-events" } },
    outcome: {
      plan: {
        "aws_s3_bucket.bucket": "create",
        "aws_s3_bucket_lifecycle_configuration.bucket": "create",
        "aws_s3_bucket_ownership_controls.bucket": "create",
        "aws_s3_bucket_policy.bucket": "create",
        "aws_s3_bucket_public_access_block.bucket": "create",
        "aws_s3_bucket_server_side_encryption_configuration.bucket": "create",
      },
      outputs: ["bucket_arn", "bucket_policy_statements"],
      applyFails: "BucketAlreadyOwnedByYou",
    },
    note:
      "The apply fails at the bucket, which exists. Nothing else changed: Braze keeps its access. In us-east-1, the " +
      "apply can succeed, and overwrites the bucket's settings. [Adopt the bucket](guides/adopting.md).",
  },
  {
    title: "`bucket` from `existing` to `name`, with `adopt: { bucket: true }`",
    before: "an existing bucket",
    edit: { bucket: { name: "example-events" }, adopt: { bucket: true } },
    outcome: {
      plan: {
        "aws_s3_bucket.bucket": "update",
        "aws_s3_bucket_lifecycle_configuration.bucket": "create",
        "aws_s3_bucket_ownership_controls.bucket": "create",
        "aws_s3_bucket_policy.bucket": "create",
        "aws_s3_bucket_public_access_block.bucket": "create",
        "aws_s3_bucket_server_side_encryption_configuration.bucket": "create",
      },
      outputs: ["bucket_policy_statements"],
    },
    note: "Terraform imports the bucket, and overwrites each setting that `bucketSettings` doesn't name.",
  },
  {
    title: "Another `bucket.existing`",
    before: "an existing bucket",
    edit: { "bucket.existing": "example-logs" },
    isAccepted: true,
    outcome: {
      plan: { "aws_iam_policy.currents": "update" },
      outputs: ["braze_dashboard", "bucket_arn", "bucket_name", "bucket_policy_statements"],
    },
    harm: "Braze loses access to the bucket before, and can't write until its dashboard names the new bucket.",
    note: "Synth refuses the edit without `--accept`. Add a stack with the new bucket instead.",
  },
];
