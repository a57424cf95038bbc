import type { RequestContext } from "./request-context";

const VARIABLE = /\$\{([^}]*)\}/;
/** What makes a text a pattern, and what a variable's value must not bring in. */
const SPECIAL = /[*?$]/;

/**
 * Puts a request's values into the policy variables of a text: `${aws:username}`.
 *
 * @returns undefined if a value isn't known, or if it would be read as a pattern
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
 */
export function resolveVariables(text: string, context: RequestContext): string | undefined {
  const parts = text.split(VARIABLE).map((part, i) => (i % 2 === 0 ? part : valueOf(part, context)));
  return parts.every((part) => part !== undefined) ? parts.join("") : undefined;
}

function valueOf(variable: string, context: RequestContext): string | undefined {
  const value = variable === "$" ? variable : context[variable.toLowerCase()];
  return variable === "$" || (typeof value === "string" && !SPECIAL.test(value)) ? String(value) : undefined;
}
