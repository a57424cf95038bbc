import { nearestOf } from "../lib/config/problems/describe-value";
import { fileSchema } from "../lib/config/schema/file";
import { docsOf } from "../lib/config/schema/key-docs";
import { ANY_NAME, Place, placesIn } from "../lib/config/schema/places";
import { CommandError } from "./failure";

/** Keys that stand at one place, e.g. `method`, which a user and a role have alike. */
type Explained = readonly Place[];

/** Every key of the configuration, by its path. */
export function everyKey(): string[] {
  return [...keysByPath().keys()];
}

/**
 * What a key means.
 *
 * @param key - its path, as a problem has it or with no name of a stack, or the last part of it
 * @throws {@link CommandError} if there is no such key
 */
export function explainKey(key: string): string {
  const keys = keysByPath();
  const found = find(keys, key);
  if (found.length === 0) {
    const nearest = nearestOf(
      key.split(".").at(-1) ?? key,
      [...keys.values()].map(([place]) => place?.key ?? ""),
    );
    throw new CommandError(
      `there is no key "${key}"${nearest ? `, did you mean "${nearest}"?` : ","} \`braze-s3 explain\` lists every key`,
    );
  }
  // Keys with one meaning, such as those of the two integrations, are explained once.
  const paths = new Map<string, string[]>();
  for (const [path, places] of found) {
    const explanation = [describe(places), ...keysIn(keys, path)].join("\n");
    paths.set(explanation, [...(paths.get(explanation) ?? []), path]);
  }
  return [...paths].map(([explanation, of]) => [...of, explanation].join("\n")).join("\n\n");
}

function keysByPath(): Map<string, Explained> {
  const keys = new Map<string, Place[]>();
  for (const place of placesIn(fileSchema)) {
    const path = [...place.path, place.key].join(".");
    keys.set(path, [...(keys.get(path) ?? []), place]);
  }
  return keys;
}

/** The keys of a path as a problem has it, or as a person writes it. */
function find(keys: ReadonlyMap<string, Explained>, written: string): [string, Explained][] {
  const wanted = written.replaceAll(/\[\d+\]/g, "");
  const found = findPath(keys, wanted);
  // The second part may be the name of a stack.
  return found.length > 0 ? found : findPath(keys, wanted.replace(/^stacks\.[^.]+\./, "stacks."));
}

/** The keys of a path, which need not name the stack, or the keys whose paths end with it. */
function findPath(keys: ReadonlyMap<string, Explained>, wanted: string): [string, Explained][] {
  const withoutNames = (path: string): string =>
    path
      .split(".")
      .filter((part) => part !== ANY_NAME)
      .join(".");
  const all = [...keys].map(([path, places]) => ({
    entry: [path, places] as [string, Explained],
    short: withoutNames(path),
  }));
  const short = withoutNames(wanted);
  const exact = all.filter((key) => key.short === short);
  const ending = all.filter((key) => key.short.endsWith(`.${short}`));
  // What a stack inherits stands under `defaults`, too.
  const own = ending.filter(({ entry: [path] }) => !path.startsWith("defaults."));
  return (exact.length > 0 ? exact : own.length > 0 ? own : ending).map(({ entry }) => entry);
}

/** The line with the keys of a section. */
function keysIn(keys: ReadonlyMap<string, Explained>, path: string): string[] {
  const within = [path, `${path}.${ANY_NAME}`];
  const inside = [...keys.values()].flat().filter((place) => within.includes(place.path.join(".")));
  const names = [...new Set(inside.map(({ key }) => `\`${key}\``))];
  return names.length > 0 ? [`  Keys: ${names.join(", ")}.`] : [];
}

function describe(places: Explained): string {
  const lines = places.flatMap(({ schema }) => {
    const { description, allowed, shownAt, takesReferences } = docsOf(schema);
    return [
      description,
      allowed,
      shownAt && `${shownAt}.`,
      takesReferences && "The value can come from a variable or from another state.",
    ];
  });
  return [...new Set(lines)].flatMap((line) => (line ? `  ${line}` : [])).join("\n");
}
