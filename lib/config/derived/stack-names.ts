import type { Config } from "../schema/file";

/** What a stack is called, and where. */
export interface StackNaming {
  /** The name in its file. */
  readonly own: string;
  /** @default - the file names no environment */
  readonly environment?: string;
}

/** The name by which commands, folders and states know a stack: its own, after its environment's. */
export function fullName({ own, environment }: StackNaming): string {
  return environment ? `${environment}-${own}` : own;
}

/** The name of a stack in its file. */
export function ownName(name: string, { environment }: { readonly environment?: string }): string {
  return environment ? name.slice(fullName({ own: "", environment }).length) : name;
}

/**
 * What default names are made of.
 *
 * @param name - the stack's full name
 * @param stack - a stack that was renamed keeps the default names that it had
 */
export function namingOf(
  name: string,
  { environment, renamedFrom = name }: { readonly environment?: string; readonly renamedFrom?: string },
): StackNaming {
  const prefix = `${environment}-`;
  return environment && renamedFrom.startsWith(prefix)
    ? { own: renamedFrom.slice(prefix.length), environment }
    : { own: renamedFrom };
}

/**
 * The full names of the stacks that a name can mean: the stack of that full name, or else those of that own name.
 *
 * @param name - as a person gives it to a command
 */
export function stacksNamed({ stacks }: Config, name: string): string[] {
  if (Object.hasOwn(stacks, name)) {
    return [name];
  }
  return Object.entries(stacks).flatMap(([full, { environment }]) =>
    environment && full === fullName({ own: name, environment }) ? [full] : [],
  );
}

/**
 * The default name of a user, role or policy: `braze-<stack>-<part>`, without saying the same word twice
 * (`braze-export`, not `braze-export-export`). With an environment, it begins with `braze-<environment>-`.
 */
export function iamName({ own, environment }: StackNaming, part: string): string {
  const words = ["braze", own, part].filter((word, i, all) => all.indexOf(word) === i);
  return (environment ? ["braze", environment, ...words.slice(1)] : words).join("-");
}
