import type { Excerpt } from "./annotate";

/** The review of exports that come to the bucket of Currents, and what its lines mean. */
export const REVIEW_OF_EXPORTS: readonly Excerpt[] = [
  [
    {
      line: "Compared with",
      note: "**No danger.** A danger stands in the first lines, with an [id](reviewing.md#the-dangers).",
    },
    { line: "currents: changes" },
    {
      line: "+ role braze-currents-export may s3:DeleteObject",
      note:
        "**`+ role … may s3:DeleteObject`.** This is new for the bucket: until now, nobody of Braze could delete. The " +
        "path ends with `/*`, so the role also reaches what Currents wrote there. If it mustn't, give exports a bucket " +
        "of their own.",
    },
    {
      line: "if aws:SecureTransport is true",
      note: "**`if aws:SecureTransport is true`.** The policy of the bucket denies plain HTTP.",
    },
    { line: "Braze writes exports" },
    { line: "+ role braze-currents-export may s3:GetBucketLocation" },
    { line: "if aws:SecureTransport is true" },
    {
      line: "+ account 444455556666 may call",
      note: "**`+ account 444455556666 may … become`.** Compare both ids with what Braze's dashboard shows.",
    },
    { line: "if sts:ExternalId is" },
    {
      line: "Terraform makes:",
      note: "**`Terraform makes`.** Three resources. No line says that Terraform changes or destroys something.",
    },
    {
      line: "new outputs:",
      note: "**`new outputs`.** Whoever reads the state can read these two from now on. No output is gone.",
    },
  ],
];

/** Terraform's plan of the same change, and what its lines mean. */
export const PLAN_OF_EXPORTS: readonly Excerpt[] = [
  [
    { line: "# aws_iam_policy.export will be created" },
    { line: '+ resource "aws_iam_policy" "export"' },
    { line: "+ description" },
    {
      line: "+ policy ",
      upTo: '+ Sid      = "FindBucket"',
      note:
        "**The policy is readable**, because each ARN in it comes from the name in `braze.yaml`. Nothing is " +
        "`(known after apply)`.",
    },
    {
      line: "},",
      upTo: ")",
      note: "**`Sid`** names the reason. [What Braze can do](../policies.md) has all of them.",
    },
  ],
  [
    { line: "# aws_iam_role.export will be created" },
    { line: '+ resource "aws_iam_role" "export"' },
    {
      line: "+ assume_role_policy",
      upTo: ")",
      note:
        "**`:root`** is the whole account of Braze, not its root user. Without the external id, every customer of " +
        "Braze could have the role used.",
    },
    { line: "+ description" },
  ],
  [
    { line: "# aws_iam_role_policy_attachment.export will be created" },
    {
      line: "Plan:",
      note: "**`0 to destroy`.** If the number is higher, read each `will be destroyed` and `must be replaced`.",
    },
    { line: "Changes to Outputs:" },
    {
      line: "~ braze_dashboard",
      note: "**`braze_dashboard`** changes with the configuration: it is what to enter in Braze.",
    },
    { line: "+ {", upTo: "]" },
    { line: "+ export_policy_arn", upTo: "+ export_role_arn" },
  ],
];
