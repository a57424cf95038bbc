import { DefaultTokenResolver, StringConcat, TerraformStack, Tokenization } from "../cdktf";

const resolver = new DefaultTokenResolver(new StringConcat());

/** What all tokens of texts, lists and the keys of mappings have in them. */
const TOKEN = "TfToken[";

/** What may be a token of a number within a text: a number with an exponent. */
const TOKEN_OF_NUMBER = /[-|\d.+]e[-|\d.e+]/i;

/** Tokens of numbers are below all numbers that anybody means. */
const LOWEST_NUMBER = -1e100;

/**
 * A value of a stack with what its tokens stand for, and without what is undefined.
 *
 * CDKTF resolves each key and each text in a context of its own, which takes most of the time of many stacks. Few values
 * have a token in them, so CDKTF resolves these alone.
 */
export function resolved(stack: TerraformStack, value: unknown): unknown {
  switch (typeof value) {
    case "string":
      return isPlainText(value) ? value : byCdktf(stack, value);
    case "number":
      return value > LOWEST_NUMBER ? value : byCdktf(stack, value);
    case "object":
      return resolvedObject(stack, value);
    case "boolean":
    case "undefined":
      return value;
    default:
      return byCdktf(stack, value);
  }
}

function resolvedObject(stack: TerraformStack, value: object | null): unknown {
  if (value === null) {
    return null;
  }
  if (Array.isArray(value)) {
    // A list that is one token is resolved as a whole.
    return value.every(hasNoToken)
      ? value.map((item) => resolved(stack, item)).filter((item) => item !== undefined)
      : byCdktf(stack, value);
  }
  if (
    Object.getPrototypeOf(value) !== Object.prototype ||
    "resolve" in value ||
    !Object.keys(value).every(isPlainText)
  ) {
    return byCdktf(stack, value);
  }
  const result: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(value)) {
    const resolvedValue = resolved(stack, inner);
    if (resolvedValue !== undefined) {
      result[key] = resolvedValue;
    }
  }
  return result;
}

/** Whether an item of a list is itself no token; it may hold one. */
function hasNoToken(item: unknown): boolean {
  return typeof item === "string" ? isPlainText(item) : typeof item !== "number" || item > LOWEST_NUMBER;
}

function isPlainText(text: string): boolean {
  return !text.includes(TOKEN) && !TOKEN_OF_NUMBER.test(text);
}

function byCdktf(stack: TerraformStack, value: unknown): unknown {
  return Tokenization.resolve(value, { scope: stack, resolver, preparing: false });
}
