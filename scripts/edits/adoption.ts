import { Edit } from "./edit";

const MANAGED = "`adopt` imports only what the state doesn't have.";
const KEEP = "Keep [the section](guides/adopting.md#8-keep-the-adopt-section).";
const NEW_KEY = "Braze loses access until its dashboard has the new key.";
const NEW_ROLE = "Braze loses access until its dashboard has the ARN of the new role.";

/** Edits of what is taken over. */
export const ADOPTION: readonly Edit[] = [
  {
    title: "`adopt.bucket` and `bucketSettings` removed, after the first apply",
    before: "what was made by hand",
    edit: { "adopt.bucket": undefined, "adopt.bucketSettings": undefined },
    outcome: { plan: {} },
  },
  {
    title: "`adopt.currents.user` or `export.user` removed",
    before: "what was made by hand",
    edit: { "adopt.currents.user": undefined, "adopt.currents.attachment": undefined },
    outcome: {
      plan: {
        "aws_iam_access_key.currents_primary": "replace",
        "aws_iam_user.currents": "update",
        "aws_iam_user_policy_attachment.currents": "replace",
      },
      outputs: ["braze_dashboard", "currents_access_key_id", "currents_secret_access_key", "currents_user_name"],
    },
    harm: NEW_KEY,
    note: KEEP,
  },
  {
    title: "`adopt.currents.policy` or `export.policy` removed",
    before: "what was made by hand",
    edit: { "adopt.currents.policy": undefined, "adopt.currents.attachment": undefined },
    outcome: {
      plan: { "aws_iam_policy.currents": "replace", "aws_iam_user_policy_attachment.currents": "replace" },
      outputs: ["currents_policy_arn"],
    },
    harm: "Braze loses access for seconds, while Terraform replaces the policy.",
    note: KEEP,
  },
  {
    title: "`adopt` removed as a whole",
    before: "what was made by hand",
    edit: { adopt: undefined },
    outcome: {
      plan: {
        "aws_iam_access_key.currents_primary": "replace",
        "aws_iam_policy.currents": "replace",
        "aws_iam_user.currents": "update",
        "aws_iam_user_policy_attachment.currents": "replace",
      },
      outputs: [
        "braze_dashboard",
        "currents_access_key_id",
        "currents_policy_arn",
        "currents_secret_access_key",
        "currents_user_name",
      ],
    },
    harm: NEW_KEY,
    note: KEEP,
  },
  {
    title: "`attachment: false`, after the first apply",
    before: "what was made by hand",
    edit: { "adopt.currents.attachment": false },
    outcome: { plan: {} },
  },
  {
    title: "`adopt.export.policy`, after Terraform made the policy",
    before: "two principals",
    edit: { "adopt.export": { policy: "arn:aws:iam::111122223333:policy/BrazeExport" } },
    outcome: {
      plan: { "aws_iam_policy.export": "replace", "aws_iam_user_policy_attachment.export": "replace" },
      outputs: ["export_policy_arn"],
    },
    harm: "Terraform destroys the old policy first, and then fails to make one whose name exists. Exports have no access then.",
    note: `${MANAGED} Remove the line.`,
  },
  {
    title: "`adopt.currents.role`, after Terraform made the role",
    before: "a role",
    edit: { "adopt.currents": { role: "BrazeCurrents" } },
    outcome: {
      plan: { "aws_iam_role.currents": "replace", "aws_iam_role_policy_attachment.currents": "replace" },
      outputs: ["braze_dashboard", "currents_role_arn"],
    },
    harm: NEW_ROLE,
    note: `${MANAGED} Remove the line.`,
  },
  {
    title: "`adopt.braze.user`, after Terraform made the user",
    before: "one user",
    edit: { "adopt.braze": { user: "Braze" } },
    outcome: {
      plan: {
        "aws_iam_access_key.braze_primary": "replace",
        "aws_iam_user.braze": "update",
        "aws_iam_user_policy_attachment.currents": "replace",
        "aws_iam_user_policy_attachment.export": "replace",
      },
      outputs: [
        "braze_dashboard",
        "currents_access_key_id",
        "currents_secret_access_key",
        "currents_user_name",
        "export_access_key_id",
        "export_secret_access_key",
        "export_user_name",
      ],
    },
    harm: NEW_KEY,
    note: `${MANAGED} Remove the line.`,
  },
  {
    title: "`adopt.braze.role`, after Terraform made the role",
    before: "one role",
    edit: { "adopt.braze": { role: "Braze" } },
    outcome: {
      plan: {
        "aws_iam_role.braze": "replace",
        "aws_iam_role_policy_attachment.currents": "replace",
        "aws_iam_role_policy_attachment.export": "replace",
      },
      outputs: ["braze_dashboard", "currents_role_arn", "export_role_arn"],
    },
    harm: NEW_ROLE,
    note: `${MANAGED} Remove the line.`,
  },
];
