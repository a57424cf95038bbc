import { BRAZE_ACCOUNT_ID, EXTERNAL_ID } from "../config/schema/auth";
import { IAM_PATH, POLICY_ARN, POLICY_NAME, PRINCIPAL_NAME } from "../config/schema/iam";
import { Edit, isList, objectOf, textOf } from "./json";
import { ModuleVariables } from "./module-variables";
import { isLiteral } from "./template";

/** The IAM resources that have a name, and what a reader calls them. */
const NAMED = [
  { type: "aws_iam_policy", noun: "policy", rule: POLICY_NAME },
  { type: "aws_iam_role", noun: "role", rule: PRINCIPAL_NAME },
  { type: "aws_iam_user", noun: "user", rule: PRINCIPAL_NAME },
];

/** Makes variables of the names of a stack's IAM resources, of what these have in common, and of who assumes a role. */
export function iamEdits(variables: ModuleVariables): Edit[] {
  return [
    ...NAMED.flatMap(({ type, noun, rule }): Edit[] => [
      {
        path: ["resource", type, "*", "name"],
        change: (name, [label = ""]) =>
          variables.forText(`${label}_${noun}_name`, `Name of the IAM ${noun} "${label}"`, rule)(name),
      },
      {
        path: ["resource", type, "*", "path"],
        change: variables.forText("iam_path", "Path of the IAM users, roles and policies", IAM_PATH),
      },
      {
        path: ["resource", type, "*", "permissions_boundary"],
        change: variables.forText(
          "permissions_boundary",
          "ARN of the policy that bounds the IAM users and roles",
          POLICY_ARN,
        ),
      },
    ]),
    ...trustEdits(variables),
  ];
}

function trustEdits(variables: ModuleVariables): Edit[] {
  const statements = ["data", "aws_iam_policy_document", "*", "statement", "*"];
  return [
    {
      path: [...statements, "principals", "*", "identifiers", "*"],
      // The bucket's own policy can name accounts, too: those are not Braze's.
      change: (arn, [document]) =>
        document === BUCKET_DOCUMENT
          ? arn
          : textOf(arn).replace(ACCOUNT_ARN, (_, before: string, account: string, after: string) => {
              const reference = variables.text("braze_account_id", "Braze's AWS account", BRAZE_ACCOUNT_ID, account);
              return `${before}${reference}${after}`;
            }),
    },
    {
      path: [...statements, "condition", "*"],
      change: (condition, [document = ""]) => {
        const { variable, values, ...rest } = objectOf(condition);
        const role = document.replace(/_trust$/, "");
        return variable === "sts:ExternalId" && isList(values) && values.every(isLiteral)
          ? {
              ...rest,
              variable,
              values: variables.list(
                `${role}_external_ids`,
                `External ids that Braze may present to assume the IAM role "${role}": one for each workspace`,
                EXTERNAL_ID,
                values,
              ),
            }
          : condition;
      },
    },
  ];
}

/** The name of the document of the bucket's own policy. */
const BUCKET_DOCUMENT = "bucket";

/** The ARN of a whole account, as a role's trust policy names Braze's. */
const ACCOUNT_ARN = /^(arn:[a-z-]+:iam::)(\d{12})(:root)$/;
