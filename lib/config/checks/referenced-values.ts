import { isStateReference } from "../../text-or-reference";
import { PlacedReference, placedReferences } from "../schema/placed-references";
import { nearestOf } from "../problems/describe-value";
import type { Problem } from "../problems/problem";
import { completeStack } from "../schema/file";
import { forEachRepeat, NamedDraft } from "./draft";

/** Every `{ fromState, output }` names a state of the file; a variable stands for one kind of value. */
export function referencedValues(draft: NamedDraft): Problem[] {
  const references = placedReferences(completeStack, draft.stack);
  return [...unknownStates(draft, references), ...ambiguousVariables(draft, references)];
}

function unknownStates({ stack, pathOf }: NamedDraft, references: readonly PlacedReference[]): Problem[] {
  const states = Object.keys(stack.remoteStates ?? {});
  return references.flatMap(({ reference, path }) => {
    if (!isStateReference(reference) || !reference.fromState || states.includes(reference.fromState)) {
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

function ambiguousVariables({ pathOf }: NamedDraft, references: readonly PlacedReference[]): Problem[] {
  const problems: Problem[] = [];
  forEachRepeat(references, variableOf, (use, earlier) => {
    if (use.rule.what !== earlier.rule.what) {
      problems.push({
        path: pathOf(...use.path, "variable"),
        message:
          `the variable "${variableOf(use)}" is ${earlier.rule.what} elsewhere and ${use.rule.what} here, expected a ` +
          "variable for each",
      });
    }
  });
  return problems;
}

function variableOf({ reference }: PlacedReference): string | undefined {
  return isStateReference(reference) ? undefined : reference.variable;
}
