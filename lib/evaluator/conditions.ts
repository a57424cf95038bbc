import type { PolicyCondition } from "../policies/document";
import { matcherOf, Operator } from "./operators";
import type { RequestContext } from "./request-context";
import { resolveVariables } from "./variables";
import { allOf, anyOf, not, Verdict } from "./verdict";

/** The context key of the header that asks for encryption. */
export const ENCRYPTION_HEADER = "s3:x-amz-server-side-encryption";

/**
 * Whether a request meets a condition.
 *
 * @returns undefined if the context doesn't know the key, or if the operator isn't known
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 */
export function meets({ test, variable, values }: PolicyCondition, context: RequestContext): Verdict {
  const key = variable.toLowerCase();
  if (!Object.hasOwn(context, key)) {
    return undefined;
  }
  const found = context[key];
  if (test === "Null") {
    return anyOf(values.map((isNull) => isNull.toLowerCase() === String(found === undefined)));
  }
  const operator = matcherOf(test);
  if (!operator) {
    return undefined;
  }
  if (found === undefined) {
    return withoutKey(operator);
  }
  const each = [found].flat().map((value) => isOne(value, values, operator, context));
  switch (operator.over) {
    case "all":
      return allOf(each);
    case "any":
      return anyOf(each);
    default:
      // AWS doesn't say what a plain operator does with several values of one key.
      return each.length === 1 ? each[0] : undefined;
  }
}

function withoutKey({ isIfExists, isNegated, over }: Operator): boolean {
  return isIfExists || over === "all" || (isNegated && over !== "any");
}

function isOne(value: string, values: readonly string[], operator: Operator, context: RequestContext): Verdict {
  const isMatch = anyOf(
    values.map((wanted) => {
      const resolved = resolveVariables(wanted, context);
      return resolved === undefined ? undefined : operator.matches(value, resolved);
    }),
  );
  return operator.isNegated ? not(isMatch) : isMatch;
}
