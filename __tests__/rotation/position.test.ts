import type { AccessKey } from "../../lib/rotation/access-key";
import { positionOf, UserKeys } from "../../lib/rotation/position";

const NOW = new Date("2026-11-26T12:00:00Z");
const hoursAgo = (hours: number): Date => new Date(NOW.getTime() - hours * 3_600_000);

/** A key that was made and used so many hours ago. */
function key(id: string, madeHoursAgo: number, used: number | "never" | "unknown", isActive = true): AccessKey {
  const lastUse = typeof used === "number" ? { date: hoursAgo(used), service: "s3", region: "us-east-1" } : used;
  return { id, isActive, created: hoursAgo(madeHoursAgo), lastUse };
}

const off = (id: string, made: number, used: number | "never" | "unknown"): AccessKey => key(id, made, used, false);

interface Case {
  readonly title: string;
  readonly keys: readonly AccessKey[];
  readonly step: string;
  /** How many hours ago a Current could have begun to fail. */
  readonly failing?: number;
}

/** Where the keys alone decide. */
const BY_KEYS: readonly Case[] = [
  { title: "one key in use: the next rotation can begin", keys: [key("A", 900, 1)], step: "add" },
  { title: "one key that was never used", keys: [key("A", 30, "never")], step: "enter", failing: 30 },
  { title: "a new key that was never used", keys: [key("A", 900, 1), key("B", 30, "never")], step: "enter" },
  {
    title: "a new key that was never used, and the old one is off",
    keys: [off("A", 900, 5), key("B", 30, "never")],
    step: "enter",
    failing: 5,
  },
  {
    title: "a new key that was never used, and the old one is off and never was either",
    keys: [off("A", 900, "never"), key("B", 30, "never")],
    step: "enter",
    failing: 30,
  },
  { title: "the old key was used after the new one", keys: [key("A", 900, 1), key("B", 90, 40)], step: "wait-for-use" },
  {
    title: "the old key was used after the new one, and is off",
    keys: [off("A", 900, 30), key("B", 90, 40)],
    step: "enter",
    failing: 30,
  },
  {
    title: "the old key was used less than a day ago",
    keys: [key("A", 900, 23), key("B", 90, 1)],
    step: "wait-for-use",
  },
  { title: "the old key was used a day ago", keys: [key("A", 900, 24), key("B", 90, 1)], step: "switch-off" },
  { title: "the old key was never used", keys: [key("A", 900, "never"), key("B", 90, 1)], step: "switch-off" },
  {
    title: "nobody knows when the old key was used",
    keys: [key("A", 900, "unknown"), key("B", 90, 1)],
    step: "wait-for-use",
  },
  {
    title: "nobody knows when the new key was used",
    keys: [key("A", 900, 90), key("B", 90, "unknown")],
    step: "wait-for-use",
  },
  {
    title: "the old key is off, and was used less than two days ago",
    keys: [off("A", 900, 47), key("B", 90, 1)],
    step: "wait-switched-off",
    failing: 47,
  },
  {
    title: "the old key is off, and was used two days ago",
    keys: [off("A", 900, 48), key("B", 90, 1)],
    step: "remove",
    failing: 48,
  },
  {
    title: "the old key is off, and was never used",
    keys: [off("A", 900, "never"), key("B", 90, 1)],
    step: "remove",
    failing: 90,
  },
];

const failingOf = (user: UserKeys): number | undefined => {
  const { failingSince } = positionOf(user, NOW);
  return failingSince && (NOW.getTime() - failingSince.getTime()) / 3_600_000;
};

describe("keys that Terraform doesn't make", () => {
  test.each(BY_KEYS)("$title: $step", ({ keys, step, failing }) => {
    const user = { names: [], inactive: [], keys };
    expect([positionOf(user, NOW).step, failingOf(user)]).toEqual([step, failing]);
  });

  test.each<Case>([
    { title: "no key", keys: [], step: "add" },
    { title: "the only key is off", keys: [off("A", 900, 1)], step: "add" },
    { title: "the new key is off", keys: [key("A", 900, 1), off("B", 90, "never")], step: "make-room" },
  ])("$title: $step", ({ keys, step }) => {
    expect(positionOf({ names: [], inactive: [], keys }, NOW).step).toBe(step);
  });

  test("the order of AWS's list doesn't matter", () => {
    const keys = [key("B", 30, "never"), key("A", 900, 1)];
    const { newest, old } = positionOf({ names: [], inactive: [], keys }, NOW);
    expect([newest?.id, old?.id]).toEqual(["B", "A"]);
  });

  test("a new key that is off is what makes room", () => {
    const keys = [key("A", 900, 1), off("B", 90, "never")];
    const { newest, old } = positionOf({ names: [], inactive: [], keys }, NOW);
    expect([newest?.id, old?.id]).toEqual(["A", "B"]);
  });
});

describe("keys that Terraform makes", () => {
  const inFile = (keys: readonly AccessKey[], rest: Partial<UserKeys> = {}): UserKeys => {
    const isTwo = keys.length > 1;
    const inactive = isTwo && !keys[0]!.isActive ? ["primary"] : [];
    return { names: isTwo ? ["primary", "second"] : ["primary"], inactive, keys, handedOver: keys.at(-1)!.id, ...rest };
  };

  test.each(BY_KEYS)("$title: $step", ({ keys, step, failing }) => {
    expect([positionOf(inFile(keys), NOW).step, failingOf(inFile(keys))]).toEqual([step, failing]);
  });

  // Somebody made the older key, or its name has left the configuration and nothing was applied since.
  test.each(BY_KEYS)("with a key that has no name, $title: $step", ({ keys, step }) => {
    expect(positionOf(inFile(keys, { names: ["primary"], inactive: [] }), NOW).step).toBe(step);
  });

  const A = key("A", 900, 1);
  const B = key("B", 30, "never");
  test.each<[title: string, user: UserKeys, step: string, because: string]>([
    ["no key at all", inFile([A], { keys: [] }), "apply", "the configuration names 1 key, and AWS has 0"],
    [
      "a name that was added and not applied",
      inFile([A], { names: ["primary", "second"] }),
      "apply",
      "the configuration names 2 keys, and AWS has 1",
    ],
    [
      "a key that somebody deleted",
      inFile([B], { handedOver: "A" }),
      "apply",
      "AWS doesn't have the key that the outputs hand over (A)",
    ],
    [
      "outputs without a key",
      inFile([A], { handedOver: undefined }),
      "apply",
      "AWS doesn't have the key that the outputs hand over (none)",
    ],
    [
      "outputs that hand over the older key",
      inFile([A, B], { handedOver: "A" }),
      "apply",
      "the outputs hand over A, and AWS has the newer key B",
    ],
    [
      "a newer key that somebody made by hand",
      inFile([A, B], { names: ["primary"], handedOver: "A" }),
      "make-room",
      "the outputs hand over A, and AWS has the newer key B",
    ],
    [
      "a key that Braze has and somebody switched off",
      inFile([off("A", 900, 1)]),
      "apply",
      "the key that the outputs hand over is switched off (A)",
    ],
    [
      "a key that is to be off and isn't yet",
      inFile([key("A", 900, 30), key("B", 90, 1)], { inactive: ["primary"] }),
      "apply",
      "the configuration switches primary off, and in AWS the key is active (A)",
    ],
    [
      "a key that only AWS has off",
      inFile([off("A", 900, 30), key("B", 90, 1)], { inactive: [] }),
      "switch-off",
      "AWS has switched primary off, and the next apply would switch it on",
    ],
  ])("%s", (_, user, step, because) => {
    expect(positionOf(user, NOW)).toMatchObject({ step, because });
  });

  test("the key that was made by hand is what makes room", () => {
    const { newest, old } = positionOf(inFile([A, B], { names: ["primary"], handedOver: "A" }), NOW);
    expect([newest?.id, old?.id]).toEqual(["A", "B"]);
  });
});

test("what is said of a use is called inferred, with the time until which to wait", () => {
  const keys = [key("A", 900, 10), key("B", 90, 1)];
  expect(positionOf({ names: [], inactive: [], keys }, NOW).because).toBe(
    "inferred from AWS's record of the last use: the newest key is in use, and the old one was used last at 2026-11-26 " +
      "02:00 UTC; wait until 2026-11-27 02:00 UTC",
  );
});
