import type { NamedKeys } from "./edit-keys";
import type { RotationStep } from "./position";

/**
 * The names of the keys after a step.
 *
 * @param newName - the name of the key that the step adds
 * @returns undefined if the step changes no name
 */
export function keysAfter(step: RotationStep, { keys }: NamedKeys, newName: string): NamedKeys | undefined {
  const [newest] = keys.slice(-1);
  const old = keys.slice(0, -1);
  if (newest === undefined) {
    return undefined;
  }
  switch (step) {
    case "add":
      return { keys: [newest, newName], inactive: [] };
    case "switch-off":
      return old.length > 0 ? { keys, inactive: old } : undefined;
    case "remove":
      return old.length > 0 ? { keys: [newest], inactive: [] } : undefined;
    case "make-room":
    case "apply":
    case "enter":
    case "wait-for-use":
    case "wait-switched-off":
      return undefined;
    default:
      return step satisfies never;
  }
}

/** A name for a key that is made today: the date, and a number where the date is taken. */
export function nameOfToday(names: readonly string[], today: Date): string {
  const date = today.toISOString().slice(0, 10);
  const candidates = [date, ...names.map((_, i) => `${date}-${i + 2}`)];
  return candidates.find((name) => !names.includes(name)) ?? date;
}
