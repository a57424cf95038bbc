import { addressPart } from "../../address-part";
import { DEFAULT_KEYS } from "../derived/grants";
import { nearestOf } from "../problems/describe-value";
import { listOptions } from "../problems/list-names";
import type { Problem } from "../problems/problem";
import type { RetiringConfig } from "../schema/auth";
import { authsOf, Draft, forEachRepeat, isGiven, NamedDraft } from "./draft";

/** The access keys of users: told apart by their names, at least the newest one active, and named for what they are. */
export function accessKeys(draft: NamedDraft): Problem[] {
  return authsOf(draft).flatMap(({ auth, path }) => {
    if (auth.method !== "access-key") {
      return [];
    }
    const placed = { auth, pathOf: (...keys: (string | number)[]) => draft.pathOf(...path, ...keys) };
    return [
      ...repeatedKeys(placed, "keys"),
      ...repeatedKeys(placed, "forget"),
      ...keysOutside(placed),
      ...forgottenInside(placed),
      ...inactiveKeys(placed),
    ];
  });
}

/** The mapping of a user, and where its keys stand. */
interface PlacedKeys extends Pick<NamedDraft, "pathOf"> {
  readonly auth: Draft<Extract<RetiringConfig, { method: "access-key" }>>;
}

type Names = readonly (string | undefined)[];

function repeatedKeys({ auth, pathOf }: PlacedKeys, list: "keys" | "forget"): Problem[] {
  return repeats(
    auth[list] ?? [],
    (key) => key && addressPart(key),
    (key, i) => ({
      path: pathOf(list, i),
      message: `the access key "${key}" is listed twice (- and _ are the same here), expected another name`,
    }),
  );
}

/** What Terraform doesn't have, it can't make or switch off. */
function keysOutside({ auth, pathOf }: PlacedKeys): Problem[] {
  const instead = {
    keys: "`braze-s3 keys` makes them; if Terraform made these keys before, name them under forget, so that they live on",
    inactive: "`braze-s3 keys` switches them off",
  };
  return auth.secret === "outside"
    ? (["keys", "inactive"] as const)
        .filter((list) => isGiven(auth, list))
        .map((list) => ({
          path: pathOf(list),
          message: `not allowed with secret: outside: Terraform has no access keys then, and ${instead[list]}`,
        }))
    : [];
}

function forgottenInside({ auth, pathOf }: PlacedKeys): Problem[] {
  const isInside = auth.secret === "state" || !isGiven(auth, "secret");
  return isInside && isGiven(auth, "forget")
    ? [
        {
          path: pathOf("forget"),
          message: "Terraform forgets access keys only if they live outside, expected secret: outside, or nothing here",
        },
      ]
    : [];
}

function repeats(
  names: Names,
  keyOf: (name: string | undefined) => string | undefined,
  problem: (name: string | undefined, i: number) => Problem,
): Problem[] {
  const problems: Problem[] = [];
  const placed = names.map((name, i) => ({ name, i }));
  forEachRepeat(
    placed,
    ({ name }) => keyOf(name),
    ({ name, i }) => problems.push(problem(name, i)),
  );
  return problems;
}

function inactiveKeys(placed: PlacedKeys): Problem[] {
  const { auth, pathOf } = placed;
  const inactive = auth.inactive ?? [];
  const keys = isGiven(auth, "keys") ? auth.keys : DEFAULT_KEYS;
  // What is wrong with the keys themselves is reported already.
  if (!keys || keys.includes(undefined) || auth.secret === "outside") {
    return [];
  }
  const repeated = repeats(
    inactive,
    (key) => key,
    (key, i) => ({ path: pathOf("inactive", i), message: `the access key "${key}" is listed twice, expected once` }),
  );
  return [...repeated, ...unknownKeys(placed, inactive, keys), ...withoutActive(placed, inactive, keys)];
}

function unknownKeys({ pathOf }: PlacedKeys, inactive: Names, keys: Names): Problem[] {
  const names = keys.filter((key) => key !== undefined);
  return inactive.flatMap((key, i) => {
    if (key === undefined || names.includes(key)) {
      return [];
    }
    const nearest = nearestOf(key, names);
    const meant = nearest ? `; did you mean ${nearest}?` : "";
    return [
      {
        path: pathOf("inactive", i),
        message: `no access key "${key}" in keys, expected ${listOptions(names)}${meant}`,
      },
    ];
  });
}

/** The outputs hand over the newest key. */
function withoutActive({ pathOf }: PlacedKeys, inactive: Names, keys: Names): Problem[] {
  const newest = keys.at(-1);
  if (keys.every((key) => inactive.includes(key))) {
    return [
      {
        path: pathOf("inactive"),
        message:
          "no access key would be active, and Braze would lose access, expected at least one of keys not in here",
      },
    ];
  }
  return inactive.includes(newest)
    ? [
        {
          path: pathOf("inactive", inactive.indexOf(newest)),
          message:
            `the access key "${newest}" is the newest, which the outputs hand over to Braze, expected only older keys; ` +
            "to go back to an older key, put it last in keys",
        },
      ]
    : [];
}
