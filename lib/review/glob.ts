/** One place of a pattern: a character, any character, or any text. */
interface Place {
  readonly kind: "character" | "one" | "any";
  readonly character?: string;
  /** The characters that what stands for any text or character doesn't stand for. */
  readonly stopsAt: string;
}

/** A pattern, taken apart. */
export type Glob = readonly Place[];

/** A text, and which of some patterns match it. */
export interface Witness {
  readonly text: string;
  readonly matches: readonly boolean[];
}

/** A pattern with `*` and `?`. */
export function globOf(pattern: string): Glob {
  return Array.from(pattern, (character) => placeOf(character, ""));
}

/** A pattern in which nothing stands for some characters, up to a place. */
export function boundedGlobOf(pattern: string, stopsAt: string, until = pattern.length): Glob {
  return Array.from(pattern, (character, i) => placeOf(character, i < until ? stopsAt : ""));
}

/** A pattern as ARN operators read it: in the first five parts of an ARN, nothing stands for a colon. */
export function arnGlobOf(pattern: string): Glob {
  let colons = 0;
  return Array.from(pattern, (character) => {
    colons += character === ":" ? 1 : 0;
    return placeOf(character, colons < 5 ? ":" : "");
  });
}

/** A pattern that matches one text alone, whatever the text has. */
export function literalGlobOf(text: string): Glob {
  return Array.from(text, (character) => ({ kind: "character", character, stopsAt: "" }));
}

function placeOf(character: string, stopsAt: string): Place {
  const kind = character === "*" ? "any" : character === "?" ? "one" : "character";
  return { kind, character, stopsAt };
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
  const start = globs.map((glob) => closed(glob, [0]));
  const seen = new Set([keyOf(start)]);
  const found = new Map<string, Witness>();
  const queue: { readonly states: readonly (readonly number[])[]; readonly text: string }[] = [
    { states: start, text: "" },
  ];
  for (let next = queue.shift(); next; next = queue.shift()) {
    const { states, text } = next;
    const matches = states.map((positions, i) => positions.includes(globs[i]?.length ?? 0));
    const vector = matches.map(Number).join("");
    if (!found.has(vector)) {
      found.set(vector, { text, matches });
    }
    for (const character of nextCharacters(globs, states, other)) {
      const after = states.map((positions, i) => step(globs[i] ?? [], positions, character));
      const key = keyOf(after);
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

function keyOf(states: readonly (readonly number[])[]): string {
  return states.map((positions) => positions.join(",")).join("|");
}

/** The characters that some pattern waits for, and one that stands for all others. */
function nextCharacters(globs: readonly Glob[], states: readonly (readonly number[])[], other: string): Set<string> {
  const characters = new Set<string>();
  globs.forEach((glob, i) => {
    for (const position of states[i] ?? []) {
      const place = glob[position];
      if (place?.kind === "character" && place.character !== undefined) {
        characters.add(place.character);
      } else {
        Array.from(place?.stopsAt ?? "").forEach((character) => characters.add(character));
      }
    }
  });
  return characters.add(other);
}

function step(glob: Glob, positions: readonly number[], character: string): number[] {
  const after: number[] = [];
  for (const position of positions) {
    const place = glob[position];
    if (!place || (place.kind !== "character" && place.stopsAt.includes(character))) {
      continue;
    }
    if (place.kind === "any") {
      after.push(position);
    } else if (place.kind === "one" || place.character === character) {
      after.push(position + 1);
    }
  }
  return closed(glob, after);
}

/** Where a pattern can be: what stands for any text also stands for none. */
function closed(glob: Glob, positions: readonly number[]): number[] {
  const all = new Set<number>();
  for (const position of positions) {
    for (let at = position; !all.has(at); at += 1) {
      all.add(at);
      if (glob[at]?.kind !== "any") {
        break;
      }
    }
  }
  return [...all].sort((one, other) => one - other);
}

const LETTERS = "xyzqjvwk0123456789abcdefghilmnoprstu";

/** A character that no pattern has, and that a bucket's name can have, if there is one. */
function unmentioned(globs: readonly Glob[]): string {
  const mentioned = new Set(globs.flatMap((glob) => glob.map(({ character }) => character)));
  return Array.from(LETTERS).find((letter) => !mentioned.has(letter)) ?? "\u{10FFFD}";
}
