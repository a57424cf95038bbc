import { distance } from "fastest-levenshtein";

const LONGEST_SHOWN = 60;

/**
 * Access key ids, what looks like a secret access key or a session token (40 letters and digits or more, of both cases),
 * and passwords in addresses.
 */
const CREDENTIAL =
  /(AKIA|ASIA)[A-Z0-9]{12,}|(?<![A-Za-z0-9/+])(?=[a-z0-9/+]*[A-Z])(?=[A-Z0-9/+]*[a-z])[A-Za-z0-9/+]{40,}|(?<=:\/\/)[^/@\s]*@/g;

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
  return text.replaceAll(CREDENTIAL, "(not shown)");
}

function foundText(text: string): string {
  if (withoutCredentials(text) !== text) {
    return "a text that looks like an AWS credential (not shown)";
  }
  return JSON.stringify(text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text);
}

/** The option that is nearest to a misspelt word, if any is near. */
export function nearestOf(word: string, options: readonly string[]): string | undefined {
  const [nearest] = options
    .map((option) => ({ option, edits: distance(word.toLowerCase(), option.toLowerCase()) }))
    .filter(({ edits }) => edits < word.length && edits <= Math.max(2, word.length / 3))
    .sort((a, b) => a.edits - b.edits);
  return nearest?.option;
}
