import { AccessKey, byAge, lastUseOf } from "./access-key";
import { formatTime, hoursBetween, LATELY_HOURS } from "./times";

/** What can be done with a key that exists. */
export const KEY_CHANGES = ["disable", "enable", "delete"] as const;

/** What can be done with a key that exists. */
export type KeyChange = (typeof KEY_CHANGES)[number];

/**
 * Why a change can't be: Braze would have no key that AWS takes.
 *
 * @param keys - all keys of the user
 * @returns undefined if the change can be
 */
export function refusalOf(change: KeyChange, key: AccessKey, keys: readonly AccessKey[]): string | undefined {
  const isLastActive = key.isActive && keys.every(({ id, isActive }) => id === key.id || !isActive);
  return change !== "enable" && isLastActive
    ? `${key.id} is the user's only active key, and Braze would lose access; make another key first, or switch one on`
    : undefined;
}

/**
 * Why a person should think again before a change.
 *
 * @param keys - all keys of the user
 * @param now - the time to count from
 */
export function doubtsAbout(change: KeyChange, key: AccessKey, keys: readonly AccessKey[], now: Date): string[] {
  if (change === "enable") {
    return [];
  }
  const used = lastUseOf(key);
  const isNewest = keys.length > 1 && byAge(keys).at(-1)?.id === key.id;
  return [
    ...(isNewest ? [`${key.id} is the user's newest key`] : []),
    ...(used && hoursBetween(used, now) < LATELY_HOURS ? [`${key.id} was used at ${formatTime(used)}`] : []),
    ...(key.lastUse === "unknown" ? [`AWS doesn't tell you when ${key.id} was used last`] : []),
  ];
}

/** What becomes of a change by hand where Terraform makes the keys, and the edit to make instead. */
export const CHANGE_IN_TERRAFORM: Readonly<Record<KeyChange, string>> = {
  disable:
    "Terraform makes keys for this user: if auth.keys names this key, the next apply switches it on again; instead, write " +
    "its name in auth.inactive, and apply",
  enable:
    "Terraform makes keys for this user: if auth.inactive names this key, the next apply switches it off again; instead, " +
    "remove its name there, and apply",
  delete:
    "Terraform makes keys for this user: if auth.keys names this key, the next apply makes a new one; instead, remove its " +
    "name there, and apply",
};
