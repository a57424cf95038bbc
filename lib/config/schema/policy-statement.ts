import * as z from "zod";
import { hinted } from "./hints";
import { Output, Rule, text, textMap } from "./text";

// CDKTF's HCL renderer doesn't escape backslashes.
const NO_VARIABLES = "no backslash and no policy variable such as ${aws:username}";

/** @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_sid.html */
const SID: Rule = {
  what: "the id of a statement",
  allowed: "at most 128 of letters, digits, spaces and - _ . : / @ = + ,",
  pattern: /^[A-Za-z0-9 _.:/@=+,-]{0,128}$/,
};

/** @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazons3.html */
const ACTION: Rule = {
  what: "an action of S3",
  allowed: "s3:NAME, in which * and ? are wildcards, or *",
  pattern: /^(\*|[Ss]3:[A-Za-z*?]{1,64})$/,
};

/** @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/s3-arn-format.html */
const RESOURCE: Rule = {
  what: "the ARN of the bucket or of objects in it",
  allowed: `arn:aws:s3:::BUCKET or arn:aws:s3:::BUCKET/KEY, in which * and ? are wildcards of the KEY; ${NO_VARIABLES}`,
  pattern: /^arn:aws[a-z-]*:s3:::[a-z0-9.-]{3,63}(\/([^$\\]|\$+[^${\\])+\$*)?$/,
};

const EVERYBODY: Rule = {
  what: "a principal",
  allowed: '"*" for everybody, { AWS: ACCOUNT or ARN } or { Service: NAME.amazonaws.com }',
  pattern: /^\*$/,
};

/** @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html */
const AWS_PRINCIPAL: Rule = {
  what: "an AWS principal",
  allowed: "the ARN of an account, a user or a role, an account's 12 digits in quotes, or *",
  pattern:
    /^(\*|\d{12}|arn:aws[a-z-]*:(iam|sts)::(\d{12}|cloudfront):[A-Za-z0-9_+=,.@/ -]{1,600}|A[A-Z]{3}[A-Z0-9]{12,})$/,
  digits: 12,
  refused: [
    {
      pattern: /^A[A-Z]{3}[A-Z0-9]{12,}$/,
      why: "AWS shows an id in place of a user or role that no longer exists; remove it",
    },
  ],
};

const SERVICE: Rule = {
  what: "a service of AWS",
  allowed: "a service's name, e.g. logging.s3.amazonaws.com",
  pattern: /^[a-z0-9-]+(\.[a-z0-9-]+){0,3}\.amazonaws\.(com|com\.cn|eu)$/,
};

/** @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html */
const OPERATOR: Rule = {
  what: "a condition operator",
  allowed: "an operator of IAM, e.g. StringEquals, ArnNotLike or ForAnyValue:StringLikeIfExists",
  pattern:
    /^(Null|(For(All|Any)Values?:)?(String(Not)?(Equals|EqualsIgnoreCase|Like)|(Numeric|Date)((Not)?Equals|(LessThan|GreaterThan)(Equals)?)|Arn(Not)?(Equals|Like)|(Not)?IpAddress|Bool|BinaryEquals)(IfExists)?)$/,
};

const CONDITION_KEY: Rule = {
  what: "a condition key",
  allowed: "a key of IAM or S3, e.g. aws:PrincipalOrgID or s3:prefix",
  pattern: /^[A-Za-z0-9-]{1,64}:[A-Za-z0-9_.:/@=+-]{1,256}$/,
};

const CONDITION_VALUE: Rule = {
  what: "the value of a condition",
  allowed: `a text of at most 1024 characters; ${NO_VARIABLES}`,
  pattern: /^(?:[^$\\]|\$+[^${\\]){0,1024}\$*$/,
};

/** Names of files that every system can have, and that lead out of the folder only where they say so. */
export const STATEMENT_FILE: Rule = {
  what: "the path of a file",
  allowed: "letters, digits and . _ - /, starting at the configuration's folder, e.g. bucket-policy.json",
  pattern: /^[A-Za-z0-9_.-][A-Za-z0-9_./-]{0,254}$/,
};

const oneOrMore = <S extends z.ZodType>(schema: S) => z.union([schema, z.array(schema).min(1)]);

const awsPrincipals = oneOrMore(text(AWS_PRINCIPAL)).meta({
  description: "Accounts, users and roles, one or a list.",
});

const BY_ACCOUNT = "not allowed here, expected the account's 12 digits, or the ARN of a user or role, under AWS";

const principal = z.union([
  text(EVERYBODY),
  hinted(
    z
      .strictObject({
        AWS: awsPrincipals.optional(),
        Service: oneOrMore(text(SERVICE)).optional().meta({ description: "Services of AWS, one or a list." }),
      })
      .check(({ value: { AWS, Service }, issues }) => {
        if (AWS === undefined && Service === undefined && issues.length === 0) {
          issues.push({ code: "custom", input: {}, message: "names nobody, expected AWS, Service or both" });
        }
      }),
    { keys: { CanonicalUser: BY_ACCOUNT, Federated: BY_ACCOUNT } },
  ),
]);

const conditionValue = z.union([text(CONDITION_VALUE), z.boolean(), z.number()]);

const actions = oneOrMore(text(ACTION));
const resources = oneOrMore(text(RESOURCE));

/** One statement. */
export const wholeStatement = z
  .strictObject({
    Sid: text(SID).optional().meta({ description: "The statement's id. No other statement has it." }),
    Effect: z.enum(["Allow", "Deny"]).meta({ description: "Whether the statement allows or denies." }),
    Principal: principal.optional().meta({
      description: 'Whom the statement is about: `"*"` for everybody, or a mapping with `AWS`, `Service` or both.',
    }),
    NotPrincipal: z.strictObject({ AWS: awsPrincipals }).optional().meta({
      description: "Whom the statement isn't about. It goes with `Deny` only.",
    }),
    Action: actions.optional().meta({ description: "The actions that the statement is about, one or a list." }),
    NotAction: actions.optional().meta({ description: "The actions that the statement isn't about, one or a list." }),
    Resource: resources.optional().meta({
      description: "The ARNs that the statement is about, one or a list: of this bucket, and of objects in it.",
    }),
    NotResource: resources.optional().meta({ description: "The ARNs that the statement isn't about, one or a list." }),
    Condition: textMap(OPERATOR, textMap(CONDITION_KEY, oneOrMore(conditionValue)))
      .optional()
      .meta({ description: "Operator → condition key → one value or a list. By default, there is no condition." }),
  })
  .meta({ description: "A statement, with the keys of IAM's policies." });

const orFile = z.registry<{ file: Rule }>();

/** The rule of the paths that may stand in place of a value: the value is then what the file holds. */
export function fileRuleOf(schema: z.ZodType): Rule | undefined {
  return (orFile.get(schema) as { file: Rule } | undefined)?.file;
}

/** The statements that a bucket's policy has beside its own. */
export const policyStatements = hinted(z.array(wholeStatement), {
  instead: () => `a list of statements, or the path of a file with them: ${STATEMENT_FILE.allowed}`,
}).register(orFile, { file: STATEMENT_FILE });

/** One statement of a bucket's policy, as IAM writes it. */
export type PolicyStatementConfig = Output<typeof wholeStatement>;
