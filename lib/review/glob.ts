/** One place of a pattern: a character, any character, or any text. */
interface Place {
  readonly kind: "character" | "one" | "any";
  readonly character?: string;
  /** The characters that what stands for any text or character doesn't stand for. */
  readonly stopsAt: string;
}

/** A pattern, taken apart. */
export type Glob = readonly Place[];

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
