import { distance } from "fastest-levenshtein";

/** The option that is nearest to a misspelt word, if any is near. */
export function nearestOf(word: string, options: readonly string[]): string | undefined {
  const [nearest] = options
    .map((option) => ({ option, edits: distance(word.toLowerCase(), option.toLowerCase()) }))
    .filter(({ edits }) => edits < word.length && edits <= Math.max(2, word.length / 3))
    .sort((a, b) => a.edits - b.edits);
  return nearest?.option;
}
