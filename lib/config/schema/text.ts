import { describeValue } from "../problems/describe-value";
import { breachOfEveryText } from "../../texts/every-text";
import * as z from "zod";

/**
 * What a text must look like, in a form that Node and Terraform both understand: no look-around, so that the patterns also
 * serve in Terraform's validation blocks.
 */
export interface Rule {
  /** What the text is, e.g. `a bucket name`. */
  readonly what: string;
  /** What is allowed, in words. */
  readonly allowed: string;
  readonly pattern: RegExp;
  /** @default - everything that matches the pattern is allowed */
  readonly refused?: readonly Refusal[];
  /**
   * What is refused where the text is written down. Terraform doesn't refuse it in a value that it gets.
   *
   * @default - nothing more
   */
  readonly refusedAsWritten?: readonly Refusal[];
  /**
   * Where a person finds the right value.
   *
   * @default - the message doesn't say
   */
  readonly shownAt?: string;
  /**
   * How many digits the text has, if it is made of digits alone.
   *
   * @default - the text isn't made of digits alone
   */
  readonly digits?: number;
  /**
   * Makes what is probably meant of a text that breaks the rule.
   *
   * @default - nothing is known of how this text is written wrongly
   */
  readonly repair?: (text: string) => string;
}

/** A text that matches a rule's pattern, and is refused all the same. */
export interface Refusal {
  readonly pattern: RegExp;
  readonly why: string;
}

/**
 * Why a text breaks a rule.
 *
 * @returns the reason, or undefined if the text obeys
 */
export function breach(rule: Rule, text: string): string | undefined {
  if (!rule.pattern.test(text)) {
    return `expected ${rule.allowed}`;
  }
  const refusals = [...(rule.refused ?? []), ...(rule.refusedAsWritten ?? [])];
  return breachOfEveryText(text) ?? refusals.find(({ pattern }) => pattern.test(text))?.why;
}

const rules = z.registry<{ rule: Rule }>();

/** The rule of a text's schema. */
export function ruleOf(schema: z.ZodType): Rule | undefined {
  // zod's type of what a registry holds takes a RegExp apart.
  return (rules.get(schema) as { rule: Rule } | undefined)?.rule;
}

/** The schema of a text that must obey a rule. */
export function text(rule: Rule) {
  const where = rule.shownAt ? `; ${rule.shownAt}` : "";
  return z
    .string({
      error: ({ input }) =>
        input === undefined
          ? `missing: ${rule.what}, expected ${rule.allowed}${where}`
          : `not ${rule.what}, got ${describeValue(input)}, expected ${rule.allowed}${where}`,
    })
    .refine((value) => breach(rule, value) === undefined, {
      error: ({ input }) => `not ${rule.what}, got ${describeValue(input)}, ${breach(rule, String(input))}${where}`,
    })
    .meta({ pattern: rule.pattern.source, patternErrorMessage: `not ${rule.what}, expected ${rule.allowed}${where}` })
    .register(rules, { rule });
}

const OF_KEY = { isOfKey: true };

/** Whether a key is wrong, and the value under the key is looked at all the same. */
export function isOfKey(issue: z.core.$ZodIssue): boolean {
  return issue.code === "custom" && issue.params === OF_KEY;
}

/** The schema of a mapping whose keys must obey a rule. */
export function textMap<V extends z.ZodType>(rule: Rule, value: V) {
  const key = text(rule);
  // Not the record's own key schema: zod would not look at the value under a key that it refuses.
  const keys = z.check<Record<string, unknown>>(({ value: mapping, issues }) => {
    for (const name of Object.keys(mapping)) {
      for (const { message } of key.safeParse(name).error?.issues ?? []) {
        issues.push({ code: "custom", input: name, path: [name], message, params: OF_KEY, continue: true });
      }
    }
  });
  keys._zod.def.when = ({ value: mapping }) =>
    typeof mapping === "object" && mapping !== null && !Array.isArray(mapping);
  return z
    .record(z.string(), value)
    .check(keys)
    .meta({ propertyNames: { type: "string", ...key.meta() } });
}

type DeepReadonly<T> = T extends readonly (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : T extends object
    ? { readonly [K in keyof T]: DeepReadonly<T[K]> }
    : T;

/** What a schema makes of a configuration: plain data that nothing changes. */
export type Output<S extends z.ZodType> = DeepReadonly<z.output<S>>;
