/** Some classes, and the patterns that match each. */
export interface Coverable {
  readonly patterns: readonly string[];
}

/** More names than that are told as a pattern with exceptions, if there is one. */
const MOST_NAMES = 8;

/**
 * Says in few patterns which classes are meant, and no others.
 *
 * @param chosen - the classes that are meant
 * @param all - the classes that there are, among them those that are meant
 * @param namesOf - the names of all that is in a class, or undefined if no list has them all
 * @param everything - what stands for all classes
 * @param exampleOf - what stands for a class that no pattern and no list tells
 */
export function cover<T extends Coverable>(
  chosen: readonly T[],
  all: readonly T[],
  namesOf: (one: T) => readonly string[] | undefined,
  everything: string,
  exampleOf: (one: T) => string,
): string[] {
  const wordsOf = (one: T): readonly string[] => namesOf(one) ?? [exampleOf(one)];
  const patterns = [...new Set(chosen.flatMap((one) => one.patterns))].sort();
  const matched = (pattern: string): T[] => all.filter((one) => one.patterns.includes(pattern));
  const texts: string[] = [];
  let rest = [...chosen];
  const take = (text: string, taken: readonly T[]): void => {
    texts.push(text);
    rest = rest.filter((one) => !taken.includes(one));
  };
  const isMeant = (one: T): boolean => chosen.includes(one);
  const count = (taken: readonly T[]): number => taken.filter((one) => rest.includes(one)).length;
  const excess = (pattern: string): number => matched(pattern).filter((one) => !isMeant(one)).length;
  const best = (usable: readonly string[]): string | undefined =>
    usable
      .filter((pattern) => count(matched(pattern)) > 0)
      .sort((one, other) => excess(one) - excess(other) || count(matched(other)) - count(matched(one)))[0];
  const whole = patterns.filter((pattern) => matched(pattern).every(isMeant));
  for (let next = best(whole); next !== undefined && rest.length > 0; next = best(whole)) {
    take(next, matched(next));
  }
  if (rest.flatMap(wordsOf).length > MOST_NAMES || rest.some((one) => namesOf(one) === undefined)) {
    for (let next = best(patterns); next !== undefined && rest.length > 0; next = best(patterns)) {
      const taken = matched(next);
      take(
        `${next}${exceptions(
          taken.filter((one) => !isMeant(one)),
          isMeant,
          all,
          wordsOf,
        )}`,
        taken,
      );
    }
  }
  if (
    rest.length > 0 &&
    (rest.flatMap(wordsOf).length > MOST_NAMES || rest.some((one) => namesOf(one) === undefined))
  ) {
    const others = all.filter((one) => !isMeant(one));
    return [...texts, `${everything}${exceptions(others, isMeant, all, wordsOf)}`];
  }
  return [...texts, ...rest.flatMap(wordsOf)];
}

function exceptions<T extends Coverable>(
  excess: readonly T[],
  isMeant: (one: T) => boolean,
  all: readonly T[],
  wordsOf: (one: T) => readonly string[],
): string {
  const patterns = [...new Set(excess.flatMap((one) => one.patterns))]
    .filter((pattern) => !all.some((one) => isMeant(one) && one.patterns.includes(pattern)))
    .sort();
  let rest = [...excess];
  const texts: string[] = [];
  for (const pattern of patterns) {
    const matched = rest.filter((one) => one.patterns.includes(pattern));
    if (matched.length > 0) {
      texts.push(pattern);
      rest = rest.filter((one) => !matched.includes(one));
    }
  }
  texts.push(...rest.flatMap(wordsOf));
  return texts.length > 0 ? `, but not ${texts.join(", ")}` : "";
}
