import { TerraformStack, TerraformVariable, Token } from "../lib/cdktf";
import { RemoteStateConfig } from "../lib/config/model";
import { Rule } from "../lib/config/schema/rules";
import { Condition } from "../lib/constructs/conditions";
import { RemoteState } from "../lib/constructs/remote-state";
import {
  expressionOf,
  isReference,
  isStateReference,
  StateReference,
  TextOrReference,
  VariableReference,
} from "../lib/text-or-reference";

/**
 * Turns references into Terraform expressions, and has Terraform check what they stand for by the rules that literals are
 * checked by.
 */
export class PlanTimeValues {
  private readonly states = new Map<string, RemoteState>();
  private readonly variables = new Map<string, TerraformVariable>();

  public constructor(
    private readonly stack: TerraformStack,
    private readonly remoteStates: Readonly<Record<string, RemoteStateConfig>>,
  ) {}

  /** A value as a text that may stand anywhere in the stack. */
  public text(value: TextOrReference, rule: Rule): string {
    if (!isReference(value)) {
      return value;
    }
    if (isStateReference(value)) {
      this.expectOutput(value, rule, obeys(rule, `self.outputs.${value.output}`));
    } else {
      this.declare(value, rule);
    }
    return `\${${expressionOf(value)}}`;
  }

  /** Values as a list of texts; an output may be one text or a list of them. */
  public texts(values: readonly TextOrReference[], rule: Rule): string[] {
    if (!values.some(isReference)) {
      return values as string[];
    }
    const items = values.map((value) => {
      if (!isReference(value)) {
        return JSON.stringify(value);
      }
      if (isStateReference(value)) {
        const each = `[for value in flatten([self.outputs.${value.output}]) : ${obeys(rule, "value")}]`;
        this.expectOutput(value, rule, `try(length(${each}) > 0 && alltrue(${each}), false)`);
      } else {
        this.declare(value, rule);
      }
      return expressionOf(value);
    });
    return Token.asList(`\${flatten([${items.join(", ")}])}`);
  }

  private expectOutput({ fromState, output }: StateReference, rule: Rule, isRight: string): void {
    const state = this.stateOf(fromState);
    state.expect({
      expression: `can(self.outputs.${output})`,
      message: `the state "${fromState}" has no output "${output}": it should be ${rule.what}, and an output at the root of that state`,
    });
    state.expect({
      expression: `!can(self.outputs.${output}) || ${isRight}`,
      message: `the output "${output}" of the state "${fromState}" is not ${rule.what}: expected ${rule.allowed}`,
    });
  }

  private stateOf(name: string): RemoteState {
    const known = this.states.get(name);
    if (known) {
      return known;
    }
    const config = this.remoteStates[name];
    if (!config) {
      throw new Error(`no remote state "${name}", expected it under remoteStates`);
    }
    const { type, workspace, ...settings } = config;
    const state = new RemoteState(this.stack, `state-${name}`, { name, type, workspace, settings });
    this.states.set(name, state);
    return state;
  }

  private declare({ variable: name }: VariableReference, rule: Rule): void {
    if (this.variables.has(name)) {
      return;
    }
    const variable = new TerraformVariable(this.stack, `variable-${name}`, {
      type: "string",
      description: describe(rule),
      nullable: false,
    });
    variable.overrideLogicalId(name);
    for (const { expression, message } of validations(name, rule)) {
      variable.addValidation({ condition: `\${${expression}}`, errorMessage: message });
    }
    this.variables.set(name, variable);
  }
}

function describe({ what, allowed, shownAt }: Rule): string {
  return `${capitalised(what)}: ${allowed}${shownAt ? `; ${shownAt}` : ""}`;
}

function validations(name: string, rule: Rule): Condition[] {
  const subject = `the variable "${name}" is not ${rule.what}`;
  return [
    { expression: matches(rule.pattern, `var.${name}`), message: `${subject}: expected ${rule.allowed}` },
    ...(rule.refused ?? []).map(({ pattern, why }) => ({
      expression: `!${matches(pattern, `var.${name}`)}`,
      message: `${subject}: ${why}`,
    })),
  ];
}

/** The Terraform expression that tells whether another one's value obeys a rule. */
export function obeys({ pattern, refused = [] }: Rule, value: string): string {
  return [matches(pattern, value), ...refused.map((refusal) => `!${matches(refusal.pattern, value)}`)].join(" && ");
}

function matches(pattern: RegExp, value: string): string {
  return `can(regex(${JSON.stringify(pattern.source)}, ${value}))`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
