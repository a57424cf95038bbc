import { z } from "zod";
import { ConfigPath } from "./problem";
import { meantBranch } from "./meant-branch";

/**
 * The keys that a schema allows in the mapping at a path.
 *
 * @param value - the data that is being validated: it decides which branch of a union is meant
 */
export function allowedKeys(schema: z.ZodType, path: ConfigPath, value: unknown): string[] {
  const concrete = choose(schema, value);
  const [key, ...rest] = path;
  if (key === undefined) {
    return concrete instanceof z.ZodObject ? Object.keys(concrete.shape) : [];
  }
  const inner = childOf(concrete, key);
  return inner ? allowedKeys(inner, rest, (value as Record<string | number, unknown> | undefined)?.[key]) : [];
}

function childOf(schema: z.ZodType, key: string | number): z.ZodType | undefined {
  if (schema instanceof z.ZodObject) {
    return schema.shape[key] as z.ZodType | undefined;
  }
  if (schema instanceof z.ZodRecord) {
    return schema.valueType as z.ZodType;
  }
  return schema instanceof z.ZodArray ? (schema.element as z.ZodType) : undefined;
}

/** Takes wrappers off a schema, and picks the branch of a union that the value is meant for. */
function choose(schema: z.ZodType, value: unknown): z.ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) {
    return choose(schema.unwrap() as z.ZodType, value);
  }
  if (!(schema instanceof z.ZodUnion)) {
    return schema;
  }
  const branches = schema.options as z.ZodType[];
  if (schema instanceof z.ZodDiscriminatedUnion) {
    const { discriminator } = schema.def;
    const wanted = (value as Record<string, unknown> | undefined)?.[discriminator];
    return branches.find((branch) => literalsOf(childOf(branch, discriminator)).includes(wanted)) ?? schema;
  }
  const meant = branches[meantBranch(branches.map((branch) => branch.safeParse(value).error?.issues ?? []))];
  return meant ? choose(meant, value) : schema;
}

function literalsOf(schema: z.ZodType | undefined): unknown[] {
  return schema instanceof z.ZodLiteral ? [...schema.values] : [];
}
