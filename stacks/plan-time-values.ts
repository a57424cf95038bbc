import { TerraformStack, TerraformVariable, Token } from "../lib/cdktf";
import { PlacedReference } from "../lib/config/schema/placed-references";
import { describeRule, obeys, validationsOf } from "../lib/config/schema/rule-expressions";
import { Rule } from "../lib/config/schema/text";
import { ReferenceField } from "../lib/config/schema/text-or-reference";
import { RemoteState } from "../lib/constructs/remote-state";
import {
  expressionOf,
  isReference,
  isStateReference,
  Reference,
  StateReference,
  TextOrReference,
  VariableReference,
} from "../lib/text-or-reference";
import { RemoteStateProps } from "./props/settings";

/**
 * Turns references into Terraform expressions, and makes Terraform check their values by the rules for values that are
 * written down.
 */
export class PlanTimeValues {
  private readonly states = new Map<string, RemoteState>();
  private readonly variables = new Map<string, TerraformVariable>();

  /**
   * @param remoteStates - the states that references name
   * @param references - every reference of the stack, and what the fields that they stand in take
   */
  public constructor(
    private readonly stack: TerraformStack,
    private readonly remoteStates: Readonly<Record<string, RemoteStateProps>>,
    private readonly references: readonly PlacedReference[],
  ) {}

  /**
   * A value as a text that can stand anywhere in the stack: a reference becomes an expression.
   *
   * @throws if a reference names a remote state that the stack doesn't have
   */
  public text(value: TextOrReference): string {
    return isReference(value) ? `\${${this.checked(value)}}` : value;
  }

  /**
   * Values as a list of texts that can stand anywhere in the stack. An output can be one text or a list of texts.
   *
   * @throws if a reference names a remote state that the stack doesn't have
   */
  public texts(values: readonly TextOrReference[]): string[] {
    const items = values.map((value) => (isReference(value) ? this.checked(value) : JSON.stringify(value)));
    return values.some(isReference) ? Token.asList(`\${flatten([${items.join(", ")}])}`) : values.map(String);
  }

  /** The expression for a reference. Terraform checks the value by the rule of each field with this reference. */
  private checked(reference: Reference): string {
    const expression = expressionOf(reference);
    for (const field of this.references.filter((placed) => expressionOf(placed.reference) === expression)) {
      if (isStateReference(reference)) {
        this.expectOutput(reference, field);
      } else {
        this.declare(reference, field.rule);
      }
    }
    return expression;
  }

  private expectOutput({ fromState, output }: StateReference, { rule, isList }: ReferenceField): void {
    const state = this.stateOf(fromState);
    const each = `[for value in flatten([self.outputs.${output}]) : ${obeys(rule, "value")}]`;
    const isRight = isList
      ? `try(length(${each}) > 0 && alltrue(${each}), false)`
      : obeys(rule, `self.outputs.${output}`);
    state.expect({
      expression: `can(self.outputs.${output})`,
      message:
        `the state "${fromState}" has no output "${output}": ` +
        `it should be ${rule.what}, and an output at the root of that state`,
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
      throw new Error(`the stack has no remote state "${name}", add it to remoteStates`);
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
      description: describeRule(rule),
      nullable: false,
    });
    variable.overrideLogicalId(name);
    for (const { expression, message } of validationsOf(name, rule)) {
      variable.addValidation({ condition: `\${${expression}}`, errorMessage: message });
    }
    this.variables.set(name, variable);
  }
}
