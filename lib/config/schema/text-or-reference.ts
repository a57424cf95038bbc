import * as z from "zod";
import { Rule, text } from "./text";

/** What a field may be that takes a reference as well as a text: this is marked on its schema. */
export interface ReferenceField {
  /** What the text must look like, however it is given. */
  readonly rule: Rule;
  /** Whether the field takes several texts. */
  readonly isList: boolean;
}

const fields = z.registry<ReferenceField>();

/** What a field takes, if it takes references. */
export function referenceField(schema: z.ZodType): ReferenceField | undefined {
  // zod's type of what a registry holds takes a RegExp apart.
  return fields.get(schema) as ReferenceField | undefined;
}

/** @see https://developer.hashicorp.com/terraform/language/syntax/configuration#identifiers */
const IDENTIFIER = {
  allowed: "letters, digits, _ and -, starting with a letter or _",
  pattern: /^[A-Za-z_][A-Za-z0-9_-]*$/,
};

/** Names of remote states become addresses. */
export const STATE_NAME: Rule = { what: "the name of a remote state", ...IDENTIFIER };

export const OUTPUT_NAME: Rule = { what: "the name of an output", ...IDENTIFIER };

/** @see https://developer.hashicorp.com/terraform/language/values/variables */
export const VARIABLE_NAME: Rule = {
  what: "the name of a Terraform variable",
  ...IDENTIFIER,
  refused: [
    {
      pattern: /^(source|version|providers|count|for_each|lifecycle|depends_on|locals|_)$/,
      why: "Terraform reserves this name",
    },
  ],
};

const reference = z.union([
  z
    .strictObject({
      fromState: text(STATE_NAME).meta({ description: "The name of the state under `remoteStates`." }),
      output: text(OUTPUT_NAME).meta({ description: "The name of an output at the root of that state." }),
    })
    .meta({ description: "An output of other Terraform's state, which stands under `remoteStates`." }),
  z
    .strictObject({
      variable: text(VARIABLE_NAME).meta({
        description:
          "The variable's name. Each stack that uses the variable declares it, with the rules that a literal must obey.",
      }),
    })
    .meta({ description: "A Terraform variable, whose value whoever applies the stack gives." }),
]);

/** The schema of a text that may also come from other Terraform's state, or from a variable. */
export function textOrReference(rule: Rule) {
  return z.union([text(rule), reference]).register(fields, { rule, isList: false });
}

/** The schema of one text or reference, or a list of them: the shortest and the longest that is allowed. */
export function textsOrReferences(rule: Rule, { least, most }: { readonly least: number; readonly most: number }) {
  const item = textOrReference(rule);
  return z.union([item, z.array(item).min(least).max(most)]).register(fields, { rule, isList: true });
}
