import { readFileSync } from "node:fs";
import path from "node:path";
import { Fact, FACTS } from "./facts";

/** What a comparison of Braze's page with the source found. */
export interface Comparison {
  /** What moved, each with the file and the line to change. */
  readonly moved: readonly string[];
  /** What differs, and may. */
  readonly accepted: readonly string[];
  /** How many facts were compared. */
  readonly compared: number;
}

/**
 * Compares Braze's page with the facts in the source.
 *
 * @param page - the page's Markdown source
 * @throws if the source has a fact no longer where the list of facts says
 */
export function comparePage(page: string): Comparison {
  const differing = FACTS.map((fact) => ({ fact, onPage: fact.onPage(page) })).filter(
    ({ fact, onPage }) => !isSame(fact.ours, onPage),
  );
  const reasonFor = ({ fact: { accepted }, onPage }: (typeof differing)[number]): string | undefined =>
    accepted && isSame(accepted.onPage, onPage) ? accepted.why : undefined;
  return {
    moved: differing
      .filter((difference) => reasonFor(difference) === undefined)
      .map(({ fact, onPage }) => describe(fact, onPage)),
    accepted: differing.flatMap((difference) => {
      const why = reasonFor(difference);
      return why === undefined ? [] : [`${difference.fact.name}: the page says something else; ${why}`];
    }),
    compared: FACTS.length,
  };
}

/**
 * Where the source says a fact: `FILE:LINE`.
 *
 * @throws if the file has no such line
 */
export function placeOf({ place: { file, text }, name }: Fact): string {
  const lines = readFileSync(path.join(__dirname, "..", "..", file), "utf8").split("\n");
  const index = lines.findIndex((line) => line.includes(text));
  if (index < 0) {
    throw new Error(
      `${file} has no line with ${text}, expected the fact "${name}" there: correct its place in facts.ts`,
    );
  }
  return `${file}:${index + 1}`;
}

function describe(fact: Fact, onPage: readonly string[]): string {
  const [more, less] = [without(onPage, fact.ours), without(fact.ours, onPage)];
  return [
    `${placeOf(fact)}  ${fact.name}`,
    ...(onPage.length === 0 ? ["    the page says nothing of it, or says it in other words"] : []),
    ...less.map((line) => `    the source says  ${line}`),
    ...more.map((line) => `    the page says    ${line}`),
  ].join("\n");
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return without(one, other).length === 0 && without(other, one).length === 0;
}

function without(lines: readonly string[], others: readonly string[]): string[] {
  return lines.filter((line) => !others.includes(line));
}
