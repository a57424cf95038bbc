import * as fc from "fast-check";
import { Data, Mapping } from "./valid-config";

type Path = readonly (string | number)[];

/** Mappings whose keys are names that people choose, or AWS's services. */
const FREE_KEYS = /(^|\.)(stacks|tags|Condition\.\w+)$/;

/** Settings that can't be left out, wherever they stand. */
const REQUIRED =
  /^(stacks|defaults\.region|defaults\.accountId)$|\.(bucket|bucket\.name|auth|auth\.externalId|method|brazeAccountId|type|\d\.name|prefix|expirationDays)$/;

/** What is optional although it is called like something that is required. */
const OPTIONAL = /\.logging\.prefix$|\.backend\.prefix$/;

/** What no setting can be. */
const IMPOSSIBLE: readonly Data[] = [[[]], 3.5, { nope: {} }];

/** A configuration that is valid but for one thing. */
export function brokenOnce(config: Mapping): fc.Arbitrary<{ config: Data; how: string }> {
  const paths = pathsIn(config);
  const named = paths.filter((path) => typeof path.at(-1) === "string");
  const misspellable = named.filter((path) => !FREE_KEYS.test(path.slice(0, -1).join(".")));
  const required = named.filter((path) => REQUIRED.test(path.join(".")) && !OPTIONAL.test(path.join(".")));
  const texts = paths.filter((path) => typeof at(config, path) === "string" && !path.includes("backend"));
  return fc.oneof(
    fc.constantFrom(...required).map((path) => ({ how: `no ${path.join(".")}`, config: replace(config, path, []) })),
    fc.constantFrom(...misspellable).map((path) => ({
      how: `misspelt ${path.join(".")}`,
      config: replace(config, path, [[`${path.at(-1)}x`, at(config, path)]]),
    })),
    fc.tuple(fc.constantFrom(...paths), fc.constantFrom(...IMPOSSIBLE)).map(([path, value]) => ({
      how: `${JSON.stringify(value)} as ${path.join(".")}`,
      config: replace(config, path, [[`${path.at(-1)}`, value]]),
    })),
    fc.constantFrom(...texts).map((path) => ({
      how: `a line break as ${path.join(".")}`,
      config: replace(config, path, [[`${path.at(-1)}`, "\n"]]),
    })),
  );
}

function pathsIn(value: Data): Path[] {
  return entriesOf(value).flatMap(([key, inner]) => [[key], ...pathsIn(inner).map((path) => [key, ...path])]);
}

function entriesOf(value: Data): [string | number, Data][] {
  if (Array.isArray(value)) {
    return value.map((item, i) => [i, item]);
  }
  return typeof value === "object" && value !== null ? Object.entries(value) : [];
}

function at(value: Data, path: Path): Data {
  return path.reduce<Data>((inner, key) => (inner as Record<string | number, Data>)[key] ?? null, value);
}

/** A copy in which other entries stand in the place of one. */
function replace(value: Data, [key, ...rest]: Path, entries: [string, Data][]): Data {
  const changed = entriesOf(value).flatMap(([k, inner]): [string | number, Data][] =>
    k !== key ? [[k, inner]] : rest.length > 0 ? [[k, replace(inner, rest, entries)]] : entries,
  );
  return Array.isArray(value) ? changed.map(([, inner]) => inner) : Object.fromEntries(changed);
}
