import * as z from "zod";

/** The arguments of a block. */
export const block = z.record(z.string(), z.unknown());

/** Where JSON has another shape than it should, and what is wrong there. */
export function firstIssue({ issues: [issue] }: z.ZodError): string {
  return `${issue?.path.join(".") || "at its root"}: ${issue?.message}`;
}
