import { distance } from "fastest-levenshtein";
import { hasRandomRun, NOT_SHOWN, secretIn, withoutSecrets } from "../../texts/find-secret";
import { withoutUnseen } from "../../texts/unseen";

const LONGEST_SHOWN = 60;

/** What may be a credential, or a part of one: too common in harmless texts to refuse it, and better not printed. */
const SUSPICIOUS =
  /(?:AKIA|ASIA)[A-Z0-9]{12,}|(?<![A-Za-z0-9/+])(?=[a-z0-9/+]*[A-Z])(?=[A-Z0-9/+]*[a-z])[A-Za-z0-9/+]{40,}|(?<=\/\/)[^/@\s]{0,256}@/g;

/** Says what was found in a configuration, as an error message puts it. */
export function describeValue(value: unknown): string {
  if (value === undefined || value === null) {
    return "nothing";
  }
  if (typeof value === "string") {
    return foundText(value);
  }
  if (typeof value === "number" || typeof value === "bigint") {
    return `the number ${value}`;
  }
  if (typeof value === "boolean") {
    return `${value}`;
  }
  return Array.isArray(value) ? "a list" : "a mapping";
}

/** A text without the credentials in it: pasted in the wrong place, they must not end up in a log. */
export function withoutCredentials(text: string): string {
  return withoutSecrets(text).replaceAll(SUSPICIOUS, NOT_SHOWN);
}

function foundText(text: string): string {
  const secret = secretIn(text);
  if (secret) {
    return `a text that looks like ${secret} ${NOT_SHOWN}`;
  }
  if (text.length > LONGEST_SHOWN) {
    return `a text of ${text.length} characters`;
  }
  return withoutCredentials(text) === text && !hasRandomRun(text)
    ? withoutUnseen(JSON.stringify(text))
    : `a text that may be a credential ${NOT_SHOWN}`;
}

/** The option that is nearest to a misspelt word, if any is near. */
export function nearestOf(word: string, options: readonly string[]): string | undefined {
  if (word.length > LONGEST_SHOWN) {
    return undefined;
  }
  const [nearest] = options
    .map((option) => ({ option, edits: distance(word.toLowerCase(), option.toLowerCase()) }))
    .filter(({ edits }) => edits < word.length && edits <= Math.max(2, word.length / 3))
    .sort((a, b) => a.edits - b.edits);
  return nearest?.option;
}
