import { BRAZE_ERRORS, BrazeError } from "../../lib/braze-errors";

/** A known text, for what somebody has read. */
export interface FoundError {
  readonly error: BrazeError;
  /** Whether it is the same text: otherwise, it is the nearest. */
  readonly isSame: boolean;
}

/** How many of the words must be the same for a text to be near. */
const NEAR = 0.3;

/** Words that every text has. */
const COMMON = new Set(["the", "is", "to", "in", "on", "that", "this", "your", "for", "and", "of", "a", "not", "user"]);

/** What Braze is known to say that is the same as a text, or nearest to it. @returns undefined if nothing is near */
export function findError(text: string): FoundError | undefined {
  const said = normalised(text);
  const same = BRAZE_ERRORS.find(({ marks }) => marks.some((mark) => mark.test(said)));
  if (same) {
    return { error: same, isSame: true };
  }
  const [nearest] = BRAZE_ERRORS.map((error) => ({ error, nearness: nearnessOf(said, error.text) })).sort(
    (one, other) => other.nearness - one.nearness,
  );
  return nearest && nearest.nearness >= NEAR ? { error: nearest.error, isSame: false } : undefined;
}

/** Quotes, spaces and stops differ between a dashboard, an e-mail and a shell. */
function normalised(text: string): string {
  return text
    .replaceAll(/[‘’`´]/g, "'")
    .replaceAll(/[“”"]/g, "")
    .replaceAll(/\s+/g, " ")
    .trim()
    .replace(/[.!]+$/, "");
}

/** How many words two texts share, of all that they have. */
function nearnessOf(text: string, known: string): number {
  const [one, other] = [wordsOf(text), wordsOf(known)];
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared / new Set([...one, ...other]).size;
}

function wordsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[a-z0-9:']+/g) ?? [];
  return new Set(words.filter((word) => !COMMON.has(word)));
}
