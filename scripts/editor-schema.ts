import * as z from "zod";
import { isOptIn, KNOWN_REGIONS } from "../lib/regions";
import { fileSchema } from "../lib/config/schema/file";
import { fileRuleOf } from "../lib/config/schema/policy-statement";
import { REGION } from "../lib/config/schema/settings";
import { Rule, ruleOf } from "../lib/config/schema/text";

/** The schema by which an editor completes and checks `braze.yaml`, as the text of a JSON Schema. */
export function editorSchema(): string {
  const schema = z.toJSONSchema(fileSchema, {
    target: "draft-07",
    io: "input",
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema instanceof z.ZodType && ruleOf(zodSchema)?.what === REGION.what) {
        offerRegions(jsonSchema);
      }
      const file = zodSchema instanceof z.ZodType ? fileRuleOf(zodSchema) : undefined;
      if (file) {
        offerFile(jsonSchema, file);
      }
    },
  });
  addTitles(schema);
  return `${JSON.stringify(schema, null, 2)}\n`;
}

/** Keys whose values are arguments of backends, which are Terraform's to explain. */
const OF_TERRAFORM = ["backend", "remoteStates"];

/** An editor shows a key's title above its description: by default, the title is the key. */
function addTitles(node: unknown): void {
  if (typeof node !== "object" || node === null) {
    return;
  }
  const { properties = {}, ...rest } = node as { properties?: Record<string, { title?: string }> };
  for (const [key, schema] of Object.entries(properties)) {
    schema.title ??= key;
    if (!OF_TERRAFORM.includes(key)) {
      addTitles(schema);
    }
  }
  Object.values(rest).forEach(addTitles);
}

/** An editor offers the known regions. A region that this version doesn't know is allowed as well. */
function offerRegions(jsonSchema: z.core.JSONSchema.BaseSchema): void {
  const { type, pattern, patternErrorMessage } = jsonSchema;
  delete jsonSchema.type;
  delete jsonSchema.pattern;
  delete jsonSchema.patternErrorMessage;
  jsonSchema.anyOf = [
    { type, pattern, patternErrorMessage },
    {
      enum: [...KNOWN_REGIONS],
      enumDescriptions: KNOWN_REGIONS.map((region) =>
        isOptIn(region) ? "An opt-in region: the account must have it enabled, and a role may not work there." : "",
      ),
    },
  ];
}

/** What a list may hold may stand in a file, too. */
function offerFile(jsonSchema: z.core.JSONSchema.BaseSchema, { what, allowed, pattern }: Rule): void {
  const { type, items } = jsonSchema;
  delete jsonSchema.type;
  delete jsonSchema.items;
  jsonSchema.anyOf = [
    { type, items },
    { type: "string", pattern: pattern.source, patternErrorMessage: `not ${what}, expected ${allowed}` },
  ];
}
