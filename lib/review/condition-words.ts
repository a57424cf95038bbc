import { meets } from "../evaluator/conditions";
import type { PolicyCondition } from "../policies/document";
import { ConditionAxis, KeyClass } from "./condition-axis";
import { isUndecided, undecidedText } from "./symbolic";

const MOST_VALUES = 10;

/** What each operator says, without `IfExists`. */
const WORDS: Readonly<Record<string, string>> = {
  StringEquals: "is",
  StringNotEquals: "isn't",
  StringEqualsIgnoreCase: "is, in any case,",
  StringNotEqualsIgnoreCase: "isn't, in any case,",
  StringLike: "is like",
  StringNotLike: "isn't like",
  ArnEquals: "is like",
  ArnLike: "is like",
  ArnNotEquals: "isn't like",
  ArnNotLike: "isn't like",
  Bool: "is",
  IpAddress: "is in",
  NotIpAddress: "isn't in",
  NumericEquals: "=",
  NumericNotEquals: "≠",
  NumericLessThan: "<",
  NumericLessThanEquals: "≤",
  NumericGreaterThan: ">",
  NumericGreaterThanEquals: "≥",
  DateEquals: "=",
  DateNotEquals: "≠",
  DateLessThan: "<",
  DateLessThanEquals: "≤",
  DateGreaterThan: ">",
  DateGreaterThanEquals: "≥",
};

/** Says which values of a key are meant, and no others. */
export function conditionWords(axis: ConditionAxis, indices: readonly number[]): string {
  const { key, name, classes, conditions } = axis;
  const chosen = indices.flatMap((index) => classes[index] ?? []);
  if (isUndecided(key)) {
    const [only] = chosen;
    return only?.value === "true" ? undecidedText(key) : `unless ${undecidedText(key)}`;
  }
  const others = classes.filter((one) => !chosen.includes(one));
  if (classes.every(({ value }) => value !== undefined)) {
    return `${name} is ${chosen.map(({ value }) => value).join(" or ")}`;
  }
  const isText = conditions.every(({ test }) => /^(?:String|Bool|Null)/.test(test));
  if (isText && chosen.every(isListed)) {
    return `${name} is ${values(chosen)}`;
  }
  if (isText && others.every(isListed)) {
    return `${name} isn't ${values(others)}`;
  }
  if (isText && others.every((one) => isListed(one) || one.value === undefined)) {
    const listed = others.filter(isListed);
    return listed.length > 0 ? `${name} is there, and isn't ${values(listed)}` : `${name} is there`;
  }
  if (chosen.length === 1 && chosen[0]?.value === undefined) {
    return `${name} is absent`;
  }
  const present = chosen.filter(({ value }) => value !== undefined);
  const there = classes.filter(({ value }) => value !== undefined);
  const orAbsent = present.length < chosen.length ? ", or absent" : "";
  const whole = orAbsent === "" ? undefined : fromConditions(name, classes, chosen, conditions);
  const found = whole ?? fromConditions(name, there, present, conditions);
  return whole ?? `${found ?? `${name} is ${present.map(exampleOf).join(" or ")}`}${orAbsent}`;
}

function isListed({ value, listed }: KeyClass): boolean {
  return value !== undefined && listed.length > 0;
}

function values(classes: readonly KeyClass[]): string {
  const all = [...new Set(classes.flatMap(({ listed }) => listed))];
  const shown = all.length > MOST_VALUES ? [...all.slice(0, MOST_VALUES), `${all.length - MOST_VALUES} more`] : all;
  return shown.join(" or ");
}

function exampleOf({ value, listed }: KeyClass): string {
  return value === undefined ? "absent" : (listed[0] ?? `such as ${value}`);
}

/** A condition, one that isn't met, or two of these, that say exactly which values are meant. */
function fromConditions(
  name: string,
  classes: readonly KeyClass[],
  chosen: readonly KeyClass[],
  conditions: readonly PolicyCondition[],
): string | undefined {
  const terms = conditions.flatMap((condition) => {
    const isMet = (one: KeyClass): boolean =>
      meets(condition, { [condition.variable.toLowerCase()]: one.value }) === true;
    return [
      { words: words(name, condition), includes: isMet },
      { words: opposite(name, condition, classes), includes: (one: KeyClass) => !isMet(one) },
    ];
  });
  const isExact = (includes: (one: KeyClass) => boolean): boolean =>
    classes.every((one) => includes(one) === chosen.includes(one));
  const single = terms.find(({ includes }) => isExact(includes));
  if (single) {
    return single.words;
  }
  for (const one of terms) {
    const other = terms.find((each) => isExact((value) => one.includes(value) && each.includes(value)));
    if (other) {
      return [one.words, other.words].sort().join(" and ");
    }
  }
  return undefined;
}

/** Each operator's opposite, where the key is there. */
const OPPOSITES: Readonly<Record<string, string>> = {
  is: "isn't",
  "is like": "isn't like",
  "is in": "isn't in",
  "is, in any case,": "isn't, in any case,",
  "<": "≥",
  ">": "≤",
  "=": "≠",
};

function opposite(name: string, condition: PolicyCondition, classes: readonly KeyClass[]): string {
  const verb = WORDS[condition.test] ?? "";
  const [found] = Object.entries(OPPOSITES).flatMap((pair) =>
    pair.includes(verb) ? pair.filter((one) => one !== verb) : [],
  );
  const isThere = classes.every(({ value }) => value !== undefined);
  return isThere && found !== undefined
    ? `${name} ${found} ${[...new Set(condition.values)].sort().join(" or ")}`
    : `not (${words(name, condition)})`;
}

function words(name: string, { test, values: wanted }: PolicyCondition): string {
  if (test === "Null") {
    return `${name} is ${wanted[0] === "true" ? "absent" : "there"}`;
  }
  const plain = test.replace("IfExists", "");
  const orAbsent = plain === test ? "" : ", or absent";
  return `${name} ${WORDS[plain] ?? plain} ${[...new Set(wanted)].sort().join(" or ")}${orAbsent}`;
}
