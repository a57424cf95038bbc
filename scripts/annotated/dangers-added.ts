import type { Excerpt } from "./annotate";

/** The review of a change with dangers, and what its lines mean. */
export const REVIEW_OF_DANGERS: readonly Excerpt[] = [
  [
    {
      line: "Compared with",
      note: "**The first line** says what was compared, how many stacks change, and how many dangers there are.",
    },
    {
      line: "dangers:",
      note: "**Dangers** stand at the top, each with [an id](#the-dangers) and its stack.",
    },
    { line: "protection-removed in export" },
    {
      line: "aws_s3_bucket.bucket: Terraform no longer refuses",
      note: "**`prevent_destroy`** is gone: from now on, a plan can destroy the bucket.",
    },
    { line: "data-expires-sooner in export" },
    {
      line: "old versions in the bucket expire",
      note: "**`expire after 7 days`.** S3 deletes old versions that are older than that soon after the apply, for good.",
    },
    { line: "wildcard-reach in export" },
    {
      line: "user braze-export may s3:DeleteObject",
      note:
        "**`beyond the bucket`.** The policy of Braze's page ends with `*`, so it also matches other buckets whose names " +
        "begin the same way. The policy of the bucket doesn't guard them.",
    },
    {
      line: "new warnings:",
      note: "**`new warnings`** are what synth says of the configuration now, and didn't say before.",
    },
    { line: "braze.yaml:" },
    { line: "export: changes" },
    {
      line: "+ user braze-export may",
      note: "**`+`** is what the user may do from now on. A line with `-` is what it no longer may do.",
    },
    { line: "Terraform changes in place" },
    { line: "aws_s3_bucket.bucket: Terraform no longer refuses" },
    {
      line: "This version of braze-s3 synthesised",
      note: "**The last lines** say what the comparison can't show.",
    },
  ],
];
