import { Verdict } from "./verdict";

/** What stands for any text, and what stands for any character, in a policy's patterns. */
const ANY_TEXT = "*";
const ANY_CHARACTER = "?";

/**
 * Whether a pattern matches a text.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html
 */
export function matches(pattern: string, text: string): boolean {
  let [at, from] = [0, 0];
  // Where to go on if what follows the last star doesn't match.
  let retry: { readonly at: number; from: number } | undefined;
  while (from < text.length) {
    if (pattern[at] === ANY_TEXT) {
      at += 1;
      retry = { at, from };
    } else if (fits(pattern, at, text[from])) {
      at += 1;
      from += 1;
    } else if (retry) {
      retry.from += 1;
      ({ at, from } = retry);
    } else {
      return false;
    }
  }
  return Array.from(pattern.slice(at)).every((rest) => rest === ANY_TEXT);
}

/**
 * Whether a pattern matches the texts that begin with a prefix.
 *
 * @returns true for all of them, false for none, undefined for some
 */
export function matchesBelow(pattern: string, prefix: string): Verdict {
  if (pattern.endsWith(ANY_TEXT) && matches(pattern, prefix)) {
    return true;
  }
  const [head = ""] = pattern.split(ANY_TEXT, 1);
  const isLongEnough = head.length < pattern.length || head.length >= prefix.length;
  const beginsAlike = Array.from(prefix.slice(0, head.length)).every((character, i) => fits(head, i, character));
  return isLongEnough && beginsAlike ? undefined : false;
}

function fits(pattern: string, at: number, character: string | undefined): boolean {
  return pattern[at] === character || pattern[at] === ANY_CHARACTER;
}
