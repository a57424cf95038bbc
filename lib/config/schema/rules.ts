import { REGION_PATTERN } from "../regions";

/**
 * What a piece of text has to look like, in a form that Node and Terraform both understand (no look-around, so that the
 * patterns serve in Terraform's validation blocks too).
 */
export interface Rule {
  /** What the text is, e.g. `a bucket name`. */
  readonly what: string;
  /** What is allowed, in words. */
  readonly allowed: string;
  readonly pattern: RegExp;
  /** @default - nothing that matches the pattern is refused */
  readonly refused?: readonly Refusal[];
  /**
   * Where the right value is shown.
   *
   * @default - not said
   */
  readonly shownAt?: string;
}

/** Text that matches a rule's pattern, and is refused all the same. */
export interface Refusal {
  readonly pattern: RegExp;
  readonly why: string;
}

/** Where Braze's dashboard shows the account and external ids of each integration. */
export const SHOWN_IN_BRAZE =
  "Braze shows it in its dashboard: for Currents on Integrations > Currents > Create Current > Amazon S3 Data Export, " +
  "for exports on Integrations > Technology Partners > Amazon S3";

const SHOWN_IN_AWS = "AWS shows it in the console's account menu, or as `aws sts get-caller-identity`";

/** @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html */
export const BUCKET_NAME: Rule = {
  what: "a bucket name",
  allowed: "3 to 63 of a-z, 0-9, - and ., with a letter or digit at both ends",
  pattern: /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/,
  refused: [
    { pattern: /\.\./, why: "two dots may not stand side by side" },
    { pattern: /^\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}$/, why: "it may not look like an IP address" },
    { pattern: /^(xn--|sthree-|amzn-s3-demo-)/, why: "S3 reserves the prefixes xn--, sthree- and amzn-s3-demo-" },
    {
      pattern: /(-s3alias|--ol-s3|\.mrap|--x-s3|--table-s3)$/,
      why: "S3 reserves the suffixes -s3alias, --ol-s3, .mrap, --x-s3 and --table-s3",
    },
  ],
};

/** @see https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-identifiers.html */
export const ACCOUNT_ID: Rule = {
  what: "an AWS account id",
  allowed: 'exactly 12 digits, in quotes ("111122223333")',
  pattern: /^\d{12}$/,
  shownAt: SHOWN_IN_AWS,
};

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

export const REGION: Rule = {
  what: "an AWS region",
  allowed: "a region's code, e.g. us-east-1",
  pattern: REGION_PATTERN,
};

/** @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html */
export const PRINCIPAL_NAME: Rule = {
  what: "the name of an IAM user or role",
  allowed: "1 to 64 of letters, digits and _ + = , . @ -",
  pattern: /^[A-Za-z0-9_+=,.@-]{1,64}$/,
};

/** @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html */
export const POLICY_NAME: Rule = {
  what: "the name of an IAM policy",
  allowed: "1 to 128 of letters, digits and _ + = , . @ -",
  pattern: /^[A-Za-z0-9_+=,.@-]{1,128}$/,
};

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateRole.html (Path) */
export const IAM_PATH: Rule = {
  what: "an IAM path",
  allowed: "/, or up to 512 characters that begin and end with /, e.g. /vendors/braze/",
  pattern: /^\/([!-~]+\/)?$/,
  refused: [
    { pattern: /["\\*?]|\/\//, why: 'it may not have " \\ * ? or // in it' },
    { pattern: /^.{513}/, why: "it is longer than 512 characters" },
  ],
};

/** @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html */
export const POLICY_ARN: Rule = {
  what: "the ARN of an IAM policy",
  allowed: "arn:aws:iam::ACCOUNT:policy/NAME",
  pattern: /^arn:aws[a-z-]*:iam::(\d{12}|aws):policy\/([!-~]+\/)?[A-Za-z0-9_+=,.@-]{1,128}$/,
};

/** @see https://docs.aws.amazon.com/tag-editor/latest/userguide/best-practices-and-strats.html */
export const TAG_KEY: Rule = {
  what: "a tag key",
  allowed: "1 to 128 of letters, digits, spaces and _ . : / = + - @, not starting with aws:",
  pattern: /^[\p{L}\p{Zs}\p{N}_.:/=+@-]{1,128}$/u,
  refused: [{ pattern: /^[aA][wW][sS]:/, why: "AWS reserves keys that start with aws:" }],
};

export const TAG_VALUE: Rule = {
  what: "a tag value",
  allowed: "up to 256 of letters, digits, spaces and _ . : / = + - @",
  pattern: /^[\p{L}\p{Zs}\p{N}_.:/=+@-]{0,256}$/u,
};

/** @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-keys.html (safe characters) */
export const FOLDER_PATH: Rule = {
  what: "a folder path",
  allowed: "up to 512 of letters, digits and ! _ . * ' ( ) - in folders joined by /, with no / at either end",
  pattern: /^[A-Za-z0-9!_.*'()-]+(\/[A-Za-z0-9!_.*'()-]+)*$/,
  refused: [
    { pattern: /(^|\/)\.{1,2}(\/|$)/, why: "a folder may not be called . or .." },
    { pattern: /^.{513}/, why: "it is longer than 512 characters" },
  ],
};

/** @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-keys.html (safe characters) */
export const PREFIX: Rule = {
  what: "an S3 prefix",
  allowed: "1 to 512 of letters, digits and ! _ . * ' ( ) - /",
  pattern: /^[A-Za-z0-9!_.*'()/-]{1,512}$/,
};

/** A lifecycle rule's id is made of its prefix, and S3 allows 255 characters. */
export const LIFECYCLE_PREFIX: Rule = {
  ...PREFIX,
  allowed: "1 to 248 of letters, digits and ! _ . * ' ( ) - /",
  pattern: /^[A-Za-z0-9!_.*'()/-]{1,248}$/,
};

/** Names of stacks become names of folders, of state files, and parts of IAM names. */
export const STACK_NAME: Rule = {
  what: "a stack name",
  allowed: "1 to 40 of a-z, 0-9 and -, starting with a letter",
  pattern: /^[a-z][a-z0-9-]{0,39}$/,
  refused: [{ pattern: /^constructor$/, why: "CDKTF can't have a stack of this name" }],
};

/** Names of connectors become parts of addresses and outputs. */
export const CONNECTOR_NAME: Rule = {
  what: "a connector name",
  allowed: "1 to 40 of a-z, 0-9, - and _, starting with a letter or digit",
  pattern: /^[a-z0-9][a-z0-9_-]{0,39}$/,
};

/** Names of access keys become parts of addresses. */
export const KEY_NAME: Rule = {
  what: "the name of an access key",
  allowed: "1 to 40 of a-z, 0-9, - and _, starting with a letter or digit",
  pattern: /^[a-z0-9][a-z0-9_-]{0,39}$/,
};

/** Terraform's identifiers. */
const IDENTIFIER = /^[A-Za-z_][A-Za-z0-9_-]*$/;

/** Names of remote states become addresses. */
export const STATE_NAME: Rule = {
  what: "the name of a remote state",
  allowed: "letters, digits, _ and -, starting with a letter or _",
  pattern: IDENTIFIER,
};

export const OUTPUT_NAME: Rule = {
  what: "the name of an output",
  allowed: "letters, digits, _ and -, starting with a letter or _",
  pattern: IDENTIFIER,
};

/** @see https://developer.hashicorp.com/terraform/language/values/variables */
export const VARIABLE_NAME: Rule = {
  what: "the name of a Terraform variable",
  allowed: "letters, digits, _ and -, starting with a letter or _",
  pattern: IDENTIFIER,
  refused: [
    {
      pattern: /^(source|version|providers|count|for_each|lifecycle|depends_on|locals|_)$/,
      why: "Terraform reserves this name",
    },
  ],
};

/** @see https://developer.hashicorp.com/terraform/language/expressions/version-constraints */
export const VERSION_CONSTRAINT: Rule = {
  what: "a version constraint",
  allowed: 'constraints as Terraform writes them, e.g. "~> 6.25" or ">= 6.25, < 7.0"',
  pattern: /^\s*(=|!=|>|>=|<|<=|~>)?\s*\d+(\.\d+){0,2}(\s*,\s*(=|!=|>|>=|<|<=|~>)?\s*\d+(\.\d+){0,2})*\s*$/,
};

/** Terraform would read these as the start of a template, wherever they stand. */
const TEMPLATE_START: Refusal = { pattern: /[$%]\{/, why: "Terraform would read ${ or %{ as a template" };

/**
 * Why a piece of text breaks a rule.
 *
 * @returns the reason, or undefined if the text obeys
 */
export function breach(rule: Rule, text: string): string | undefined {
  if (!rule.pattern.test(text)) {
    return `expected ${rule.allowed}`;
  }
  return [TEMPLATE_START, ...(rule.refused ?? [])].find(({ pattern }) => pattern.test(text))?.why;
}
