import { isDeepStrictEqual } from "node:util";
import { isMap, parseDocument } from "yaml";
import { ConfigPath, valueAt } from "../config/problems/problem";
import { listSplices, NotEditable } from "./edit-list";
import { spliced } from "./splice";

/** The names of the keys in `auth`: all of them, and those that are switched off. */
export interface NamedKeys {
  readonly keys: readonly string[];
  readonly inactive: readonly string[];
}

/**
 * The text of a file with other names in its `auth`. Comments, order, quotes and line ends stay.
 *
 * @param place - where `auth` is in the file
 * @throws {@link NotEditable} if a person must make the edit
 */
export function editKeys(text: string, place: ConfigPath, { keys, inactive }: NamedKeys): string {
  const document = parseDocument(text, { uniqueKeys: false });
  const auth = document.getIn(place, true);
  if (!isMap(auth)) {
    throw new NotEditable("there is no mapping auth in the file");
  }
  const edited = spliced(text, [
    ...listSplices(text, auth, "keys", keys),
    ...listSplices(text, auth, "inactive", inactive),
  ]);
  requireNothingElse(document.toJS({ maxAliasCount: 0 }), edited, place, { keys, inactive });
  return edited;
}

/** Whatever was written in an unforeseen way isn't changed by mistake. */
function requireNothingElse(before: unknown, edited: string, place: ConfigPath, names: NamedKeys): void {
  const after: unknown = parseDocument(edited, { uniqueKeys: false }).toJS({ maxAliasCount: 0 });
  const { keys, inactive = [] } = valueAt(after, place) as Record<string, unknown>;
  const isMeant =
    isDeepStrictEqual({ keys, inactive }, names) &&
    isDeepStrictEqual(withoutNames(after, place), withoutNames(before, place));
  if (!isMeant) {
    throw new NotEditable("the edit would change something else");
  }
}

/** The data of a file with no names of keys in its `auth`. */
function withoutNames(value: unknown, [key, ...rest]: ConfigPath): unknown {
  const mapping = value as Record<string, unknown>;
  return key === undefined
    ? { ...mapping, keys: undefined, inactive: undefined }
    : { ...mapping, [key]: withoutNames(mapping[key], rest) };
}
