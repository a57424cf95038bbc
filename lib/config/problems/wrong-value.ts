import { describeValue, nearestOf } from "./describe-value";
import { listOptions } from "./list-names";
import * as z from "zod";

const NUMERIC = /^[\d.]+$/;

/**
 * Says that a value is none of those that are allowed.
 *
 * @param instead - what was meant, if that is known
 */
export function notOneOf(input: unknown, options: readonly string[], instead?: string): string {
  // A version such as 1.2 is a number without quotes, and not the text that is meant.
  const written = options.map((option) => (NUMERIC.test(option) ? JSON.stringify(option) : option));
  const expected = listOptions(written);
  if (input === undefined) {
    return `missing, expected ${expected}${instead ? `; ${instead}` : ""}`;
  }
  const words = options.filter((option) => !NUMERIC.test(option));
  const nearest = typeof input === "string" && !instead ? nearestOf(input, words) : undefined;
  const meant = instead ?? (nearest && `did you mean ${nearest}?`);
  return `not allowed, got ${describeValue(input)}, expected ${expected}${meant ? `; ${meant}` : ""}`;
}

/**
 * Says that a number, a text or a list is too small or too large.
 *
 * @param instead - what was meant, if that is known
 */
export function outOfBounds(
  issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig,
  input: unknown,
  instead?: string,
): string {
  const size = Array.isArray(input)
    ? input.length === 0
      ? "an empty list"
      : `a list of ${input.length}`
    : describeValue(input);
  const limit = issue.code === "too_small" ? `at least ${issue.minimum}` : `at most ${issue.maximum}`;
  return `got ${size}, expected ${instead ?? `${limit}${typeof input === "string" ? " character" : ""}`}`;
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  object: "a mapping",
  record: "a mapping",
  array: "a list",
  string: "a text",
  boolean: "true or false",
  int: "a whole number",
  number: "a whole number",
};

/**
 * Says that a value is of another kind than the one that is allowed.
 *
 * @param expected - zod's name of the kind that is allowed
 * @param instead - what was meant, if that is known
 */
export function wrongType(input: unknown, expected: string, instead?: string): string {
  const wanted = TYPE_NAMES[expected] ?? expected;
  if (input === undefined) {
    return `missing, expected ${instead ?? wanted}`;
  }
  return `got ${describeValue(input)}, expected ${instead ?? `${wanted}${shapeClue(input, wanted)}`}`;
}

/** `key:value` is a text: YAML wants a space after the colon. */
const KEY_WITHOUT_SPACE = /^([A-Za-z][\w-]*):[^\s:]+$/;

/** What YAML 1.1 read as true or false, and YAML 1.2 reads as texts. */
const TRUTH_WORDS: Readonly<Record<string, boolean>> = { yes: true, on: true, no: false, off: false };

/** What the shape of a value says about what was meant. */
function shapeClue(input: unknown, wanted: string): string {
  switch (wanted) {
    case "a mapping": {
      const [, key] = typeof input === "string" ? (KEY_WITHOUT_SPACE.exec(input) ?? []) : [];
      return key ? `; put a space after the colon of ${key}` : "";
    }
    case "a list":
      return isMapping(input) ? ' of mappings; put "- " before the first key of each' : "";
    case "a text": {
      const [key, value] = isMapping(input) ? (Object.entries(input)[0] ?? []) : [];
      return key !== undefined && value === null ? `; put the text in quotes: "{${key}}"` : "";
    }
    case "true or false": {
      const word = typeof input === "string" ? TRUTH_WORDS[input.toLowerCase()] : undefined;
      return word === undefined ? "" : `; did you mean ${word}?`;
    }
    case "a whole number":
      return typeof input === "string" && /^\d+$/.test(input) ? ` without quotes: ${input}` : "";
    default:
      return "";
  }
}

function isMapping(input: unknown): input is object {
  return typeof input === "object" && input !== null && !Array.isArray(input);
}
