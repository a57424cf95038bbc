import { z } from "zod";
import { POLICY_EDITIONS } from "../../policies/integration";
import { REGION_PATTERN } from "../regions";
import { backend } from "./backend";
import { iam } from "./iam";
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

/** @see https://docs.aws.amazon.com/tag-editor/latest/userguide/best-practices-and-strats.html */
export const TAG_KEY: Rule = {
  what: "a tag key",
  allowed: "1 to 128 of letters, digits, spaces and _ . : / = + - @, not starting with aws:",
  pattern: /^[\p{L}\p{Zs}\p{N}_.:/=+@-]{1,128}$/u,
  refused: [{ pattern: /^[aA][wW][sS]:/, why: "AWS reserves keys that start with aws:" }],
};

/** @see https://docs.aws.amazon.com/tag-editor/latest/userguide/best-practices-and-strats.html */
export const TAG_VALUE: Rule = {
  what: "a tag value",
  allowed: "up to 256 of letters, digits, spaces and _ . : / = + - @",
  pattern: /^[\p{L}\p{Zs}\p{N}_.:/=+@-]{0,256}$/u,
};

/** @see https://developer.hashicorp.com/terraform/language/expressions/version-constraints */
export const VERSION_CONSTRAINT: Rule = {
  what: "a version constraint",
  allowed: 'constraints as Terraform writes them, e.g. "~> 6.25" or ">= 6.25, < 7.0"',
  pattern: /^\s*(=|!=|>|>=|<|<=|~>)?\s*\d+(\.\d+){0,2}(\s*,\s*(=|!=|>|>=|<|<=|~>)?\s*\d+(\.\d+){0,2})*\s*$/,
};

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
  policy: z.enum(POLICY_EDITIONS).optional().meta({
    description: "scoped (the default): the one bucket and nothing else. documented: Braze's page to the letter.",
  }),
  backend: backend.optional(),
  iam: iam.optional(),
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
export const INHERITED_KEY_BY_KEY = ["tags", "iam"] as const satisfies readonly (keyof typeof settings)[];
