import { Edit } from "./edit";

/** Edits of what a stack serves. */
export const INTEGRATIONS: readonly Edit[] = [
  {
    title: "`export` added",
    before: "a role",
    edit: { export: { auth: { method: "access-key" } } },
    outcome: {
      plan: {
        "aws_iam_access_key.export_primary": "create",
        "aws_iam_policy.export": "create",
        "aws_iam_user.export": "create",
        "aws_iam_user_policy_attachment.export": "create",
      },
      outputs: [
        "braze_dashboard",
        "export_access_key_id",
        "export_policy_arn",
        "export_secret_access_key",
        "export_user_name",
      ],
    },
    note: "Currents keeps its user or role, and its policy.",
  },
  {
    title: "`export` removed",
    before: "two principals",
    edit: { export: undefined },
    outcome: {
      plan: {
        "aws_iam_access_key.export_primary": "delete",
        "aws_iam_policy.export": "delete",
        "aws_iam_user.export": "delete",
        "aws_iam_user_policy_attachment.export": "delete",
      },
      outputs: [
        "braze_dashboard",
        "export_access_key_id",
        "export_policy_arn",
        "export_secret_access_key",
        "export_user_name",
      ],
    },
    harm: "Exports lose access at once, for good. The bucket and all exports in it stay.",
    note: "First remove the credentials in Braze.",
  },
  {
    title: "`currents` removed",
    before: "two principals",
    edit: { currents: undefined },
    outcome: {
      plan: {
        "aws_iam_policy.currents": "delete",
        "aws_iam_role.currents": "delete",
        "aws_iam_role_policy_attachment.currents": "delete",
      },
      outputs: ["braze_dashboard", "currents_folder_paths", "currents_policy_arn", "currents_role_arn"],
    },
    harm: "Currents loses access at once, for good, and Braze drops its events. The bucket and all events in it stay.",
    note: "First stop the Currents in Braze.",
  },
  {
    title: "A connector added",
    before: "a role",
    edit: { "currents.connectors.2": { name: "test", folderPath: "currents-test" } },
    outcome: { plan: {}, outputs: ["braze_dashboard", "currents_folder_paths"] },
    note: "It is an entry of outputs. All connectors share one user or role.",
  },
  {
    title: "A connector removed",
    before: "a role",
    edit: { "currents.connectors.1": undefined },
    outcome: { plan: {}, outputs: ["braze_dashboard", "currents_folder_paths"] },
    note: "The Current in Braze keeps its access: only the outputs forget it. Stop the Current in Braze.",
  },
  {
    title: "A connector added, with `credentials: per-connector`",
    before: "a role for each connector",
    edit: { "currents.connectors.2": { name: "test", folderPath: "currents-test" } },
    outcome: {
      plan: {
        "aws_iam_policy.currents_test": "create",
        "aws_iam_role.currents_test": "create",
        "aws_iam_role_policy_attachment.currents_test": "create",
      },
      outputs: ["braze_dashboard", "currents_folder_paths", "currents_test_policy_arn", "currents_test_role_arn"],
    },
  },
  {
    title: "A connector removed, with `credentials: per-connector`",
    before: "a role for each connector",
    edit: { "currents.connectors.1": undefined },
    outcome: {
      plan: {
        "aws_iam_policy.currents_staging": "delete",
        "aws_iam_role.currents_staging": "delete",
        "aws_iam_role_policy_attachment.currents_staging": "delete",
      },
      outputs: ["braze_dashboard", "currents_folder_paths", "currents_staging_policy_arn", "currents_staging_role_arn"],
    },
    harm: "This connector loses access at once, for good, and Braze drops its events.",
    note: "First stop the Current in Braze.",
  },
  {
    title: "Another order of `connectors`",
    before: "a role",
    edit: {
      "currents.connectors": [
        { name: "staging", folderPath: "currents-staging" },
        { name: "production", folderPath: "currents" },
      ],
    },
    outcome: { plan: {}, outputs: ["braze_dashboard"] },
  },
  {
    title: "Another `folderPath`",
    before: "a role",
    edit: { "currents.connectors.1.folderPath": "currents-test" },
    outcome: { plan: {}, outputs: ["braze_dashboard", "currents_folder_paths"] },
    note: "Braze writes to the old folder until you change the Current in Braze. Objects don't move.",
  },
  {
    title: "Another `encryption`",
    before: "a role",
    edit: { "currents.connectors.1.encryption": "AES256" },
    outcome: { plan: {}, outputs: ["braze_dashboard"] },
    note: "Change the toggle in Braze, too. S3 encrypts in both cases.",
  },
];
