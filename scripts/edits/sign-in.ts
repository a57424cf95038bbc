import { Edit } from "./edit";

const ROLE = {
  method: "role",
  brazeAccountId: "444455556666",
  externalId: "00000000-0000-4000-8000-000000000001",
};
const KEY = { method: "access-key" };
const KEPT = "Write the former `auth` under [`retiring`](guides/changing-the-method.md), and Braze keeps its access.";
const UNTIL_ENTERED = "Braze loses access until its dashboard has the new credentials.";
const SECOND_STACK =
  "To have no gap, first make a second stack with the new `auth`, other names and an `existing` bucket.";

/** Edits of how Braze signs in. */
export const SIGN_IN: readonly Edit[] = [
  {
    title: "`method` from `access-key` to `role`",
    before: "a user",
    edit: { "currents.auth": ROLE },
    outcome: {
      plan: {
        "aws_iam_access_key.currents_primary": "delete",
        "aws_iam_role.currents": "create",
        "aws_iam_role_policy_attachment.currents": "create",
        "aws_iam_user.currents": "delete",
        "aws_iam_user_policy_attachment.currents": "delete",
      },
      outputs: [
        "braze_dashboard",
        "currents_access_key_id",
        "currents_role_arn",
        "currents_secret_access_key",
        "currents_user_name",
      ],
    },
    harm: UNTIL_ENTERED,
    note: KEPT,
  },
  {
    title: "`method` from `role` to `access-key`",
    before: "a role",
    edit: { "currents.auth": KEY },
    outcome: {
      plan: {
        "aws_iam_access_key.currents_primary": "create",
        "aws_iam_role.currents": "delete",
        "aws_iam_role_policy_attachment.currents": "delete",
        "aws_iam_user.currents": "create",
        "aws_iam_user_policy_attachment.currents": "create",
      },
      outputs: [
        "braze_dashboard",
        "currents_access_key_id",
        "currents_role_arn",
        "currents_secret_access_key",
        "currents_user_name",
      ],
    },
    harm: UNTIL_ENTERED,
    note: KEPT,
  },
  {
    title: "`auth` from the integrations to the stack",
    before: "two principals",
    edit: { auth: KEY, currents: {}, export: {} },
    outcome: {
      plan: {
        "aws_iam_access_key.braze_primary": "create",
        "aws_iam_access_key.export_primary": "delete",
        "aws_iam_role.currents": "delete",
        "aws_iam_role_policy_attachment.currents": "delete",
        "aws_iam_user.braze": "create",
        "aws_iam_user.export": "delete",
        "aws_iam_user_policy_attachment.currents": "create",
        "aws_iam_user_policy_attachment.export": "replace",
      },
      outputs: [
        "braze_dashboard",
        "currents_access_key_id",
        "currents_role_arn",
        "currents_secret_access_key",
        "currents_user_name",
        "export_access_key_id",
        "export_secret_access_key",
        "export_user_name",
      ],
    },
    harm: UNTIL_ENTERED,
    note: `${SECOND_STACK} Two users or roles can't have one \`name\` at once.`,
  },
  {
    title: "`auth` from the stack to the integrations",
    before: "one user",
    edit: { auth: undefined, currents: { auth: KEY }, export: { auth: KEY } },
    outcome: {
      plan: {
        "aws_iam_access_key.braze_primary": "delete",
        "aws_iam_access_key.currents_primary": "create",
        "aws_iam_access_key.export_primary": "create",
        "aws_iam_user.braze": "delete",
        "aws_iam_user.currents": "create",
        "aws_iam_user.export": "create",
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
    harm: UNTIL_ENTERED,
    note: SECOND_STACK,
  },
  {
    title: "`credentials` from `shared` to `per-connector`",
    before: "a role",
    edit: { "currents.credentials": "per-connector" },
    outcome: {
      plan: {
        "aws_iam_policy.currents": "delete",
        "aws_iam_policy.currents_production": "create",
        "aws_iam_policy.currents_staging": "create",
        "aws_iam_role.currents": "delete",
        "aws_iam_role.currents_production": "create",
        "aws_iam_role.currents_staging": "create",
        "aws_iam_role_policy_attachment.currents": "delete",
        "aws_iam_role_policy_attachment.currents_production": "create",
        "aws_iam_role_policy_attachment.currents_staging": "create",
      },
      outputs: [
        "braze_dashboard",
        "currents_policy_arn",
        "currents_production_policy_arn",
        "currents_production_role_arn",
        "currents_role_arn",
        "currents_staging_policy_arn",
        "currents_staging_role_arn",
      ],
    },
    harm: UNTIL_ENTERED,
    note: SECOND_STACK,
  },
  {
    title: "`credentials` from `per-connector` to `shared`",
    before: "a role for each connector",
    edit: { "currents.credentials": undefined },
    outcome: {
      plan: {
        "aws_iam_policy.currents": "create",
        "aws_iam_policy.currents_production": "delete",
        "aws_iam_policy.currents_staging": "delete",
        "aws_iam_role.currents": "create",
        "aws_iam_role.currents_production": "delete",
        "aws_iam_role.currents_staging": "delete",
        "aws_iam_role_policy_attachment.currents": "create",
        "aws_iam_role_policy_attachment.currents_production": "delete",
        "aws_iam_role_policy_attachment.currents_staging": "delete",
      },
      outputs: [
        "braze_dashboard",
        "currents_policy_arn",
        "currents_production_policy_arn",
        "currents_production_role_arn",
        "currents_role_arn",
        "currents_staging_policy_arn",
        "currents_staging_role_arn",
      ],
    },
    harm: UNTIL_ENTERED,
    note: SECOND_STACK,
  },
  {
    title: "Another `brazeAccountId`",
    before: "a role",
    edit: { "currents.auth.brazeAccountId": "777788889999" },
    outcome: { plan: { "aws_iam_role.currents": "update" } },
    harm: "The account before loses access at once. If the new id isn't Braze's, Braze loses access until you mend it.",
  },
  {
    title: "Another `externalId`",
    before: "a role",
    edit: { "currents.auth.externalId": "00000000-0000-4000-8000-000000000009" },
    outcome: { plan: { "aws_iam_role.currents": "update" } },
    harm: "The workspace of the id before loses access at once.",
    note: "Add the new id to the list, and remove the old one later.",
  },
  {
    title: "One `externalId` more",
    before: "a role",
    edit: {
      "currents.auth.externalId": [ROLE.externalId, "00000000-0000-4000-8000-000000000009"],
    },
    outcome: { plan: { "aws_iam_role.currents": "update" } },
  },
  {
    title: "A connector's own `externalId`",
    before: "a role for each connector",
    edit: { "currents.connectors.1.externalId": "00000000-0000-4000-8000-000000000009" },
    outcome: { plan: { "aws_iam_role.currents_staging": "update" } },
    harm: "For this connector, the workspace of the id before loses access at once.",
    note: "Write a list with both ids, and remove the old one later.",
  },
  {
    title: "One `externalId` less",
    before: "one role",
    edit: { "auth.externalId": ROLE.externalId },
    outcome: { plan: { "aws_iam_role.braze": "update" } },
    harm: "The workspace of the id loses access at once, for good.",
    note: "First stop its Currents and exports in Braze.",
  },
  {
    title: "Another order of external ids",
    before: "one role",
    edit: { "auth.externalId": ["00000000-0000-4000-8000-000000000002", ROLE.externalId] },
    outcome: { plan: {} },
  },
];
