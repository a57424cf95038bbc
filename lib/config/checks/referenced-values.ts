import { isReference, isStateReference, Reference } from "../../text-or-reference";
import { nearestOf } from "../problems/explain-issue";
import type { ConfigPath, Problem } from "../problems/problem";
import { forEachRepeat, NamedDraft } from "./draft";

/** Every `{ fromState, output }` names a state of the file; a variable stands for one kind of value. */
export function references(draft: NamedDraft): Problem[] {
  const found = referencesIn(draft.stack, []);
  return [...unknownStates(draft, found), ...ambiguousVariables(draft, found)];
}

interface PlacedReference {
  readonly reference: Reference;
  readonly path: ConfigPath;
}

function referencesIn(value: unknown, path: ConfigPath): PlacedReference[] {
  // A tag may be called fromState or variable.
  const isTags = path.length === 1 && path[0] === "tags";
  if (!isTags && isReference(value)) {
    return [{ reference: value, path }];
  }
  if (typeof value !== "object" || value === null) {
    return [];
  }
  return Object.entries(value).flatMap(([key, inner]) =>
    referencesIn(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

function unknownStates({ stack, pathOf }: NamedDraft, found: readonly PlacedReference[]): Problem[] {
  const states = Object.keys(stack.remoteStates ?? {});
  return found.flatMap(({ reference, path }) => {
    if (!isStateReference(reference) || reference.fromState === undefined || states.includes(reference.fromState)) {
      return [];
    }
    const nearest = nearestOf(reference.fromState, states);
    const known = states.length > 0 ? `expected ${states.join(" or ")}` : "expected it under remoteStates";
    return [
      {
        path: pathOf(...path, "fromState"),
        message: `no remote state "${reference.fromState}", ${known}${nearest ? `; did you mean ${nearest}?` : ""}`,
      },
    ];
  });
}

function ambiguousVariables({ pathOf }: NamedDraft, found: readonly PlacedReference[]): Problem[] {
  const uses = found.flatMap(({ reference, path }) =>
    isStateReference(reference) ? [] : [{ variable: reference.variable, kind: kindOf(path), path }],
  );
  const problems: Problem[] = [];
  forEachRepeat(
    uses,
    ({ variable }) => variable,
    ({ variable, kind, path }, earlier) => {
      if (kind !== earlier.kind) {
        problems.push({
          path: pathOf(...path, "variable"),
          message: `the variable "${variable}" is ${earlier.kind} elsewhere and ${kind} here, expected a variable for each`,
        });
      }
    },
  );
  return problems;
}

/** What a value is for, by the key it stands under. */
function kindOf(path: ConfigPath): string {
  const keys = path.filter((key) => typeof key === "string");
  const last = keys.at(-1);
  if (keys[0] === "tags") {
    return "a tag";
  }
  return last === "name" || last === "existing" ? "a bucket's name" : `${last}`;
}
