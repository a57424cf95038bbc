import { listNames } from "../../config/problems/list-names";
import type { Doubt } from "../../evaluator/decide";
import type { Statement } from "../../evaluator/statement";

/** A statement as messages name it: by its id, or else by what it is about. */
export function nameOf({ sid, effect, actions = [], notActions = [] }: Statement): string {
  const about = actions.length > 0 ? listNames(actions) : `all but ${listNames(notActions)}`;
  return sid === undefined ? `without an id (${effect} ${about})` : `"${sid}"`;
}

/** What can't be decided: `the condition on aws:SourceIp in the statement "Office"`. */
export function describeDoubts(doubts: readonly Doubt[]): string {
  const words = doubts.map(({ statement, element, key }) => {
    const what = key === undefined ? `whom or what it is about (${element})` : `the condition on ${key}`;
    return `${what} in the statement ${nameOf(statement)}`;
  });
  return listNames([...new Set(words)]);
}
