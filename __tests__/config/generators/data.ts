import { Data } from "./valid-config";

type Path = readonly (string | number)[];

/** The path of everything in plain data. */
export function pathsIn(value: Data): Path[] {
  return entriesOf(value).flatMap(([key, inner]) => [[key], ...pathsIn(inner).map((path) => [key, ...path])]);
}

/** What a mapping or a list has in it. */
function entriesOf(value: Data): [string | number, Data][] {
  if (Array.isArray(value)) {
    return value.map((item, i) => [i, item]);
  }
  return typeof value === "object" && value !== null ? Object.entries(value) : [];
}

/** What stands at a path. */
export function valueIn(value: Data, path: Path): Data {
  return path.reduce<Data>((inner, key) => (inner as Record<string | number, Data>)[key] ?? null, value);
}

/** A copy in which other entries stand in the place of one. */
export function replaceAt(value: Data, [key, ...rest]: Path, entries: [string, Data][]): Data {
  const changed = entriesOf(value).flatMap(([k, inner]): [string | number, Data][] =>
    k !== key ? [[k, inner]] : rest.length > 0 ? [[k, replaceAt(inner, rest, entries)]] : entries,
  );
  return Array.isArray(value) ? changed.map(([, inner]) => inner) : Object.fromEntries(changed);
}
