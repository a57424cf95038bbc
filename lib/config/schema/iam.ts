import * as z from "zod";
import { Output, Refusal, Rule, text } from "./text";
import { textOrReference } from "./text-or-reference";

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

/** What a path may not have in it, its own or that of a policy's ARN: it stands in patterns and between quotes. */
const PATH_REFUSAL: Refusal = { pattern: /["\\*?]|\/\//, why: 'it may not have " \\ * ? or // in it' };

/** @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html */
export const POLICY_ARN: Rule = {
  what: "the ARN of an IAM policy",
  allowed: "arn:aws:iam::ACCOUNT:policy/NAME",
  pattern: /^arn:aws[a-z-]*:iam::(\d{12}|aws):policy\/([!-~]+\/)?[A-Za-z0-9_+=,.@-]{1,128}$/,
  refusedAsWritten: [
    PATH_REFUSAL,
    // The path is what stands from the slash before it to the slash before the name.
    { pattern: /^[^/]*\/.{511}.*\//, why: "its path is longer than 512 characters" },
  ],
};

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateRole.html (Path) */
export const IAM_PATH: Rule = {
  what: "an IAM path",
  allowed: "/, or up to 512 characters that begin and end with /, e.g. /vendors/braze/",
  pattern: /^\/([!-~]+\/)?$/,
  refused: [PATH_REFUSAL, { pattern: /^.{513}/, why: "it is longer than 512 characters" }],
};

export const iam = z
  .strictObject({
    path: text(IAM_PATH)
      .optional()
      .meta({
        examples: ["/vendors/braze/"],
        description:
          "The path of the IAM users, roles and policies. By default, it is /. Another path replaces roles and policies.",
      }),
    permissionsBoundary: textOrReference(POLICY_ARN)
      .nullable()
      .optional()
      .meta({
        examples: ["arn:aws:iam::111122223333:policy/vendor-boundary"],
        description:
          "The ARN of the policy that bounds the IAM users and roles, or null for none. By default, there is none. " +
          "The policy must be one of the stack's account or of AWS.",
      }),
  })
  .meta({
    title: "IAM",
    description: "What all IAM users, roles and policies of a stack have in common.",
  });

/** What every IAM user, role and policy of a stack has in common. */
export type IamConfig = Output<typeof iam>;
