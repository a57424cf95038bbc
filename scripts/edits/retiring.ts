import { Edit } from "./edit";

const ROLE = {
  method: "role",
  brazeAccountId: "444455556666",
  externalId: "00000000-0000-4000-8000-000000000001",
};
const KEY = { method: "access-key" };
const KEY_OUTPUTS = ["currents_access_key_id", "currents_secret_access_key", "currents_user_name"];
const FIRST_ENTER =
  "First enter the new credentials in Braze, and [see that they are used](guides/changing-the-method.md).";

/** Edits of a change of the method in two steps. */
export const RETIRING: readonly Edit[] = [
  {
    title: "`method` from `access-key` to `role`, with the former `auth` under `retiring`",
    before: "a user",
    edit: { "currents.auth": { ...ROLE, retiring: KEY } },
    outcome: {
      plan: { "aws_iam_role.currents": "create", "aws_iam_role_policy_attachment.currents": "create" },
      outputs: ["braze_dashboard", "currents_role_arn"],
    },
  },
  {
    title: "`method` from `role` to `access-key`, with the former `auth` under `retiring`",
    before: "a role",
    edit: { "currents.auth": { ...KEY, retiring: ROLE } },
    outcome: {
      plan: {
        "aws_iam_access_key.currents_primary": "create",
        "aws_iam_user.currents": "create",
        "aws_iam_user_policy_attachment.currents": "create",
      },
      outputs: ["braze_dashboard", ...KEY_OUTPUTS],
    },
  },
  {
    title: "The same from `access-key` to `role`, with `policy: documented`",
    before: "every option",
    edit: { "currents.auth": { ...ROLE, retiring: KEY } },
    outcome: {
      plan: {
        "aws_iam_policy.currents": "update",
        "aws_iam_policy.retiring_currents": "create",
        "aws_iam_role.currents": "create",
        "aws_iam_role_policy_attachment.currents": "create",
        "aws_iam_user_policy_attachment.retiring_currents": "create",
      },
      outputs: ["braze_dashboard", "currents_role_arn"],
    },
    note: "The policy changes to that of the new method when the user has its own policy, so the user loses nothing.",
  },
  {
    title: "`retiring` removed, which held a user",
    before: "a user that retires",
    edit: { "currents.auth.retiring": undefined },
    outcome: {
      plan: {
        "aws_iam_access_key.currents_primary": "delete",
        "aws_iam_user.currents": "delete",
        "aws_iam_user_policy_attachment.currents": "delete",
      },
      outputs: KEY_OUTPUTS,
    },
    harm: "Whoever still uses the key loses access at once, for good.",
    note: FIRST_ENTER,
  },
  {
    title: "`retiring` removed, which held a role",
    before: "a role that retires",
    edit: { "currents.auth.retiring": undefined },
    outcome: {
      plan: { "aws_iam_role.currents": "delete", "aws_iam_role_policy_attachment.currents": "delete" },
      outputs: ["currents_role_arn"],
    },
    harm: "Whoever still uses the role loses access at once, for good.",
    note: FIRST_ENTER,
  },
  {
    title: "`retiring` removed, with `policy: documented`",
    before: "a user that retires, with the page's policies",
    edit: { "currents.auth.retiring": undefined },
    outcome: {
      plan: {
        "aws_iam_access_key.currents_primary": "delete",
        "aws_iam_policy.retiring_currents": "delete",
        "aws_iam_user.currents": "delete",
        "aws_iam_user_policy_attachment.currents": "delete",
        "aws_iam_user_policy_attachment.retiring_currents": "delete",
      },
      outputs: KEY_OUTPUTS,
    },
    harm: "Whoever still uses the key loses access at once, for good. The policy of the role stays as it is.",
    note: FIRST_ENTER,
  },
  {
    title: "`auth` and `retiring` swapped, to go back",
    before: "a user that retires",
    edit: { "currents.auth": { ...KEY, retiring: ROLE } },
    outcome: { plan: {}, outputs: ["braze_dashboard"] },
    note: "Both still work. The dashboard shows what now stands under `auth`.",
  },
  {
    title: "The same swap, with `policy: documented`",
    before: "a user that retires, with the page's policies",
    edit: { "currents.auth": { ...KEY, retiring: ROLE } },
    outcome: {
      plan: {
        "aws_iam_policy.currents": "update",
        "aws_iam_policy.retiring_currents": "update",
        "aws_iam_role_policy_attachment.retiring_currents": "create",
        "aws_iam_user_policy_attachment.retiring_currents": "delete",
      },
      outputs: ["braze_dashboard"],
    },
  },
  {
    title: "The former `auth` put back, and `retiring` removed",
    before: "a user that retires",
    edit: { "currents.auth": KEY },
    outcome: {
      plan: { "aws_iam_role.currents": "delete", "aws_iam_role_policy_attachment.currents": "delete" },
      outputs: ["braze_dashboard", "currents_role_arn"],
    },
    harm: "Whoever uses the role already loses access at once, for good.",
  },
  {
    title: "A key that retires added to `inactive`, or another edit of its `keys`",
    before: "a user that retires",
    edit: { "currents.auth.retiring.keys": ["primary", "next"], "currents.auth.retiring.inactive": ["primary"] },
    outcome: {
      plan: { "aws_iam_access_key.currents_next": "create", "aws_iam_access_key.currents_primary": "update" },
      outputs: ["currents_access_key_id", "currents_secret_access_key"],
    },
    harm: "Whoever still uses the key that is switched off loses access, until you switch it on again.",
    note: "What stands under `retiring` has the keys that `auth` has, with the same meaning.",
  },
  {
    title: "`secret: outside` added to what retires",
    before: "a user that retires",
    edit: { "currents.auth.retiring.secret": "outside", "currents.auth.retiring.forget": ["primary"] },
    outcome: {
      plan: { "aws_iam_access_key.currents_primary": "forget", "aws_iam_user.currents": "update" },
      outputs: ["currents_access_key_id", "currents_secret_access_key"],
    },
  },
  {
    title: "Another `name` of a user that retires",
    before: "a user that retires",
    edit: { "currents.auth.retiring.name": "example-braze" },
    outcome: {
      plan: {
        "aws_iam_access_key.currents_primary": "replace",
        "aws_iam_user.currents": "update",
        "aws_iam_user_policy_attachment.currents": "replace",
      },
      outputs: ["currents_access_key_id", "currents_secret_access_key", "currents_user_name"],
    },
    harm: "Braze loses access, if it still uses the key.",
    note: "Leave the mapping as it was under `auth`, with its `name` if it had one.",
  },
  {
    title: "Another name or other ids of a role that retires",
    before: "a role that retires",
    edit: {
      "currents.auth.retiring.brazeAccountId": "777788889999",
      "currents.auth.retiring.externalId": "00000000-0000-4000-8000-000000000009",
      "currents.auth.retiring.name": "example-braze",
    },
    outcome: {
      plan: { "aws_iam_role.currents": "replace", "aws_iam_role_policy_attachment.currents": "replace" },
      outputs: ["currents_role_arn"],
    },
    harm: "Braze loses access, if it still uses the role.",
  },
  {
    title: "Another method of what retires",
    before: "a user that retires",
    edit: { "currents.auth.retiring": ROLE },
    outcome: { refusedBy: "synth", message: "what retires must have the other one" },
  },
];
