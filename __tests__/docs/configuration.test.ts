import { readFileSync } from "node:fs";
import { fileSchema } from "../../lib/config/schema/file";
import { keysByPlace } from "../../scripts/docs-keys";
import { allPlaces, CONFIGURATION_PAGE, placesIn, withGeneratedLists } from "../../scripts/docs-page";

const PAGE = readFileSync(CONFIGURATION_PAGE, "utf8");

test("the page's lists are what `npm run docs` writes", () => {
  expect(withGeneratedLists(PAGE)).toBe(PAGE);
});

test("the page lists the keys of every place of the schema, once", () => {
  expect(placesIn(PAGE).flat().sort()).toEqual(allPlaces().sort());
});

test("the page lists the arguments of every backend, of their mappings, and of every state that can be read", () => {
  expect([...PAGE.matchAll(/<!-- arguments of: (\w+) -->/g)].map(([, of]) => of)).toEqual([
    "backend",
    "nested",
    "remoteState",
  ]);
});

test("a stack has every key of the defaults, so the page lists those once", () => {
  const keys = keysByPlace(fileSchema);
  const namesAt = (place: string): string[] => (keys.get(place) ?? []).map(({ key }) => key);
  expect(namesAt("stacks.STACK")).toEqual(expect.arrayContaining(namesAt("defaults")));
});
