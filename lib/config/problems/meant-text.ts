import type { Rule } from "../schema/text";
import { breach } from "../schema/text";
import { breachOfEveryText } from "../../texts/every-text";
import { describeValue, withoutCredentials } from "./describe-value";

/** A field that takes a text. */
export interface TextField {
  readonly rule: Rule;
  /** Whether the text may also come from other Terraform's state, or from a variable. */
  readonly takesReferences: boolean;
}

const NAME = "[A-Za-z_][A-Za-z0-9_-]*";

/** `var.name`, as a part of a text or alone. */
const VARIABLE = new RegExp(`^(?:\\$\\{\\s*)?var\\.(${NAME})(?:\\s*\\})?$`);

/** `data.terraform_remote_state.name.outputs.output`. */
const STATE_OUTPUT = new RegExp(
  `^(?:\\$\\{\\s*)?data\\.terraform_remote_state\\.(${NAME})\\.outputs\\.(${NAME})(?:\\s*\\})?$`,
);

/** Any other expression of Terraform's that names something. */
const EXPRESSION = new RegExp(`^(?:\\$\\{\\s*)?(?:local|data|module|var|aws_[a-z0-9_]+)\\.${NAME}`);

/** `$NAME` and `${NAME}`, as a shell replaces them. */
const ENVIRONMENT = /^\$(?:([A-Z_][A-Z0-9_]*)|\{([A-Z_][A-Z0-9_]*)\})$/;

/**
 * The reference that an expression of Terraform's stands for, as a configuration writes it.
 *
 * @returns undefined if the text is no such expression
 */
export function referenceFor(text: string): string | undefined {
  const [, variable] = VARIABLE.exec(text) ?? [];
  if (variable) {
    return `{ variable: ${variable} }`;
  }
  const [, state, output] = STATE_OUTPUT.exec(text) ?? [];
  if (state) {
    return `{ fromState: ${state}, output: ${output} }`;
  }
  return EXPRESSION.test(text) ? "{ variable: NAME } or { fromState: STATE, output: NAME }" : undefined;
}

/**
 * What was meant by a value that breaks a text's rule: it follows the word "expected".
 *
 * @param fields - the fields that take references
 * @returns undefined where that can't be known
 */
export function meantInstead(
  { rule, takesReferences }: TextField,
  value: unknown,
  fields: () => readonly string[],
): string | undefined {
  if (typeof value === "number" || typeof value === "boolean") {
    return inQuotes(rule, value);
  }
  if (isReferenceLike(value)) {
    return `${rule.what} itself: only these keys can take a value from elsewhere: ${fields().join(", ")}`;
  }
  if (typeof value !== "string") {
    return undefined;
  }
  const [, bare, braced] = ENVIRONMENT.exec(value) ?? [];
  const variable = bare ?? braced;
  const reference = variable ? `{ variable: ${variable} }` : referenceFor(value);
  if (!reference) {
    return undefined;
  }
  const why = variable ? "no text is replaced by the environment" : "no text is read as an expression";
  return takesReferences
    ? `${reference}, since ${why}`
    : `${rule.what} itself: ${why}, and only these keys can take a value from elsewhere: ${fields().join(", ")}`;
}

/** Longer texts aren't written by hand. */
const LONGEST_REPAIRED = 200;

/**
 * What breaks the rule in a text that is right but for a slip, and what was meant.
 *
 * @returns undefined if the text can't be repaired
 */
export function repaired(rule: Rule, value: unknown): string | undefined {
  // What may be a secret is not shown in any spelling, and a character that can't be seen is what has to be said.
  if (typeof value !== "string" || value.length > LONGEST_REPAIRED || breachOfEveryText(value) !== undefined) {
    return undefined;
  }
  const trimmed = value.trim();
  const candidates = [trimmed, rule.repair?.(trimmed), trimmed.toLowerCase()];
  const meant = candidates.find((text) => text !== undefined && breach(rule, text) === undefined);
  if (meant === undefined || withoutCredentials(value) !== value) {
    return undefined;
  }
  return meant === trimmed
    ? `expected no white space around the text: ${describeValue(meant)}`
    : `${breach(rule, value)}; did you mean ${describeValue(meant)}?`;
}

/** YAML read a number or a truth value where a text was meant: a number is without the zeros in front. */
function inQuotes({ digits = 0 }: Rule, value: number | boolean): string {
  if (typeof value === "boolean") {
    return `a text in quotes: "${value}"`;
  }
  const written = String(value);
  const isWhole = /^\d+$/.test(written) && written.length > digits / 2 && written.length <= digits;
  const quoted = isWhole ? `: "${written.padStart(digits, "0")}"` : "";
  return `the text in quotes${quoted}; without quotes, YAML reads a number, and zeros can get lost`;
}

function isReferenceLike(value: unknown): boolean {
  return (
    typeof value === "object" &&
    value !== null &&
    (Object.hasOwn(value, "variable") || Object.hasOwn(value, "fromState"))
  );
}
