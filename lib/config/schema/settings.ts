import * as z from "zod";
import { POLICY_EDITIONS } from "../../policies/integration";
import { REGION_PATTERN } from "../../regions";
import { alarms } from "./alarms";
import { backend } from "./backend";
import { iam } from "./iam";
import { TAG_KEY, TAG_VALUE } from "./tag";
import { Rule, text, textMap } from "./text";
import { textOrReference } from "./text-or-reference";

/** @see https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-identifiers.html */
export const ACCOUNT_ID: Rule = {
  what: "an AWS account id",
  allowed: 'exactly 12 digits, in quotes ("111122223333")',
  pattern: /^\d{12}$/,
  digits: 12,
  repair: (text) => text.replaceAll(/[\s-]/g, ""),
  shownAt: "AWS shows it in the console's account menu, or as `aws sts get-caller-identity`",
};

export const REGION: Rule = {
  what: "an AWS region",
  allowed: "a region's code, e.g. us-east-1",
  pattern: REGION_PATTERN,
  // An availability zone is a region and a letter.
  repair: (text) => text.toLowerCase().replace(/[a-z]$/, ""),
};

/** @see https://developer.hashicorp.com/terraform/language/expressions/version-constraints */
export const VERSION_CONSTRAINT: Rule = {
  what: "a version constraint",
  allowed: 'constraints as Terraform writes them, e.g. "~> 6.25" or ">= 6.25, < 7.0"',
  pattern: /^\s*((=|!=|>|>=|<|<=|~>)\s*)?\d+(\.\d+){0,2}(\s*,\s*((=|!=|>|>=|<|<=|~>)\s*)?\d+(\.\d+){0,2})*\s*$/,
};

const ROLE_ARN: Rule = {
  what: "the ARN of an IAM role",
  allowed: "arn:aws:iam::ACCOUNT:role/NAME",
  pattern: /^arn:aws[a-z-]*:iam::\d{12}:role\/([!-~]+\/)?[A-Za-z0-9_+=,.@-]{1,64}$/,
  refused: [{ pattern: /["\\*?]|\/\//, why: 'it may not have " \\ * ? or // in it' }],
};

/** @see https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-files.html */
const PROFILE: Rule = {
  what: "the name of an AWS profile",
  allowed: "1 to 128 of letters, digits and _ . @ : / + = , -",
  pattern: /^[A-Za-z0-9_.@:/+=,-]{1,128}$/,
};

/** @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html (RoleSessionName) */
const SESSION_NAME: Rule = {
  what: "the name of a session",
  allowed: "2 to 64 of letters, digits and _ + = , . @ -",
  pattern: /^[A-Za-z0-9_+=,.@-]{2,64}$/,
};

/** @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html (ExternalId) */
const ROLE_EXTERNAL_ID: Rule = {
  what: "an external id",
  allowed: "2 to 1000 of letters, digits and _ + = , . @ : / -",
  pattern: /^[A-Za-z0-9_+=,.@:/-]{2,1000}$/,
};

const assumeRole = z
  .strictObject({
    roleArn: text(ROLE_ARN).meta({
      description: "The ARN of the role that Terraform assumes. It must be a role of the stack's account.",
    }),
    externalId: text(ROLE_EXTERNAL_ID).optional().meta({
      description: "The external id that the role asks for. By default, Terraform sends none.",
    }),
    sessionName: text(SESSION_NAME).optional().meta({
      description: "The name that AWS's logs show for what Terraform does. By default, AWS's provider makes one up.",
    }),
  })
  .meta({ description: "The role that Terraform assumes to apply the stack. By default, Terraform assumes no role." });

const provider = z
  .strictObject({
    profile: text(PROFILE).optional().meta({
      description:
        "The AWS profile that Terraform takes credentials from. By default, the environment decides, e.g. AWS_PROFILE.",
    }),
    assumeRole: assumeRole.optional(),
  })
  .meta({ description: "As whom Terraform applies the stack. By default, as whoever runs Terraform." });

/** What a stack inherits from `defaults`, unless the stack has a value of its own. */
export const settings = {
  region: text(REGION).meta({
    examples: ["us-east-1"],
    description: "The AWS region of the bucket. A stack must have one, of its own or from the defaults.",
  }),
  accountId: text(ACCOUNT_ID).meta({
    examples: ["111122223333"],
    description:
      "The AWS account to apply to. Terraform refuses every other account before it makes anything. A stack must have " +
      "one, of its own or from the defaults.",
  }),
  tags: textMap(TAG_KEY, textOrReference(TAG_VALUE))
    .optional()
    .meta({
      examples: [{ team: "lifecycle-marketing" }],
      description:
        "Tags of everything that has tags, at most 50. The stack's tags are added to those of the defaults. Two keys must " +
        "not differ in case only.",
    }),
  policy: z
    .enum(POLICY_EDITIONS)
    .optional()
    .meta({
      description:
        "scoped (the default): the one bucket and nothing else. documented: Braze's page to the letter, in its edition of " +
        "2024.",
    }),
  backend: backend.optional(),
  iam: iam.optional(),
  alarms: alarms.optional(),
  provider: provider.optional(),
  providerVersion: text(VERSION_CONSTRAINT)
    .optional()
    .meta({
      description: "Versions of the provider hashicorp/aws that Terraform may use. By default, ~> 6.25.",
      examples: ["~> 6.25"],
    }),
  requiredVersion: text(VERSION_CONSTRAINT)
    .optional()
    .meta({
      description: "Versions of Terraform that may apply the stack. By default, any version may.",
      examples: [">= 1.10"],
    }),
};

/** The settings that a stack must have, of its own or inherited. */
export const REQUIRED_SETTINGS = { region: true, accountId: true } as const;

/** The settings that are inherited key by key. All others are inherited as a whole. */
export const INHERITED_KEY_BY_KEY = [
  "tags",
  "iam",
  "alarms",
  "provider",
] as const satisfies readonly (keyof typeof settings)[];
