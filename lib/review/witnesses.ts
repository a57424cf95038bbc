import { Automaton } from "./automaton";
import type { Glob } from "./glob";

/** A text, and which of some patterns match it. */
export interface Witness {
  readonly text: string;
  readonly matches: readonly boolean[];
}

/** More than that many states are more than patterns of people have. */
const MOST_STATES = 20_000;

/** Patterns whose combinations can't be counted in reasonable time. */
export class TooManyStates extends Error {}

/**
 * One text for each set of patterns that some text matches, and no other. Each pattern is an automaton; their product is
 * walked breadth-first, so that the texts are the shortest.
 *
 * @throws {@link TooManyStates}
 */
export function witnessesOf(globs: readonly Glob[]): Witness[] {
  const other = unmentioned(globs);
  const automata = globs.map((glob) => new Automaton(glob));
  const start = automata.map((automaton) => automaton.start);
  const seen = new Set([start.join()]);
  const found = new Map<string, Witness>();
  const queue: { readonly states: readonly number[]; readonly text: string }[] = [{ states: start, text: "" }];
  // The list grows while it is read.
  for (const { states, text } of queue) {
    const matches = automata.map((automaton, i) => automaton.accepts(states[i] ?? 0));
    const vector = matches.map(Number).join("");
    if (!found.has(vector)) {
      found.set(vector, { text, matches });
    }
    const expected = new Set([...automata.flatMap((automaton, i) => automaton.expects(states[i] ?? 0)), other]);
    for (const character of expected) {
      const after = automata.map((automaton, i) => automaton.next(states[i] ?? 0, character));
      const key = after.join();
      if (!seen.has(key)) {
        seen.add(key);
        queue.push({ states: after, text: text + character });
      }
    }
    if (seen.size > MOST_STATES) {
      throw new TooManyStates("the patterns have too many combinations");
    }
  }
  return [...found.values()];
}

const LETTERS = "xyzqjvwk0123456789abcdefghilmnoprstu";

/** A character that no pattern has, and that a bucket's name can have, if there is one. */
function unmentioned(globs: readonly Glob[]): string {
  const mentioned = new Set(globs.flatMap((glob) => glob.map(({ character }) => character)));
  return Array.from(LETTERS).find((letter) => !mentioned.has(letter)) ?? "\u{10FFFD}";
}
