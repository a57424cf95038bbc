import { hintsAt } from "../schema/hints";
import { branchFor, meantBranch, schemaAt, withoutWrappers } from "../schema/navigate";
import { referencePlaces } from "../schema/places";
import { isOfKey, ruleOf } from "../schema/text";
import { referenceField } from "../schema/text-or-reference";
import { describeValue } from "./describe-value";
import { listOptions } from "./list-names";
import { meantInstead, repaired, TextField } from "./meant-text";
import { ConfigPath, Problem, valueAt } from "./problem";
import { unknownKey } from "./unknown-key";
import { notOneOf, outOfBounds, wrongType } from "./wrong-value";
import * as z from "zod";

type Issue = z.core.$ZodIssue;

/**
 * Says in a person's words what a schema found wrong.
 *
 * @param value - the validated value
 * @param root - the schema of the whole value
 */
export function explainIssue(issue: Issue, value: unknown, root: z.ZodType): Problem[] {
  const path = issue.path as ConfigPath;
  const input = valueAt(value, path);
  const schema = schemaAt(root, path, value);
  const instead = (): string | undefined => (schema ? insteadOf(schema, input) : undefined);
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => ({
        path: [...path, key],
        message: unknownKey(key, path, root, value),
        about: "key",
      }));
    case "invalid_union":
      return explainUnion(issue, value, root);
    case "invalid_value":
      return [{ path, message: notOneOf(input, issue.values.map(String), instead()) }];
    case "too_small":
    case "too_big":
      // A text that is no list has a length too: that it is no list says it all.
      return isListSchema(schema) && !Array.isArray(input)
        ? []
        : [{ path, message: outOfBounds(issue, input, instead()) }];
    case "invalid_type":
      return [{ path, message: brokenRule(issue, input, schema, root) ?? wrongType(input, issue.expected, instead()) }];
    default:
      return isOfKey(issue)
        ? [{ path, message: issue.message, about: "key" }]
        : [{ path, message: brokenRule(issue, input, schema, root) ?? issue.message }];
  }
}

function isListSchema(schema: z.ZodType | undefined): boolean {
  return schema !== undefined && withoutWrappers(schema) instanceof z.ZodArray;
}

function explainUnion(issue: z.core.$ZodIssueInvalidUnion, value: unknown, root: z.ZodType): Problem[] {
  const path = issue.path as ConfigPath;
  if (issue.errors.length === 0) {
    const input = valueAt(value, path);
    const options = ((issue as { options?: readonly unknown[] }).options ?? []).map(String);
    const parentPath = path.slice(0, -1);
    const union = schemaAt(root, parentPath, value);
    const fitting = union && input === undefined ? fittingBranch(union, valueAt(value, parentPath)) : undefined;
    const meant = fitting === undefined ? undefined : options[fitting];
    return [{ path, message: notOneOf(input, options, meant && `did you mean ${String(path.at(-1))}: ${meant}?`) }];
  }
  const branch = issue.errors[meantBranch(issue.errors)] ?? [];
  const instead = otherWays(branch, issue.errors, valueAt(value, path));
  return branch
    .flatMap((inner) => explainIssue({ ...inner, path: [...issue.path, ...inner.path] }, value, root))
    .map((problem) => ({ ...problem, message: `${problem.message}${instead}` }));
}

/** Which other keys would do, if all that a mapping lacks is one key. */
function otherWays(branch: readonly Issue[], branches: readonly (readonly Issue[])[], input: unknown): string {
  const missing = onlyMissingKey(branch, input);
  const all = branches.map((issues) => onlyMissingKey(issues, input));
  const others = all.flatMap((key) => (key !== undefined && key !== missing ? [`\`${key}\``] : []));
  return missing === undefined || others.length === 0 ? "" : `; or write ${listOptions(others)} instead`;
}

/** The key whose absence is all that is wrong with a mapping. */
function onlyMissingKey(issues: readonly Issue[], input: unknown): string | undefined {
  const [issue, ...more] = issues;
  const [key, ...deeper] = issue?.path ?? [];
  return typeof key === "string" && more.length + deeper.length === 0 && valueAt(input, [key]) === undefined
    ? key
    : undefined;
}

/** The index of the only branch of a union that has all keys of a mapping. */
function fittingBranch(wrapped: z.ZodType, value: unknown): number | undefined {
  const union = withoutWrappers(wrapped);
  const given = Object.keys(value ?? {});
  const branches = union instanceof z.ZodUnion ? (union.options as z.ZodObject[]) : [];
  const fitting = branches.flatMap(({ shape }, i) => (given.every((key) => Object.hasOwn(shape, key)) ? [i] : []));
  return given.length > 0 && fitting.length === 1 ? fitting[0] : undefined;
}

/** What a concept's own hints say was meant. */
function insteadOf(schema: z.ZodType, input: unknown): string | undefined {
  return hintsAt(schema, input)
    .map(({ instead }) => instead?.(input))
    .find(Boolean);
}

/** Why a value breaks the rule of a text, and what was meant; undefined if the schema is not that of such a text. */
function brokenRule(issue: Issue, input: unknown, schema: z.ZodType | undefined, root: z.ZodType): string | undefined {
  const field = schema && textField(schema, input);
  // Texts that obey a rule explain themselves; zod's own message starts with "Invalid input".
  if (!field || issue.message.startsWith("Invalid input")) {
    return undefined;
  }
  const meant = insteadOf(schema, input) ?? meantInstead(field, input, () => referencePlaces(root));
  if (meant) {
    return `not ${field.rule.what}, got ${describeValue(input)}, expected ${meant}`;
  }
  const similar = repaired(field.rule, input);
  return similar ? `not ${field.rule.what}, got ${describeValue(input)}, ${similar}` : issue.message;
}

function textField(schema: z.ZodType, input: unknown): TextField | undefined {
  const field = referenceField(withoutWrappers(schema));
  const rule = field?.rule ?? ruleOf(branchFor(schema, input));
  return rule && { rule, takesReferences: field !== undefined };
}
