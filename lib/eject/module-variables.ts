import { obeys, RuleCondition, validationsOf } from "../config/schema/rule-expressions";
import { TAG_KEY, TAG_VALUE } from "../config/schema/tag";
import type { Rule } from "../config/schema/text";
import { Json, JsonObject } from "./json";
import { isLiteral } from "./template";

/** The variables of a module, which take the place of values that stood in a stack. */
export class ModuleVariables {
  private readonly made = new Map<string, JsonObject>();

  /** @param own - the variables that the stack has already */
  public constructor(private readonly own: JsonObject) {}

  /** All variables: first those that a caller must give, then those with defaults. */
  public get all(): JsonObject {
    return { ...this.own, ...Object.fromEntries(this.made) };
  }

  /** What makes a variable of a text, unless the text is an expression. */
  public forText(name: string, description: string, rule: Rule): (value: Json) => Json {
    return (value) => (isLiteral(value) ? this.text(name, description, rule, value) : value);
  }

  /** Declares a text. @returns the reference to the variable */
  public text(name: string, description: string, rule: Rule, value: string): string {
    return this.declare(name, value, (free) => variable("string", description, value, validationsOf(free, rule)));
  }

  /** Declares a list of texts. @returns the reference to the variable */
  public list(name: string, description: string, rule: Rule, values: readonly Json[]): string {
    return this.declare(name, values, (free) => {
      const each = `alltrue([for value in var.${free} : ${obeys(rule, "value")}])`;
      return variable("list(string)", description, values, [
        {
          expression: `length(var.${free}) > 0 && ${each}`,
          message: `the variable "${free}" needs at least one value, and each must be ${rule.what}: expected ${rule.allowed}`,
        },
      ]);
    });
  }

  /** Declares tags. @returns the reference to the variable */
  public tags(name: string, description: string, values: JsonObject): string {
    return this.declare(name, values, (free) => {
      const areRight = (item: "key" | "value", rule: Rule): RuleCondition => ({
        expression: `alltrue([for key, value in var.${free} : ${obeys(rule, item)}])`,
        message: `the variable "${free}" has what is not ${rule.what}: expected ${rule.allowed}`,
      });
      return variable("map(string)", description, values, [areRight("key", TAG_KEY), areRight("value", TAG_VALUE)]);
    });
  }

  /** A value that a variable of this name has already is not declared again. Another value gets another name. */
  private declare(name: string, value: Json, declaration: (free: string) => JsonObject): string {
    for (let number = 1; ; number++) {
      const free = number === 1 ? name : `${name}_${number}`;
      const before = this.made.get(free);
      if (!before && !(free in this.own)) {
        this.made.set(free, declaration(free));
        return `\${var.${free}}`;
      }
      if (before && JSON.stringify(before.default) === JSON.stringify(value)) {
        return `\${var.${free}}`;
      }
    }
  }
}

function variable(type: string, description: string, value: Json, conditions: readonly RuleCondition[]): JsonObject {
  return {
    type,
    description,
    default: value,
    nullable: false,
    validation: conditions.map(({ expression, message }) => ({
      condition: `\${${expression}}`,
      error_message: message,
    })),
  };
}
