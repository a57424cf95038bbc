import { z } from "zod";
import { describeValue } from "../problems/describe-value";
import { breach, OUTPUT_NAME, Rule, STATE_NAME, VARIABLE_NAME } from "./rules";

/** The schema of a text that has to obey a rule. */
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
    .meta({ pattern: rule.pattern.source, patternErrorMessage: `not ${rule.what}, expected ${rule.allowed}${where}` });
}

/** The schema of a mapping whose keys obey a rule. */
export function textMap<V extends z.ZodType>(key: Rule, value: V) {
  return z.record(text(key), value);
}

const reference = z.union([
  z
    .strictObject({
      fromState: text(STATE_NAME).meta({ description: "The name of the state under remoteStates" }),
      output: text(OUTPUT_NAME).meta({ description: "The name of one of its outputs" }),
    })
    .meta({ description: "An output of other Terraform's state, named under remoteStates" }),
  z
    .strictObject({ variable: text(VARIABLE_NAME).meta({ description: "The variable's name" }) })
    .meta({ description: "A Terraform variable, given by whoever applies the stack" }),
]);

/** The schema of a text that may also come from other Terraform's state, or from a variable. */
export function textOrReference(rule: Rule) {
  return z.union([text(rule), reference]);
}

/** The schema of one value or a list of them. */
export function listOf<S extends z.ZodType>(item: S) {
  return z.union([item, z.array(item).min(1)]);
}
