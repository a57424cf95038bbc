import * as z from "zod";
import { withoutWrappers } from "./navigate";
import { ruleOf } from "./text";
import { referenceField } from "./text-or-reference";

/** What can be said of a key of the configuration from its schema. */
export interface KeyDocs {
  /** What the key means, and its default. */
  readonly description: string;
  /** The values it takes. @default - the description says it */
  readonly allowed?: string;
  /** Where a person finds the right value. @default - nowhere but in a person's mind */
  readonly shownAt?: string;
  /** Whether the value can come from a variable or from another state. */
  readonly takesReferences: boolean;
}

/** Explains a key from its schema. */
export function docsOf(schema: z.ZodType): KeyDocs {
  const inner = withoutWrappers(schema);
  const field = referenceField(inner);
  const rule = field?.rule ?? ruleOf(inner);
  const allowed = rule ? `Allowed: ${rule.allowed}.` : valuesOf(inner);
  return {
    description: schema.description ?? inner.description ?? "",
    ...(allowed && { allowed }),
    ...(rule?.shownAt && { shownAt: rule.shownAt }),
    takesReferences: field !== undefined || takesReferences(inner),
  };
}

function takesReferences(schema: z.ZodType): boolean {
  return schema instanceof z.ZodRecord && referenceField(schema.valueType as z.ZodType) !== undefined;
}

function valuesOf(schema: z.ZodType): string {
  if (schema instanceof z.ZodEnum) {
    return `Values: ${schema.options.map((value) => `\`${value}\``).join(", ")}.`;
  }
  if (schema instanceof z.ZodArray && schema.element instanceof z.ZodEnum) {
    return valuesOf(schema.element);
  }
  if (schema instanceof z.ZodLiteral) {
    return `The value is \`${[...schema.values].map(String).join("`, `")}\`.`;
  }
  if (schema instanceof z.ZodNumber) {
    return `Allowed: ${schema.minValue} to ${schema.maxValue}.`;
  }
  return schema instanceof z.ZodBoolean ? "Values: `true`, `false`." : "";
}
