import * as fc from "fast-check";
import { pathsIn, replaceAt, valueIn } from "./data";
import { Data, Mapping } from "./valid-config";

/** Mappings whose keys are names that people choose, or AWS's services. */
const FREE_KEYS = /(^|\.)(stacks|tags|Condition\.\w+)$/;

/** Settings that can't be left out, wherever they stand. */
const REQUIRED =
  /^(stacks|defaults\.region|defaults\.accountId)$|\.(bucket|bucket\.name|auth|auth\.externalId|method|brazeAccountId|type|\d\.name|prefix|for|storageClass|days)$/;

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
  const texts = paths.filter((path) => typeof valueIn(config, path) === "string" && !path.includes("backend"));
  return fc.oneof(
    fc.constantFrom(...required).map((path) => ({ how: `no ${path.join(".")}`, config: replaceAt(config, path, []) })),
    fc.constantFrom(...misspellable).map((path) => ({
      how: `misspelt ${path.join(".")}`,
      config: replaceAt(config, path, [[`${path.at(-1)}x`, valueIn(config, path)]]),
    })),
    fc.tuple(fc.constantFrom(...paths), fc.constantFrom(...IMPOSSIBLE)).map(([path, value]) => ({
      how: `${JSON.stringify(value)} as ${path.join(".")}`,
      config: replaceAt(config, path, [[`${path.at(-1)}`, value]]),
    })),
    fc.constantFrom(...texts).map((path) => ({
      how: `a line break as ${path.join(".")}`,
      config: replaceAt(config, path, [[`${path.at(-1)}`, "\n"]]),
    })),
  );
}
