import { Edit, JsonObject, objectOf, textOf, valueAt } from "./json";
import { ModuleVariables } from "./module-variables";
import { isLiteral } from "./template";
import { literalText, templateText } from "./text";

/** The resources of a stack that have tags. */
const TAGGED = ["aws_cloudwatch_metric_alarm", "aws_s3_bucket", "aws_iam_policy", "aws_iam_role", "aws_iam_user"];

/** Gives each resource the tags that the provider gave it, because a module has no provider of its own. */
export function tagEdits(stack: JsonObject, variables: ModuleVariables): Edit[] {
  const tags = Object.entries(objectOf(valueAt(stack, ["provider", "aws", "0", "default_tags", "0", "tags"])));
  if (tags.length === 0) {
    return [];
  }
  const literals = Object.fromEntries(tags.filter(([, value]) => isLiteral(value)));
  const others = tags.filter(([, value]) => !isLiteral(value));
  const reference = variables.tags("tags", "Tags of every resource that has tags", literals);
  const merged = others.map(([key, value]) => `${literalText(key)} = ${templateText(textOf(value))}`).join(", ");
  const value = others.length === 0 ? reference : `\${merge(${templateText(reference)}, { ${merged} })}`;
  return TAGGED.map((type) => ({
    path: ["resource", type, "*"],
    change: (resource) => ({ ...objectOf(resource), tags: value }),
  }));
}
