import { SECRET_BACKEND_ARGUMENTS } from "../schema/backend-arguments";
import { branchFor, meantBranch, schemaUnder } from "../schema/navigate";
import { describeValue, nearestOf } from "./describe-value";
import { ConfigPath, Problem, ownValue, valueAt } from "./problem";
import { z } from "zod";

type Issue = z.core.$ZodIssue;

/** Keys that people try because AWS has the feature, and why Braze's bucket can't have it. */
const REFUSED_KEYS: Readonly<Record<string, string>> = {
  encryption: "the bucket is always encrypted with SSE-S3 (AES256); Braze does not support SSE-KMS",
  kmsKeyId: "Braze does not support SSE-KMS; the bucket is always encrypted with SSE-S3 (AES256)",
  kmsKeyArn: "Braze does not support SSE-KMS; the bucket is always encrypted with SSE-S3 (AES256)",
  kmsMasterKeyId: "Braze does not support SSE-KMS; the bucket is always encrypted with SSE-S3 (AES256)",
  objectLock: "Braze Currents does not support buckets with Object Lock",
  objectLockEnabled: "Braze Currents does not support buckets with Object Lock",
};

/**
 * Says in a person's words what a schema found wrong.
 *
 * @param value - the validated value
 * @param keysAt - the keys that are allowed at a path
 */
export function explainIssue(issue: Issue, value: unknown, keysAt: (path: ConfigPath) => readonly string[]): Problem[] {
  const path = issue.path as ConfigPath;
  const input = valueAt(value, path);
  switch (issue.code) {
    case "unrecognized_keys": {
      const allowed = keysAt(path);
      return issue.keys.map((key) => ({ path: [...path, key], message: unknownKey(key, input, allowed) }));
    }
    case "invalid_union":
      return explainUnion(issue, value, keysAt);
    case "invalid_value":
      return [{ path, message: notOneOf(input, issue.values.map(String)) }];
    case "too_small":
    case "too_big":
      // A text that is no list has a length too: that it is no list says it all.
      return issue.origin === "array" && !Array.isArray(input) ? [] : [{ path, message: outOfBounds(issue, input) }];
    case "invalid_type":
      return [{ path, message: hasOwnWords(issue) ? issue.message : wrongType(input, issue.expected) }];
    default:
      return [{ path, message: issue.message }];
  }
}

function explainUnion(
  issue: z.core.$ZodIssueInvalidUnion,
  value: unknown,
  keysAt: (path: ConfigPath) => readonly string[],
): Problem[] {
  const path = issue.path as ConfigPath;
  if (issue.errors.length === 0) {
    const options = (issue as { options?: readonly unknown[] }).options ?? [];
    return [{ path, message: notOneOf(valueAt(value, path), options.map(String)) }];
  }
  const meant = issue.errors[meantBranch(issue.errors)] ?? [];
  return meant.flatMap((inner) => explainIssue({ ...inner, path: [...issue.path, ...inner.path] }, value, keysAt));
}

function unknownKey(key: string, parent: unknown, allowed: readonly string[]): string {
  const reason = ownValue(REFUSED_KEYS, key);
  if (reason) {
    return `not allowed: ${reason}`;
  }
  const variable = ownValue(SECRET_BACKEND_ARGUMENTS, `${String(ownValue(parent, "type"))}.${key}`);
  if (variable) {
    return `not allowed: it is a secret and would end up in the synthesised files; give it in the environment as ${variable}`;
  }
  const nearest = nearestOf(
    key,
    allowed.filter((option) => ownValue(parent, option) === undefined),
  );
  const suggestion = nearest ? `, did you mean ${JSON.stringify(nearest)}?` : "";
  return `unknown key${suggestion || ","} allowed here: ${allowed.join(", ")}`;
}

const NUMERIC = /^[\d.]+$/;

function notOneOf(input: unknown, options: readonly string[]): string {
  // A version such as 1.2 is a number without quotes, and not the text that is meant.
  const written = options.map((option) => (NUMERIC.test(option) ? JSON.stringify(option) : option));
  const expected = [written.slice(0, -1).join(", "), ...written.slice(-1)].filter(Boolean).join(" or ");
  if (input === undefined) {
    return `missing, expected ${expected}`;
  }
  const words = options.filter((option) => !NUMERIC.test(option));
  const nearest = typeof input === "string" ? nearestOf(input, words) : undefined;
  return `not allowed, got ${describeValue(input)}, expected ${expected}${nearest ? `; did you mean ${nearest}?` : ""}`;
}

function outOfBounds(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig, input: unknown): string {
  const size = Array.isArray(input)
    ? input.length === 0
      ? "an empty list"
      : `a list of ${input.length}`
    : describeValue(input);
  const limit = issue.code === "too_small" ? `at least ${issue.minimum}` : `at most ${issue.maximum}`;
  return `got ${size}, expected ${limit}${typeof input === "string" ? " character" : ""}`;
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  object: "a mapping",
  record: "a mapping",
  array: "a list",
  string: "a text",
  boolean: "true or false",
  int: "a whole number",
  number: "a whole number",
};

function wrongType(input: unknown, expected: string): string {
  const wanted = TYPE_NAMES[expected] ?? expected;
  return input === undefined ? `missing, expected ${wanted}` : `got ${describeValue(input)}, expected ${wanted}`;
}

/** Texts that obey a rule explain themselves; zod's own message starts with "Invalid input". */
function hasOwnWords(issue: Issue): boolean {
  return !issue.message.startsWith("Invalid input");
}

/**
 * The keys that a schema allows in the mapping at a path.
 *
 * @param value - the data that is validated: it decides which branch of a union is meant
 */
export function allowedKeys(schema: z.ZodType, path: ConfigPath, value: unknown): string[] {
  const [key, ...rest] = path;
  if (key === undefined) {
    const branch = branchFor(schema, value);
    return branch instanceof z.ZodObject ? Object.keys(branch.shape) : [];
  }
  const inner = schemaUnder(schema, value, key);
  return inner ? allowedKeys(inner, rest, valueAt(value, [key])) : [];
}
