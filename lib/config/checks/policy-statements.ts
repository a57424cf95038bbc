import { isLimitingKey, LIMITING_KEYS } from "../../evaluator/limiting-keys";
import { bucketArn } from "../../policies/arns";
import { bucketPolicy } from "../../policies/bucket";
import type { BucketStatement } from "../../policies/document";
import { bucketStatement } from "../derived/policy-statements";
import { describeValue } from "../problems/describe-value";
import type { ConfigPath, Problem } from "../problems/problem";
import { partitionOf } from "../../regions";
import { PolicyStatementConfig, wholeStatement } from "../schema/policy-statement";
import { bucketNameIn, forEachRepeat, NamedDraft, newBucketOf } from "./draft";

/** A statement that could be read, and its place. */
export interface PlacedStatement {
  readonly config: PolicyStatementConfig;
  readonly statement: BucketStatement;
  readonly path: ConfigPath;
}

/** The statements of a stack's bucket that its schema has nothing against. */
export function statementsOf(draft: NamedDraft): PlacedStatement[] {
  const placed = newBucketOf(draft)?.policyStatements?.flatMap((statement, i) => {
    // What was refused is left out of a draft: the schema would take it for an optional value that isn't given.
    const isWhole = Object.values<unknown>(statement ?? {}).every((value) => value !== undefined);
    const { data } = wholeStatement.safeParse(isWhole ? statement : undefined);
    const path = draft.pathOf("bucket", "policyStatements", i);
    return data ? [{ config: data, statement: bucketStatement(data), path }] : [];
  });
  return placed ?? [];
}

/** What is wrong with the statements of a bucket's policy, whatever Braze needs of the bucket. */
export function policyStatements(draft: NamedDraft): Problem[] {
  const placed = statementsOf(draft);
  return [
    ...repeatedSids(draft, placed),
    ...placed.flatMap((one) => [
      ...missingParts(one),
      ...numbers(one),
      ...publicAccess(one),
      ...otherBuckets(draft, one),
    ]),
  ];
}

/** Terraform refuses a policy in which two statements have one id. */
function repeatedSids(draft: NamedDraft, placed: readonly PlacedStatement[]): Problem[] {
  const minimumTlsVersion = newBucketOf(draft)?.minimumTlsVersion;
  const own = bucketPolicy({ partition: "aws", bucketName: "", minimumTlsVersion }).statements.map(({ sid }) => sid);
  const problems: Problem[] = [];
  const taken = placed.filter(({ statement: { sid } }) => sid && own.includes(sid));
  for (const { path, statement } of taken) {
    problems.push({
      path: [...path, "Sid"],
      message: `the stack writes the statement "${statement.sid}" itself, expected another Sid, or no such statement here`,
    });
  }
  forEachRepeat(
    placed,
    ({ statement }) => statement.sid,
    ({ path, statement }) => {
      problems.push({
        path: [...path, "Sid"],
        message: `two statements have the Sid "${statement.sid}", expected another Sid`,
      });
    },
  );
  return problems;
}

/** Of each of these pairs of keys, a statement has one. */
const PAIRS = [
  ["Principal", "NotPrincipal"],
  ["Action", "NotAction"],
  ["Resource", "NotResource"],
] as const satisfies readonly (readonly (keyof PolicyStatementConfig)[])[];

function missingParts({ config, path }: PlacedStatement): Problem[] {
  return PAIRS.flatMap(([key, opposite]) => {
    const has = [key, opposite].filter((part) => config[part] !== undefined);
    const expected = `expected ${key} or ${opposite}`;
    switch (has.length) {
      case 0:
        return [{ path, message: `missing, ${expected}` }];
      case 2:
        return [{ path: [...path, opposite], message: `stands beside ${key}, ${expected}` }];
      default:
        return [];
    }
  });
}

/** As a number, an account's id can lose the zeros that it begins with. */
function numbers({ config: { Condition = {} }, path }: PlacedStatement): Problem[] {
  return Object.entries(Condition).flatMap(([operator, keys]) =>
    operator.includes("Numeric")
      ? []
      : Object.entries(keys).flatMap(([key, values]) => {
          const found = [values].flat().find((value) => typeof value === "number");
          const message = `${operator} compares texts, got ${describeValue(found)}, expected the value in quotes`;
          return found === undefined ? [] : [{ path: [...path, "Condition", operator, key], message }];
        }),
  );
}

function publicAccess({ statement, path }: PlacedStatement): Problem[] {
  const { effect, principals, notPrincipals, conditions } = statement;
  if (effect === "Deny") {
    return [];
  }
  if (notPrincipals) {
    const message = "would allow everybody who isn't named, expected Principal in a statement that allows";
    return [{ path: [...path, "NotPrincipal"], message }];
  }
  const isLimited = conditions?.some(
    ({ test, variable, values }) =>
      test === "StringEquals" && isLimitingKey(variable) && values.every((value) => !/[*?]/.test(value)),
  );
  const message =
    'would make the bucket public, got "*", expected accounts, users, roles or services, or a condition ' +
    `StringEquals on one of ${LIMITING_KEYS.join(", ")}`;
  return principals?.includes("*") && !isLimited ? [{ path: [...path, "Principal"], message }] : [];
}

/** S3 refuses a policy that is about another bucket. */
function otherBuckets(draft: NamedDraft, { statement, path }: PlacedStatement): Problem[] {
  const { region } = draft.stack;
  const bucketName = bucketNameIn(draft);
  if (!region || !bucketName) {
    return [];
  }
  const own = bucketArn({ partition: partitionOf(region), bucketName });
  const outside = (key: string, arns: readonly string[] = []): Problem[] =>
    arns
      .filter((arn) => arn !== own && !arn.startsWith(`${own}/`))
      .map((arn) => ({
        path: [...path, key],
        message: `not in the stack's bucket, got ${describeValue(arn)}, expected ${own} or ${own}/KEY`,
      }));
  return [...outside("Resource", statement.resources), ...outside("NotResource", statement.notResources)];
}

/** Where the bucket's name comes from elsewhere, nobody can compare it. */
export function unknownBuckets(draft: NamedDraft): Problem[] {
  return bucketNameIn(draft) === undefined && statementsOf(draft).length > 0
    ? [
        {
          path: draft.pathOf("bucket", "policyStatements"),
          message:
            "synth doesn't know the bucket's name, and can't tell whether these statements are about this bucket; S3 " +
            "refuses statements about another one",
        },
      ]
    : [];
}
