import { Rule } from "./text";

/** A rule as Terraform checks it. */
export interface RuleCondition {
  /** A Terraform expression, without `${ }`. */
  readonly expression: string;
  /** What Terraform says if the expression is false. */
  readonly message: string;
}

/** What a value must be, in words, as the description of a Terraform variable. */
export function describeRule({ what, allowed, shownAt }: Rule): string {
  return `${capitalised(what)}: ${allowed}${shownAt ? `; ${shownAt}` : ""}`;
}

/** What must hold for the value of a Terraform variable. */
export function validationsOf(name: string, rule: Rule): RuleCondition[] {
  const subject = `the variable "${name}" is not ${rule.what}`;
  return [
    { expression: matches(rule.pattern, `var.${name}`), message: `${subject}: expected ${rule.allowed}` },
    ...(rule.refused ?? []).map(({ pattern, why }) => ({
      expression: `!${matches(pattern, `var.${name}`)}`,
      message: `${subject}: ${why}`,
    })),
  ];
}

/**
 * The Terraform expression that is true if the value of another expression obeys a rule.
 *
 * @param value - the other expression, without `${ }`
 */
export function obeys({ pattern, refused = [] }: Rule, value: string): string {
  return [matches(pattern, value), ...refused.map((refusal) => `!${matches(refusal.pattern, value)}`)].join(" && ");
}

function matches(pattern: RegExp, value: string): string {
  return `can(regex(${JSON.stringify(pattern.source)}, ${value}))`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
