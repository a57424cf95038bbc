import * as z from "zod";
import { BRAZE_PAGES } from "../../braze-pages";
import { MOST_KEYS } from "../../most-keys";
import { hinted } from "./hints";
import { Output, Rule, text } from "./text";
import { PRINCIPAL_NAME } from "./iam";
import { ACCOUNT_ID } from "./settings";
import { textOrReference, textsOrReferences } from "./text-or-reference";

const SHOWN_IN_BRAZE =
  `Braze shows it in its dashboard: for Currents on ${BRAZE_PAGES.currents}, ` + `for exports on ${BRAZE_PAGES.export}`;

/** The account that Braze's dashboard shows beside the external id. */
export const BRAZE_ACCOUNT_ID: Rule = { ...ACCOUNT_ID, what: "Braze's AWS account id", shownAt: SHOWN_IN_BRAZE };

/** @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html (ExternalId) */
export const EXTERNAL_ID: Rule = {
  what: "an external id",
  allowed: "2 to 1224 of letters, digits and _ + = , . @ : / -",
  // Terraform's regular expressions repeat at most 1000 times: the length is split in two.
  pattern: /^[A-Za-z0-9_+=,.@:/-]{2,1000}[A-Za-z0-9_+=,.@:/-]{0,224}$/,
  shownAt: SHOWN_IN_BRAZE,
};

/** What Braze's external ids have looked like so far. */
export const UUID_PATTERN = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Names of access keys become parts of addresses. */
export const KEY_NAME: Rule = {
  what: "the name of an access key",
  allowed: "1 to 40 of a-z, 0-9, - and _, starting with a letter or digit",
  pattern: /^[a-z0-9][a-z0-9_-]{0,39}$/,
};

/** A role as an editor inserts it: the ids are to be typed in. */
export const ROLE_SNIPPET = {
  method: "role",
  brazeAccountId: '"${1:444455556666}"',
  externalId: "${2:00000000-0000-4000-8000-000000000001}",
};

export const principalName = text(PRINCIPAL_NAME).optional();

/** A trust policy has at most 4096 characters, and an id takes five of them at least: `"ab",`. */
const MOST_EXTERNAL_IDS = 819;

export const externalId = textsOrReferences(EXTERNAL_ID, { least: 1, most: MOST_EXTERNAL_IDS }).meta({
  examples: ["00000000-0000-4000-8000-000000000001"],
  description:
    "The external id that Braze's dashboard shows, or a list of them: one for each workspace that shares the role.",
});

/** What people take the key `secret` for. */
const SECRET_IS_A_PLACE =
  "this says where the secret lives, and is no place for the secret; if a real secret stood here, delete that access key " +
  "in IAM";

const secret = hinted(z.enum(["state", "outside"]), { instead: () => SECRET_IS_A_PLACE });

const keyNames = z.array(text(KEY_NAME)).max(MOST_KEYS);

const accessKeyKeys = {
  method: z
    .literal("access-key")
    .meta({ description: "Braze signs in as an IAM user. Its dashboard calls this AWS Secret Access Key." }),
  name: principalName.meta({
    description: "The name of the IAM user. By default, it is made of the stack's name and the integration's.",
  }),
  keys: keyNames
    .min(1)
    .optional()
    .meta({
      description:
        "The names of the access keys, at most two, the newest last. The outputs hand over the last key. By default, there " +
        "is one key, called primary.",
    }),
  inactive: keyNames.optional().meta({
    description:
      "The names of those keys that Terraform switches off. A key that is switched off can be switched on again. The " +
      "newest key can't be switched off. By default, every key is active.",
  }),
  secret: secret.optional().meta({
    description:
      "Where the secret of the access key lives. state (the default): Terraform makes the keys, and its state holds the " +
      "secrets. outside: Terraform makes the user without a key, and `braze-s3 keys` makes the keys.",
  }),
  forget: keyNames.optional().meta({
    description:
      "With `secret: outside`, the names of the keys that Terraform made before. Terraform forgets these keys, and they " +
      "live on. By default, it is primary: the key of a stack without keys.",
  }),
};

const roleKeys = {
  method: z.literal("role").meta({ description: "Braze assumes an IAM role. Its dashboard calls this AWS Role ARN." }),
  name: principalName.meta({
    description: "The name of the IAM role. By default, it is made of the stack's name and the integration's.",
  }),
  brazeAccountId: textOrReference(BRAZE_ACCOUNT_ID).meta({
    examples: ["444455556666"],
    description: "Braze's AWS account. Braze's dashboard shows it beside the external id.",
  }),
  externalId,
};

const retiring = hinted(z.discriminatedUnion("method", [z.strictObject(accessKeyKeys), z.strictObject(roleKeys)]), {
  instead: () => "the mapping that auth was before, e.g. { method: access-key }",
  keys: {
    retiring: "not allowed: one auth at a time can retire, so remove the older one first, when Braze no longer uses it",
  },
})
  .optional()
  .meta({
    description:
      "What `auth` was before, with the other method. Its user or role stays until you remove this key, so Braze never " +
      "loses access. By default, nothing stays.",
  });

/** A mapping for each method, as a person would write it. */
const WRITTEN: Readonly<Record<string, string>> = {
  "access-key": "{ method: access-key }",
  role: '{ method: role, brazeAccountId: "…", externalId: … }',
};

/** What editors offer to insert. */
const SNIPPETS = [
  { label: "role", description: "Braze assumes an IAM role: no secret exists", body: ROLE_SNIPPET },
  {
    label: "access-key",
    description: "Braze signs in as an IAM user with an access key",
    body: { method: "access-key" },
  },
];

const KEY_IS_MADE =
  "not allowed: Terraform makes the access key, and its id and its secret are outputs; remove this key, and if a real " +
  "secret stood here, delete that access key in IAM";

const ARN_IS_MADE = "not allowed: Terraform makes the role, and its ARN is an output; remove this key";

export const auth = hinted(
  z
    .discriminatedUnion("method", [
      z.strictObject({ ...accessKeyKeys, retiring }),
      z.strictObject({ ...roleKeys, retiring }),
    ])
    .meta({
      title: "How Braze signs in",
      defaultSnippets: SNIPPETS,
      description:
        "How Braze signs in: access-key (AWS Secret Access Key) or role (AWS Role ARN). It stands under the integration, " +
        "or once on the stack: then one user or role serves both integrations.",
    }),
  {
    instead: (value) =>
      (typeof value === "string" && WRITTEN[value]) || `a mapping: ${Object.values(WRITTEN).join(" or ")}`,
    keys: {
      accessKeyId: KEY_IS_MADE,
      secretAccessKey: KEY_IS_MADE,
      accessKey: KEY_IS_MADE,
      secretKey: KEY_IS_MADE,
      access_key: KEY_IS_MADE,
      secret_key: KEY_IS_MADE,
      roleArn: ARN_IS_MADE,
      roleARN: ARN_IS_MADE,
      arn: ARN_IS_MADE,
      accountId: "unknown key, did you mean brazeAccountId? accountId is your own account, and stands on the stack",
    },
  },
);

/** How Braze signs in. */
export type AuthConfig = Output<typeof auth>;

/** How Braze signed in before, until it signs in in the new way. */
export type RetiringConfig = NonNullable<AuthConfig["retiring"]>;
