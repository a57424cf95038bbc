import { backend, remoteState } from "../lib/config/schema/backend";
import { fileSchema } from "../lib/config/schema/file";
import { describeBackends, describeKey, DocumentedKey, describeNestedArguments, keysByPlace } from "./docs-keys";

/** The page whose lists of keys are made from the schema. */
export const CONFIGURATION_PAGE = "docs/configuration.md";

/** A list in the page, between two comments: `<!-- keys of: PLACE, PLACE -->` and `<!-- end -->`. */
const LIST = /<!-- (keys|arguments) of: (.+?) -->\n[^]*?<!-- end -->/g;

const KEYS = keysByPlace(fileSchema);

const ARGUMENTS: Readonly<Record<string, string>> = {
  backend: describeBackends(backend),
  nested: describeNestedArguments(backend),
  remoteState: describeBackends(remoteState),
};

/** The places of the configuration that the page lists, list by list: the places of one list have the same keys. */
export function placesIn(page: string): string[][] {
  return [...page.matchAll(LIST)].flatMap(([, kind, places = ""]) => (kind === "keys" ? [places.split(", ")] : []));
}

/** Every place that has keys of its own. */
export function allPlaces(): string[] {
  return [...KEYS.keys()];
}

/**
 * The page with its lists made anew.
 *
 * @throws if one list is for places with different keys, or for a place that there is not
 */
export function withGeneratedLists(page: string): string {
  return page.replaceAll(LIST, (_list, kind: string, places: string) => {
    const lists = new Set(
      places.split(", ").map((place) => (kind === "keys" ? listOf(place) : (ARGUMENTS[place] ?? ""))),
    );
    const [list] = lists;
    if (lists.size !== 1 || !list) {
      throw new Error(`no one list for ${places}, expected places with the same keys`);
    }
    return `<!-- ${kind} of: ${places} -->\n\n${list}\n\n<!-- end -->`;
  });
}

/** A stack's own keys are listed without the settings that it shares with the defaults. */
function listOf(place: string): string {
  return keysAt(place).map(describeKey).join("\n");
}

/** The keys that the page lists for a place. */
export function keysAt(place: string): DocumentedKey[] {
  const settings = new Set(place === "stacks.STACK" ? KEYS.get("defaults")?.map(({ key }) => key) : []);
  return (KEYS.get(place) ?? []).filter(({ key }) => !settings.has(key));
}
