import { Action } from "../../../scripts/edits/edit";

/** A line of `terraform plan -json`: what the tests read of it. */
interface Line {
  readonly type: string;
  readonly change?: { readonly resource: { readonly addr: string }; readonly action: string };
  readonly outputs?: Readonly<Record<string, { readonly action: string }>>;
  readonly diagnostic?: { readonly summary: string; readonly detail: string };
}

/** What a plan does. A move or an import alone, and what is read, are no action. */
const ACTIONS: Readonly<Record<string, Action>> = {
  create: "create",
  update: "update",
  replace: "replace",
  delete: "delete",
  remove: "forget",
};

/** The actions of a plan: address → action. Nothing for no change. */
export function actionsIn(text: string): Record<string, Action> {
  return Object.fromEntries(
    linesOf(text, "planned_change").flatMap(({ change }) => {
      const action = ACTIONS[change!.action];
      return action ? [[change!.resource.addr, action]] : [];
    }),
  );
}

/** The names of the outputs that a plan changes. */
export function outputsIn(text: string): string[] {
  const changes = linesOf(text, "outputs").flatMap(({ outputs }) => Object.entries(outputs!));
  return changes.filter(([, { action }]) => action !== "noop").map(([name]) => name);
}

/** The warnings and errors of a plan, as one line. */
export function diagnosticsIn(text: string): string {
  const all = linesOf(text, "diagnostic").map(({ diagnostic }) => `${diagnostic!.summary} ${diagnostic!.detail}`);
  return all.join(" ").replaceAll(/\s+/g, " ");
}

function linesOf(text: string, type: string): Line[] {
  return text
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line) => JSON.parse(line) as Line)
    .filter((line) => line.type === type);
}
