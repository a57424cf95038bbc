import { Edit } from "./edit";

const ROLE_ARN = "arn:aws:iam::111122223333:role/deployer";

/** Edits of what stacks inherit. */
export const SETTINGS: readonly Edit[] = [
  {
    title: "Another `region`",
    before: "a user",
    edit: { "defaults.region": "us-east-1" },
    outcome: { refusedBy: "plan", message: "Resource aws_s3_bucket.bucket has lifecycle.prevent_destroy set" },
    note: "A bucket can't move. Add a stack with a bucket in the other region.",
  },
  {
    title: "Another `region`, with `retain: false`",
    before: "every option",
    edit: { "defaults.region": "us-east-1" },
    outcome: {
      plan: {
        "aws_s3_bucket.bucket": "replace",
        "aws_s3_bucket_lifecycle_configuration.bucket": "replace",
        "aws_s3_bucket_logging.bucket": "replace",
        "aws_s3_bucket_ownership_controls.bucket": "replace",
        "aws_s3_bucket_policy.bucket": "replace",
        "aws_s3_bucket_public_access_block.bucket": "replace",
        "aws_s3_bucket_server_side_encryption_configuration.bucket": "replace",
        "aws_s3_bucket_versioning.bucket": "replace",
      },
      outputs: ["bucket_arn", "bucket_region"],
    },
    harm:
      "Terraform destroys the bucket and makes it anew. If it has objects, the apply fails halfway; with " +
      "`forceDestroy`, the objects are gone.",
    note: "Add a stack with a bucket in the other region instead.",
  },
  {
    title: "Another `region`, with an existing bucket",
    before: "an existing bucket",
    edit: { "defaults.region": "us-east-1" },
    outcome: { refusedBy: "plan", message: "the bucket example-events is in the region eu-central-1" },
  },
  {
    title: "Another `accountId`",
    before: "a user",
    edit: { "defaults.accountId": "999900001111" },
    outcome: { refusedBy: "synth", message: "Terraform would lose sight of what it made, and make all of it again" },
    note: "Add a stack for the other account.",
  },
  {
    title: "Another `accountId`, accepted with `--accept`",
    before: "a user",
    edit: { "defaults.accountId": "999900001111" },
    isAccepted: true,
    outcome: { refusedBy: "plan", message: "AWS account ID not allowed" },
    note: "Undo the edit.",
  },
  {
    title: "Another `accountId`, accepted, with credentials of the other account",
    before: "a user",
    edit: { "defaults.accountId": "999900001111" },
    isAccepted: true,
    outcome: { refusedBy: "plan", message: "reading S3 Bucket (example-events)" },
    note: "S3 doesn't show the bucket to another account. Undo the edit, and add a stack for the other account.",
    notProved: "the test of these edits has the credentials of one account",
  },
  {
    title: "`tags` added, changed or removed",
    before: "two principals",
    edit: { "defaults.tags": { team: "lifecycle-marketing" } },
    outcome: {
      plan: {
        "aws_iam_policy.currents": "update",
        "aws_iam_policy.export": "update",
        "aws_iam_role.currents": "update",
        "aws_iam_user.export": "update",
        "aws_s3_bucket.bucket": "update",
      },
    },
    note: "A policy of your own that looks at tags can lock Braze out.",
  },
  {
    title: "`policy` from `scoped` to `documented`, with a key",
    before: "a user",
    edit: { policy: "documented" },
    outcome: { plan: { "aws_iam_policy.currents": "update" } },
    harm:
      "Currents loses `s3:GetObject`, which Braze's newest page asks for. The user can reach each bucket whose name " +
      "starts the same way.",
    note: "Keep `scoped`.",
  },
  {
    title: "`policy` from `scoped` to `documented`, with a role",
    before: "a role",
    edit: { policy: "documented" },
    outcome: { plan: { "aws_iam_policy.currents": "update" } },
    note: "The statements are the same, but for their `Sid`s.",
  },
  {
    title: "`policy` from `documented` to `scoped`",
    before: "every option",
    edit: { policy: undefined },
    outcome: { plan: { "aws_iam_policy.currents": "update" } },
    note: "If Braze also uses another bucket whose name starts the same way, it loses access to that bucket.",
  },
  {
    title: "Another `iam.path`, with a role",
    before: "a role",
    edit: { "iam.path": "/vendors/" },
    outcome: {
      plan: {
        "aws_iam_policy.currents": "replace",
        "aws_iam_role.currents": "replace",
        "aws_iam_role_policy_attachment.currents": "replace",
      },
      outputs: ["braze_dashboard", "currents_policy_arn", "currents_role_arn"],
    },
    harm: "Braze loses access until its dashboard has the ARN of the new role.",
    note: "Choose the path before the first apply.",
  },
  {
    title: "Another `iam.path`, with a user",
    before: "a user",
    edit: { "iam.path": "/vendors/" },
    outcome: {
      plan: {
        "aws_iam_policy.currents": "replace",
        "aws_iam_user.currents": "update",
        "aws_iam_user_policy_attachment.currents": "replace",
      },
      outputs: ["currents_policy_arn"],
    },
    harm: "Braze loses access for seconds, while Terraform replaces the policy.",
    note: "Choose the path before the first apply.",
  },
  {
    title: "`permissionsBoundary` added or changed",
    before: "two principals",
    edit: { "iam.permissionsBoundary": "arn:aws:iam::111122223333:policy/vendor-boundary" },
    outcome: { plan: { "aws_iam_role.currents": "update", "aws_iam_user.export": "update" } },
    harm: "If the boundary doesn't allow what the policy allows in S3, Braze loses access until you change it.",
    note: "Compare the boundary with [the policies](policies.md) before you apply.",
  },
  {
    title: "`permissionsBoundary` removed",
    before: "every option",
    edit: { "iam.permissionsBoundary": undefined },
    outcome: { plan: { "aws_iam_user.currents": "update" } },
    note: "Braze can then do all that the policy allows.",
  },
  {
    title: "`backend` added or changed",
    before: "a user",
    edit: {
      "defaults.backend": { type: "s3", bucket: "example-state", key: "braze/{stack}.tfstate", region: "us-east-1" },
    },
    outcome: { refusedBy: "synth", message: "without the state, Terraform would make everything again" },
    note: "[Move the state](guides/backends.md#moving-a-state). Nothing changes in AWS then.",
  },
  {
    title: "`backend` changed, accepted with `--accept`",
    before: "a user",
    edit: { "defaults.backend": { type: "local", path: "states/{stack}.tfstate" } },
    isAccepted: true,
    outcome: { refusedBy: "plan", message: "Backend initialization required" },
    note:
      "Terraform waits for `init -migrate-state`. With `init -reconfigure`, the state would be empty, and the apply " +
      "would fail because the IAM names exist.",
  },
  {
    title: "`providerVersion` that the locked version fits",
    before: "a user",
    edit: { "defaults.providerVersion": ">= 6.25, < 7.0" },
    outcome: { plan: {} },
  },
  {
    title: "`providerVersion` that the locked version doesn't fit",
    before: "a user",
    edit: { "defaults.providerVersion": "~> 6.26" },
    outcome: { refusedBy: "plan", message: "Inconsistent dependency lock file" },
    note: "Run `terraform init -upgrade`, and [read the plan](guides/upgrading.md#the-aws-provider).",
  },
  {
    title: "A newer provider, by `terraform init -upgrade`",
    before: "a user",
    edit: {},
    outcome: { plan: {} },
    note: "A newer provider can plan a change without an edit. [Read the plan](guides/upgrading.md#the-aws-provider).",
    notProved: "the tests can't know versions to come",
  },
  {
    title: "`requiredVersion` that your Terraform fits",
    before: "a user",
    edit: { "defaults.requiredVersion": ">= 1.5" },
    outcome: { plan: {} },
  },
  {
    title: "`requiredVersion` that your Terraform doesn't fit",
    before: "a user",
    edit: { "defaults.requiredVersion": ">= 99.0" },
    outcome: { refusedBy: "plan", message: "Unsupported Terraform Core version" },
  },
  {
    title: "Another `provider.profile`",
    before: "a user",
    edit: { "provider.profile": "deployer" },
    outcome: { refusedBy: "plan", message: "failed to get shared config profile, deployer" },
    note: "Whoever applies needs the profile. With it, nothing changes in AWS. A profile of another account is refused.",
  },
  {
    title: "`provider.assumeRole` added",
    before: "a user",
    edit: { "provider.assumeRole": { roleArn: ROLE_ARN, externalId: "example", sessionName: "example" } },
    outcome: { plan: {} },
    note: "Terraform applies as this role. AWS refuses the plan if nobody may assume it.",
  },
];
