import * as fc from "fast-check";
import { pathsIn, replaceAt, valueIn } from "../config/generators/data";
import { Data } from "../config/generators/valid-config";
import { NASTY_TEXTS } from "./nasty-texts";

type Entry = [string, Data];

/** What comes in the place of an entry. The donor is an entry of the same configuration. */
type Change = (entry: Entry, donor: Entry) => readonly Entry[];

const nasty = fc.constantFrom(...NASTY_TEXTS);

/** Values of every kind. */
const OTHER_VALUES: readonly Data[] = [
  null,
  true,
  false,
  0,
  -1,
  3.5,
  1e21,
  111122223333,
  "",
  "a",
  "1.2",
  [],
  [[]],
  ["a", "a"],
  {},
  { a: {} },
  { variable: "x" },
  { variable: "${x}" },
  { fromState: "platform", output: "x" },
  { existing: "example-other" },
];

/** Texts that go well in many texts. */
const harmless = fc.constantFrom("a", "-1", ".x", "/a", "*", "!", "'", "_(1)");

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.constant<Change>(() => []),
  harmless.map((text): Change => ([key, value]) => [[key, typeof value === "string" ? value + text : value]]),
  harmless.map((text): Change => ([key, value]) => [[key + text, value]]),
  fc.constantFrom<Change>(
    () => [],
    (entry, [key]) => [entry, [key, entry[1]]],
    (entry, donor) => [entry, donor],
    ([key], [, value]) => [[key, value]],
    ([, value], [key]) => [[key, value]],
    ([key, value]) => [[`${key}s`, value]],
    ([key, value]) => [[key.toLowerCase(), value]],
    ([key, value]) => [[key, [value]]],
    ([key, value]) => [[key, Array.isArray(value) ? [...value, ...value] : { [key]: value }]],
    ([key, value]) => [[key, Array.isArray(value) ? (value[0] ?? null) : JSON.stringify(value)]],
  ),
  fc.constantFrom(...OTHER_VALUES).map((value): Change => ([key]) => [[key, value]]),
  nasty.map((text): Change => ([key]) => [[key, text]]),
  nasty.map((text): Change => ([key, value]) => [[key, typeof value === "string" ? value + text : text]]),
  nasty.map((text): Change => ([key, value]) => [[key, typeof value === "string" ? text + value : text]]),
  nasty.map((text): Change => ([, value]) => [[text, value]]),
  nasty.map((text): Change => ([key, value]) => [[`${key}${text}`, value]]),
);

/** A configuration of which one or two entries were changed. */
export function mutatedStructure(configs: readonly Data[]): fc.Arbitrary<Data> {
  const step = fc.record({ change, at: fc.nat({ max: 999 }), from: fc.nat({ max: 999 }) });
  return fc.tuple(fc.constantFrom(...configs), fc.array(step, { minLength: 1, maxLength: 2 })).map(([config, steps]) =>
    steps.reduce<Data>((changed, { change: changeEntry, at, from }) => {
      const paths = pathsIn(changed);
      const [path, donor] = [at, from].map((number) => paths[number % paths.length]);
      if (!path || !donor) {
        return changed;
      }
      const entries = changeEntry(entryAt(changed, path), entryAt(changed, donor));
      return replaceAt(changed, path, [...entries]);
    }, config),
  );
}

function entryAt(config: Data, path: readonly (string | number)[]): Entry {
  return [String(path.at(-1)), valueIn(config, path)];
}
