import { readFileSync } from "node:fs";
import { CONFIGURATION_PAGE, keysAt, placesIn } from "../../scripts/docs-page";
import { ALL_EDITS, EDITS } from "../../scripts/edits/all-edits";
import { BEFORES } from "../../scripts/edits/befores";
import { changedKeys } from "../../scripts/edits/changed-keys";
import { EDITS_PAGE, editListsIn, withGeneratedEdits } from "../../scripts/edits/edits-page";

const CONFIGURATION = readFileSync(CONFIGURATION_PAGE, "utf8");
const PAGE = readFileSync(EDITS_PAGE, "utf8");

/** A setting is the same in a stack as under `defaults`. */
const SAME_SETTINGS: Readonly<Record<string, readonly string[]>> = { defaults: ["defaults", "stacks.STACK"] };

test.each([
  [CONFIGURATION_PAGE, CONFIGURATION],
  [EDITS_PAGE, PAGE],
])("the edits in %s are what `npm run docs` writes", (_, page) => {
  expect(withGeneratedEdits(page)).toBe(page);
});

test("the page has every list of edits, once", () => {
  expect(editListsIn(PAGE).sort()).toEqual(Object.keys(EDITS).sort());
});

/** The keys of a statement are AWS's: an edit of any is an edit of the list. */
const OF_AWS = /\.policyStatements\b/;

test("some edit changes each key of the configuration", () => {
  const changed = new Set(ALL_EDITS.flatMap((edit) => [...changedKeys(edit)]));
  const own = placesIn(CONFIGURATION).filter(([place = ""]) => !OF_AWS.test(place));
  const withoutEdit = own.flatMap((places) => {
    const same = places.flatMap((place) => SAME_SETTINGS[place] ?? [place]);
    const keys = keysAt(places[0]!).filter(({ key }) => !same.some((place) => changed.has(`${place}: ${key}`)));
    return keys.map(({ key }) => `${places[0]}: ${key}`);
  });
  expect(withoutEdit).toEqual([]);
});

test("every edit has a title of its own", () => {
  const titles = ALL_EDITS.map(({ title }) => title);
  expect(titles.filter((title, i) => titles.indexOf(title) !== i)).toEqual([]);
});

test("every configuration that is deployed is edited", () => {
  expect(new Set(ALL_EDITS.map(({ before }) => before))).toEqual(new Set(Object.keys(BEFORES)));
});

test("a list of edits that there is not is refused", () => {
  expect(() => withGeneratedEdits("<!-- edits: nothing -->\n<!-- end -->")).toThrow("no edits called nothing");
});
