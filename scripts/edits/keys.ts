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
    note: "First [see that Braze uses the newer key](guides/rotating-a-key.md#3-see-that-it-is-used).",
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
];
