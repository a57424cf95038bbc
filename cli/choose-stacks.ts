import type { Config, StackConfig } from "../lib/config/schema/file";
import { nearestOf } from "../lib/config/problems/describe-value";
import { listNames } from "../lib/config/problems/list-names";
import { stacksNamed } from "../lib/config/derived/stack-names";
import { CommandError } from "./failure";

/**
 * The full names of the stacks that a person names. A stack in an environment can be named without it, if only one stack
 * is meant then.
 *
 * @throws {@link CommandError} for every name that no stack has, or that more than one has
 */
export function chooseStacks(config: Config, names: readonly string[]): string[] {
  const chosen = names.map((name) => ({ name, found: stacksNamed(config, name) }));
  const problems = chosen.flatMap(({ name, found }) => (found.length === 1 ? [] : [explain(config, name, found)]));
  if (problems.length > 0) {
    throw new CommandError(...problems);
  }
  return [...new Set(chosen.flatMap(({ found }) => found))];
}

function explain({ stacks }: Config, name: string, found: readonly string[]): string {
  if (found.length > 1) {
    return `"${name}" means more than one stack, expected ${found.join(" or ")}`;
  }
  const names = Object.keys(stacks);
  const nearest = nearestOf(name, names);
  return `there is no stack "${name}"${nearest ? `, did you mean "${nearest}"?` : ","} the stacks are ${listNames(names)}`;
}

/** A stack and its full name. */
export interface NamedStack {
  readonly name: string;
  readonly stack: StackConfig;
}

/**
 * The one stack that a person names.
 *
 * @throws {@link CommandError} as {@link chooseStacks}
 */
export function findStack(config: Config, given: string): NamedStack {
  const [name = given] = chooseStacks(config, [given]);
  const stack = config.stacks[name];
  if (!stack) {
    throw new CommandError(explain(config, given, []));
  }
  return { name, stack };
}
