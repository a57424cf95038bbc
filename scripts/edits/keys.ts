import { Edit } from "./edit";

const STEPS = "[Replace the key](guides/rotating-a-key.md) in steps instead.";

/** Edits of a user's access keys. */
export const KEYS: readonly Edit[] = [
  {
    title: "A key added at the end of `keys`",
    before: "a user",
    edit: { "currents.auth.keys": ["primary", "next"] },
    outcome: {
      plan: { "aws_iam_access_key.currents_next": "create" },
      outputs: ["braze_dashboard", "currents_access_key_id", "currents_secret_access_key"],
    },
    note: "The outputs hand over the new key. The key before still works.",
  },
  {
    title: "A key added at the beginning of `keys`",
    before: "a user",
    edit: { "currents.auth.keys": ["next", "primary"] },
    outcome: { plan: { "aws_iam_access_key.currents_next": "create" } },
    note: "The outputs still hand over the old key, so nobody gets to know the new one. Put the newest key last.",
  },
  {
    title: "The older key removed from `keys`",
    before: "two keys",
    edit: { "export.auth.keys": ["second"] },
    outcome: { plan: { "aws_iam_access_key.export_first": "delete" } },
    harm: "Whoever still uses the older key loses access at once, and nothing warns.",
    note: "First [see that Braze uses the newer key](guides/rotating-a-key.md#terraform-makes-the-keys).",
  },
  {
    title: "The newer key removed from `keys`",
    before: "two keys",
    edit: { "export.auth.keys": ["first"] },
    outcome: {
      plan: { "aws_iam_access_key.export_second": "delete" },
      outputs: ["braze_dashboard", "export_access_key_id", "export_secret_access_key"],
    },
    harm:
      "If Braze uses the newer key, it loses access at once, and nothing warns. The outputs hand over the older key " +
      "again.",
    note: "Enter the older key in Braze before you apply.",
  },
  {
    title: "Another order of `keys`",
    before: "two keys",
    edit: { "export.auth.keys": ["second", "first"] },
    outcome: { plan: {}, outputs: ["braze_dashboard", "export_access_key_id", "export_secret_access_key"] },
    note:
      "Both keys still work, but the outputs hand over the last of the list: the older key. Who then removes the other " +
      "key removes the newer one. Put the newest key last.",
  },
  {
    title: "Another name of a key",
    before: "a user",
    edit: { "currents.auth.keys": ["next"] },
    outcome: {
      plan: { "aws_iam_access_key.currents_next": "create", "aws_iam_access_key.currents_primary": "delete" },
      outputs: ["braze_dashboard", "currents_access_key_id", "currents_secret_access_key"],
    },
    harm: "Braze loses access until its dashboard has the new key.",
    note: STEPS,
  },
  {
    title: "`keys` removed as a whole",
    before: "two keys",
    edit: { "export.auth.keys": undefined },
    outcome: {
      plan: {
        "aws_iam_access_key.export_first": "delete",
        "aws_iam_access_key.export_primary": "create",
        "aws_iam_access_key.export_second": "delete",
      },
      outputs: ["braze_dashboard", "export_access_key_id", "export_secret_access_key"],
    },
    harm: "The list is then `[primary]`. Terraform destroys every other key, so Braze loses access until it has the new key.",
    note: STEPS,
  },
  {
    title: "The older key added to `inactive`",
    before: "two keys",
    edit: { "export.auth.inactive": ["first"] },
    outcome: { plan: { "aws_iam_access_key.export_first": "update" } },
    harm: "Whoever still uses the older key loses access at once, until you switch it on again.",
    note: "First [see that Braze uses the newer key](guides/rotating-a-key.md#terraform-makes-the-keys).",
  },
  {
    title: "The older key removed from `inactive`",
    before: "a key switched off",
    edit: { "export.auth.inactive": undefined },
    outcome: { plan: { "aws_iam_access_key.export_first": "update" } },
    note: "Both keys work again.",
  },
  {
    title: "The newer key added to `inactive`",
    before: "two keys",
    edit: { "export.auth.inactive": ["second"] },
    outcome: {
      refusedBy: "synth",
      message: 'the access key "second" is the newest, which the outputs hand over to Braze',
    },
  },
  {
    title: "The key that is switched off removed, from `keys` and `inactive`",
    before: "a key switched off",
    edit: { "export.auth.keys": ["second"], "export.auth.inactive": undefined },
    outcome: { plan: { "aws_iam_access_key.export_first": "delete" } },
  },
];

const [FIRST, SECOND] = ["aws_iam_access_key.export_first", "aws_iam_access_key.export_second"];
const KEY_OUTPUTS = ["braze_dashboard", "export_access_key_id", "export_secret_access_key"];

/** Edits of where the secret of an access key lives. */
export const SECRETS: readonly Edit[] = [
  {
    title: "`secret: outside` added, for a key without a name",
    before: "a user",
    edit: { "currents.auth.secret": "outside" },
    outcome: {
      plan: { "aws_iam_access_key.currents_primary": "forget", "aws_iam_user.currents": "update" },
      outputs: ["braze_dashboard", "currents_access_key_id", "currents_secret_access_key"],
    },
    note: "The key lives on in AWS. Older versions of the state still hold its secret: [replace the key](guides/secrets.md).",
  },
  {
    title: "`keys` becomes `forget`, with `secret: outside`",
    before: "two keys",
    edit: { "export.auth": { method: "access-key", secret: "outside", forget: ["first", "second"] } },
    outcome: {
      plan: { [FIRST]: "forget", [SECOND]: "forget", "aws_iam_user.export": "update" },
      outputs: KEY_OUTPUTS,
    },
    note: "Both keys live on in AWS, active or not, as they were.",
  },
  {
    title: "`secret: outside` beside `keys`",
    before: "two keys",
    edit: { "export.auth.secret": "outside" },
    outcome: { refusedBy: "synth", message: "not allowed with secret: outside: Terraform has no access keys then" },
    note: "Call the list `forget` instead of `keys`.",
  },
  {
    title: "`secret: outside` instead of `keys`, without `forget`",
    before: "two keys",
    edit: { "export.auth": { method: "access-key", secret: "outside" } },
    outcome: {
      plan: { [FIRST]: "delete", [SECOND]: "delete", "aws_iam_user.export": "update" },
      outputs: KEY_OUTPUTS,
    },
    harm: "Terraform forgets only the key that it would make by default, and destroys the others. Braze loses access.",
    note: "Name under `forget` what stood under `keys`.",
  },
  {
    title: "`secret: outside` removed",
    before: "a secret outside",
    edit: { "export.auth.secret": undefined },
    outcome: {
      plan: { "aws_iam_access_key.export_primary": "create", "aws_iam_user.export": "update" },
      outputs: KEY_OUTPUTS,
    },
    note:
      "Terraform makes a new key beside those that were made outside, which still work. The state holds the new secret. " +
      "AWS allows two keys for a user, so the apply fails if there are two already.",
  },
  {
    title: "Another `forget`",
    before: "a secret outside",
    edit: { "export.auth.forget": ["autumn"] },
    outcome: { plan: {} },
    note: "Once Terraform has forgotten a key, the list does nothing.",
  },
];
