import { ConfigPath, valueAt } from "../problems/problem";
import * as z from "zod";

/**
 * The schema of what stands under a key of a mapping, or at an index of a list.
 *
 * @param value - the mapping or list: it decides which branch of a union is meant
 * @returns undefined where the schema knows no such key
 */
export function schemaUnder(schema: z.ZodType, value: unknown, key: string | number): z.ZodType | undefined {
  const branch = branchFor(schema, value);
  if (branch instanceof z.ZodObject) {
    return Object.hasOwn(branch.shape, key) ? (branch.shape[key] as z.ZodType) : undefined;
  }
  if (branch instanceof z.ZodRecord) {
    return branch.valueType as z.ZodType;
  }
  return branch instanceof z.ZodArray ? (branch.element as z.ZodType) : undefined;
}

/** A schema without what makes it optional or nullable. */
export function withoutWrappers(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodNullable
    ? withoutWrappers(schema.unwrap() as z.ZodType)
    : schema;
}

/** The branch of each union that each mapping or list is meant for: a problem in one asks again for all it stands in. */
const knownBranches = new WeakMap<z.ZodType, WeakMap<object, z.ZodType>>();

/**
 * A schema without wrappers and, where it is a union, the branch that a value is meant for.
 *
 * @param value - nothing may change it
 */
export function branchFor(wrapped: z.ZodType, value: unknown): z.ZodType {
  const schema = withoutWrappers(wrapped);
  if (!(schema instanceof z.ZodUnion)) {
    return schema;
  }
  if (typeof value !== "object" || value === null) {
    return findBranch(schema, value);
  }
  const known = knownBranches.get(schema) ?? new WeakMap<object, z.ZodType>();
  knownBranches.set(schema, known);
  const branch = known.get(value) ?? findBranch(schema, value);
  known.set(value, branch);
  return branch;
}

function findBranch(schema: z.ZodUnion, value: unknown): z.ZodType {
  const branches = schema.options as z.ZodType[];
  if (schema instanceof z.ZodDiscriminatedUnion) {
    const { discriminator } = schema.def;
    const wanted =
      typeof value === "object" && value !== null ? (value as Record<string, unknown>)[discriminator] : value;
    return branches.find((branch) => literalsOf(schemaUnder(branch, value, discriminator)).includes(wanted)) ?? schema;
  }
  const meant = branches[meantBranch(branches.map((branch) => branch.safeParse(value).error?.issues ?? []))];
  return meant ? branchFor(meant, value) : schema;
}

/** The schema of what stands at a path; undefined where the schema knows no such path. */
export function schemaAt(schema: z.ZodType, path: ConfigPath, value: unknown): z.ZodType | undefined {
  const [key, ...rest] = path;
  if (key === undefined) {
    return schema;
  }
  const inner = schemaUnder(schema, value, key);
  return inner && schemaAt(inner, rest, valueAt(value, [key]));
}

/** The branches of a union that a value is not meant for. */
export function otherBranches(wrapped: z.ZodType, value: unknown): z.ZodType[] {
  const schema = withoutWrappers(wrapped);
  const meant = branchFor(schema, value);
  return schema instanceof z.ZodUnion ? (schema.options as z.ZodType[]).filter((option) => option !== meant) : [];
}

function literalsOf(schema: z.ZodType | undefined): unknown[] {
  return schema instanceof z.ZodLiteral ? [...schema.values] : [];
}

/**
 * The branch of a union that a value is meant for: one for its kind of value, of these one that has most of its keys, and
 * of these the one with the least wrong.
 *
 * @param branches - what is wrong with the value by each branch
 * @returns the branch's index; that of the first if none is for this kind of value
 */
export function meantBranch(branches: readonly (readonly z.core.$ZodIssue[])[]): number {
  const unknown = branches.map((issues) => (isOtherKind(issues) ? Infinity : sum(issues.map(unknownKeys))));
  const fewest = Math.min(...unknown);
  const costs = branches.map((issues, i) => (unknown[i] === fewest ? sum(issues.map(faults)) : Infinity));
  return fewest === Infinity ? 0 : costs.indexOf(Math.min(...costs));
}

/** How many keys of a value itself a branch doesn't know. */
function unknownKeys(issue: z.core.$ZodIssue): number {
  return issue.code === "unrecognized_keys" && issue.path.length === 0 ? issue.keys.length : 0;
}

/** Whether a branch is for another kind of value, e.g. for a list where a text was given. */
function isOtherKind(issues: readonly z.core.$ZodIssue[]): boolean {
  return issues.some(
    (issue) =>
      issue.path.length === 0 &&
      (issue.code === "invalid_type" ||
        (issue.code === "invalid_union" && issue.errors.length > 0 && issue.errors.every(isOtherKind))),
  );
}

function faults(issue: z.core.$ZodIssue): number {
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.length;
    case "invalid_union":
      return issue.errors.length === 0 ? 1 : Math.min(...issue.errors.map((branch) => sum(branch.map(faults))));
    default:
      return 1;
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
