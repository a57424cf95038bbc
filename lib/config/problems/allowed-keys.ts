import { z } from "zod";
import { branchFor, schemaUnder } from "../schema/navigate";
import { ConfigPath, valueAt } from "./problem";

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
