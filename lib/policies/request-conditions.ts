import { PolicyCondition } from "./document";
import { matches } from "./pattern";
import { not, Verdict } from "./verdict";

/**
 * What is known of a request: context key, in small letters, → its value, or undefined if the request has no such key.
 * Nothing is known of the keys that are left out.
 */
export type RequestContext = Readonly<Record<string, string | undefined>>;

/** The context key of the header that asks for encryption. */
export const ENCRYPTION_HEADER = "s3:x-amz-server-side-encryption";

type Matcher = (value: string, wanted: string) => boolean;

const equalsIgnoringCase: Matcher = (value, wanted) => value.toLowerCase() === wanted.toLowerCase();
const like: Matcher = (value, wanted) => matches(wanted, value);

/** The operators that can be judged. With `Not` in its name, an operator is true where the same without it is false. */
const MATCHERS: Readonly<Record<string, Matcher>> = {
  StringEquals: (value, wanted) => value === wanted,
  StringEqualsIgnoreCase: equalsIgnoringCase,
  StringLike: like,
  ArnEquals: like,
  ArnLike: like,
  Bool: equalsIgnoringCase,
  NumericEquals: (value, wanted) => Number(value) === Number(wanted),
  NumericLessThan: (value, wanted) => Number(value) < Number(wanted),
  NumericLessThanEquals: (value, wanted) => Number(value) <= Number(wanted),
  NumericGreaterThan: (value, wanted) => Number(value) > Number(wanted),
  NumericGreaterThanEquals: (value, wanted) => Number(value) >= Number(wanted),
};

const IF_EXISTS = "IfExists";

/**
 * Whether a request meets a condition.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 */
export function meets({ test, variable, values }: PolicyCondition, context: RequestContext): Verdict {
  const key = variable.toLowerCase();
  // An operator on several values of one key has a colon: ForAnyValue:StringEquals.
  if (!Object.hasOwn(context, key) || test.includes(":")) {
    return undefined;
  }
  const value = context[key];
  if (test === "Null") {
    return values.some((isNull) => equalsIgnoringCase(isNull, String(value === undefined)));
  }
  if (value === undefined) {
    return test.endsWith(IF_EXISTS) || isNegated(test);
  }
  const matcher = MATCHERS[test.replace(IF_EXISTS, "").replace("Not", "")];
  const isMatch = matcher && values.some((wanted) => matcher(value, wanted));
  return isNegated(test) ? not(isMatch) : isMatch;
}

function isNegated(test: string): boolean {
  return test.includes("Not");
}
