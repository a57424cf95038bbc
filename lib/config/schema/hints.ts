import { withoutCredentials } from "../problems/describe-value";
import { branchFor, withoutWrappers } from "./navigate";
import * as z from "zod";

/** What people write at a place by mistake, and what they mean. It is kept beside the schema of the place. */
export interface Hints {
  /**
   * Says what should stand here instead of a value that the schema refuses: it follows the word "expected".
   *
   * @default - what the schema expects is said in general
   */
  readonly instead?: (value: unknown) => string | undefined;
  /**
   * The whole message for keys that people try in this mapping.
   *
   * @default - the keys that are allowed are listed
   */
  readonly keys?: Readonly<Record<string, string>>;
}

const hints = z.registry<Hints>();

/** Keeps hints beside a schema. */
export function hinted<S extends z.ZodType>(schema: S, hint: Hints): S {
  hints.add(schema, hint);
  return schema;
}

/**
 * The hints for a place, from the schema and, where it is a union, from the branch that a value is meant for.
 *
 * @param value - what stands at the place
 */
export function hintsAt(schema: z.ZodType, value: unknown): Hints[] {
  const candidates = new Set([schema, withoutWrappers(schema), branchFor(schema, value)]);
  return [...candidates].map((candidate) => hints.get(candidate)).filter((hint) => hint !== undefined);
}

/** A text that reads well without quotes. */
const PLAIN = /^[A-Za-z][\w.-]{0,62}$/;

/** A text as an example may repeat it, or a placeholder where it is unusual or may be a credential. */
export function repeated(value: unknown, placeholder: string): string {
  return typeof value === "string" && PLAIN.test(value) && withoutCredentials(value) === value ? value : placeholder;
}
