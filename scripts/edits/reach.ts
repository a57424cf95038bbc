import { Edit } from "./edit";

const ONLY_POLICY = { plan: { "aws_iam_policy.currents": "update" } } as const;
const FOLDER_OUTPUTS = ["braze_dashboard", "currents_folder_paths"];

/** Edits of what narrows the policy of Currents. */
export const REACH: readonly Edit[] = [
  {
    title: "`folderScope: true`",
    before: "a user",
    edit: { "currents.folderScope": true },
    outcome: ONLY_POLICY,
    note:
      "Braze documents access to the whole bucket. Watch for new objects after you apply. Without the key, the policy is " +
      "as wide as before.",
  },
  {
    title: "`folderScope: true`, with `credentials: per-connector`",
    before: "a role for each connector",
    edit: { "currents.folderScope": true },
    outcome: {
      plan: { "aws_iam_policy.currents_production": "update", "aws_iam_policy.currents_staging": "update" },
    },
    note: "From now on, no connector can use another one's folder.",
  },
  {
    title: "`folderScope` removed",
    before: "folders and addresses",
    edit: { "currents.folderScope": undefined },
    outcome: ONLY_POLICY,
  },
  {
    title: "Another `folderPath`, with `folderScope: true`",
    before: "folders and addresses",
    edit: { "currents.connectors.1.folderPath": "currents-test" },
    outcome: { ...ONLY_POLICY, outputs: FOLDER_OUTPUTS },
    harm: "This connector can't write until the Current in Braze names the new folder, and Braze drops its events.",
    note: "Add a connector with the new folder, change the Current in Braze, and then remove the old connector.",
  },
  {
    title: "A connector added, with `folderScope: true`",
    before: "folders and addresses",
    edit: { "currents.connectors.2": { name: "test", folderPath: "currents-test" } },
    outcome: { ...ONLY_POLICY, outputs: FOLDER_OUTPUTS },
  },
  {
    title: "A connector removed, with `folderScope: true`",
    before: "folders and addresses",
    edit: { "currents.connectors.1": undefined },
    outcome: { ...ONLY_POLICY, outputs: FOLDER_OUTPUTS },
    harm: "This connector loses access at once, and Braze drops its events. The objects in its folder stay.",
    note: "First stop the Current in Braze.",
  },
  {
    title: "`allowedIps` added",
    before: "a user",
    edit: { "currents.allowedIps": "braze:US-03" },
    outcome: ONLY_POLICY,
    harm: "Currents can't write from any other address. The wrong instance, or a list that Braze changed, cuts it off.",
    note: "The address of Braze's dashboard names the instance. Watch for new objects after you apply.",
  },
  {
    title: "Other `allowedIps`",
    before: "folders and addresses",
    edit: { "currents.allowedIps": ["braze:US-03", "203.0.113.0/24"] },
    outcome: ONLY_POLICY,
    note: "What is added can do no harm. What is removed can cut Currents off.",
  },
  {
    title: "`allowedIps` from one instance to another with the same addresses",
    before: "folders and addresses",
    edit: { "currents.allowedIps": "braze:US-01" },
    outcome: { plan: {} },
  },
  {
    title: "`allowedIps` removed",
    before: "folders and addresses",
    edit: { "currents.allowedIps": undefined },
    outcome: ONLY_POLICY,
    note: "The key works from every address.",
  },
];
