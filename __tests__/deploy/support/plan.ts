/** A plan, as `terraform show -json` has it: what the tests read of it. */
export interface Plan {
  readonly resource_changes?: readonly ResourceChange[];
  readonly output_changes?: Readonly<Record<string, Change>>;
}

interface ResourceChange {
  readonly address: string;
  readonly mode: "managed" | "data";
  readonly change: Change;
}

interface Change {
  readonly actions: readonly string[];
  readonly importing?: { readonly id: string };
  readonly before: unknown;
  readonly after: unknown;
  readonly after_unknown: unknown;
}

/** What a plan does to resources: address → `create`, `update`, `delete`, `delete, create`, … Nothing for no change. */
export function actionsOf({ resource_changes: changes = [] }: Plan): Record<string, string> {
  return Object.fromEntries(
    changes
      .filter(({ mode, change }) => mode === "managed" && change.actions.join() !== "no-op")
      .map(({ address, change }) => [address, change.actions.join(", ")]),
  );
}

/** The outputs that a plan changes: name → `create`, `update` or `delete`. */
export function outputActionsOf({ output_changes: changes = {} }: Plan): Record<string, string> {
  return Object.fromEntries(
    Object.entries(changes)
      .filter(([, { actions }]) => actions.join() !== "no-op")
      .map(([name, { actions }]) => [name, actions.join(", ")]),
  );
}

/** What a plan imports: address → id. */
export function importsOf({ resource_changes: changes = [] }: Plan): Record<string, string> {
  return Object.fromEntries(
    changes.flatMap(({ address, change }) => (change.importing ? [[address, change.importing.id]] : [])),
  );
}
