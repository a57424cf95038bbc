import { isStateReference } from "../../text-or-reference";
import { placedReferences } from "../schema/placed-references";
import type { Problem } from "../problems/problem";
import { completeStack } from "../schema/file";
import type { NamedDraft, PlacedStates } from "./draft";

/** A state that no value is taken from is probably a leftover, or a reference to it was forgotten. */
export function unusedStates(drafts: readonly NamedDraft[], remoteStates: readonly PlacedStates[]): Problem[] {
  const references = drafts.flatMap(({ stack }) =>
    placedReferences(completeStack, stack).map(({ reference }) => reference),
  );
  const used = new Set(references.filter(isStateReference).map(({ fromState }) => fromState));
  return remoteStates
    .flatMap(({ states, path }) => Object.keys(states).map((name) => ({ name, path })))
    .filter(({ name }) => !used.has(name))
    .map(({ name, path }) => ({
      path: [...path, name],
      message: `no value is taken from the state "${name}"; use the state as { fromState: ${name}, output: NAME }, or remove it`,
    }));
}
