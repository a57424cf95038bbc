import { ipRange } from "../evaluator/ip-range";
import { matcherOf, numberIn, timeIn } from "../evaluator/operators";
import type { Statement } from "../evaluator/statement";
import type { PolicyCondition } from "../policies/document";

/** The keys of conditions that stand for what no one can decide here. Each is true or false, and no one knows which. */
const UNDECIDED = "undecided:";

/** Whether a key stands for what no one can decide. */
export function isUndecided(key: string): boolean {
  return key.startsWith(UNDECIDED);
}

/** What a key that stands for something undecided says, in words. */
export function undecidedText(key: string): string {
  return key.slice(UNDECIDED.length).replaceAll(/\^(.)/g, (_, letter: string) => letter.toUpperCase());
}

/** A condition that is true if what a text says is so, and no one can tell. */
function undecided(text: string): PolicyCondition {
  // Keys have no case, and the text has.
  const key = text.replaceAll(/[A-Z^]/g, (letter) => `^${letter.toLowerCase()}`);
  return { test: "Bool", variable: UNDECIDED + key, values: ["true"] };
}

/** A policy whose content no one knows: it may allow each request, or not. */
export function unknownPolicy(text: string): Statement {
  return { effect: "Allow", actions: ["*"], resources: ["*"], conditions: [undecided(text)] };
}

/** A statement whose conditions can all be judged, if only as something that may be so or not. */
export function symbolic(statement: Statement): Statement {
  const { conditions } = statement;
  return conditions
    ? { ...statement, conditions: conditions.map((one) => (canDecide(one) ? one : undecided(wordsOf(one)))) }
    : statement;
}

/** What reads the values of an operator. */
const READERS: readonly (readonly [type: RegExp, read: (text: string) => unknown])[] = [
  [/^Numeric/, numberIn],
  [/^Date/, timeIn],
  [/IpAddress/, ipRange],
];

function canDecide({ test, values }: PolicyCondition): boolean {
  const operator = matcherOf(test);
  const [, read] = READERS.find(([type]) => type.test(test)) ?? [];
  return (
    test === "Null" ||
    (operator?.over === undefined &&
      operator !== undefined &&
      values.every((value) => !read || read(value) !== undefined))
  );
}

function wordsOf({ test, variable, values }: PolicyCondition): string {
  return `${test} ${variable} ${[...new Set(values)].sort().join(", ")}`;
}
