import { AccessKey, byAge, lastUseOf } from "./access-key";
import { formatTime, hoursAfter, QUIET_HOURS, REMOVE_HOURS } from "./times";

/**
 * The steps of a rotation, in their order. Each names what is to be done next. The last begins the next rotation: nothing
 * waits for it.
 */
export const ROTATION_STEPS = [
  "make-room",
  "apply",
  "enter",
  "wait-for-use",
  "switch-off",
  "wait-switched-off",
  "remove",
  "add",
] as const;

/** A step of a rotation. */
export type RotationStep = (typeof ROTATION_STEPS)[number];

/** What is known of the keys of one user. */
export interface UserKeys {
  /** The names of the keys that Terraform makes, the newest last. Empty if Terraform makes none. */
  readonly names: readonly string[];
  /** The names of those that Terraform switches off. */
  readonly inactive: readonly string[];
  /** The keys that AWS lists. */
  readonly keys: readonly AccessKey[];
  /** The id of the key that the outputs hand over. @default - Terraform makes no keys */
  readonly handedOver?: string;
}

/** Where the rotation of one user's key stands. */
export interface RotationPosition {
  readonly step: RotationStep;
  /** What was seen that leads to the step. */
  readonly because: string;
  /** The key that Braze is to use. */
  readonly newest?: AccessKey;
  /** The key that is to go, if nobody uses it. */
  readonly old?: AccessKey;
  /** The earliest time at which a Current could have begun to fail. @default - nothing can fail now */
  readonly failingSince?: Date;
}

/**
 * Where the rotation of a user's key stands, and the one next step. Pure: the same keys at the same time give the same step.
 *
 * Whom a use belongs to is inferred: AWS says that a key was used, not by whom.
 *
 * @param now - the time to count from
 */
export function positionOf(user: UserKeys, now: Date): RotationPosition {
  const keys = byAge(user.keys);
  const newest = keys.at(-1);
  const old = keys.at(-2);
  const ofKeys = newest && positionOfKeys(newest, old, now);
  if (user.names.length === 0) {
    return ofKeys ?? { step: "add", because: "the user has no access key" };
  }
  return unapplied(user, newest, old) ?? (ofKeys && inFile(user, ofKeys)) ?? NOTHING_THERE;
}

/** AWS says that a key was used, not by whom, and not at once. */
const INFERRED = "inferred from AWS's record of the last use";

const NOTHING_THERE: RotationPosition = { step: "apply", because: "AWS has no access key of the user" };

/** What the next apply changes, or what keeps it from succeeding. */
function unapplied(
  { names, inactive, keys, handedOver }: UserKeys,
  newest: AccessKey | undefined,
  old: AccessKey | undefined,
): RotationPosition | undefined {
  const apply = (because: string): RotationPosition => ({ step: "apply", because, newest, old });
  if (!newest || names.length > keys.length) {
    return apply(`the configuration names ${count(names.length, "key")}, and AWS has ${keys.length}`);
  }
  if (!keys.some(({ id }) => id === handedOver)) {
    return apply(`AWS doesn't have the key that the outputs hand over (${handedOver ?? "none"})`);
  }
  if (handedOver !== newest.id) {
    const because = `the outputs hand over ${handedOver}, and AWS has the newer key ${newest.id}`;
    return names.length === 1 ? { step: "make-room", because, newest: old, old: newest } : apply(because);
  }
  if (!newest.isActive) {
    return apply(`the key that the outputs hand over is switched off (${newest.id})`);
  }
  const [oldName] = names.slice(0, -1);
  return old?.isActive && oldName !== undefined && inactive.includes(oldName)
    ? apply(`the configuration switches ${oldName} off, and in AWS the key is active (${old.id})`)
    : undefined;
}

/** A key that only AWS has switched off would be switched on by the next apply. */
function inFile({ names, inactive }: UserKeys, position: RotationPosition): RotationPosition {
  const [oldName] = names.slice(0, -1);
  return position.step === "wait-switched-off" && oldName !== undefined && !inactive.includes(oldName)
    ? {
        ...position,
        step: "switch-off",
        because: `AWS has switched ${oldName} off, and the next apply would switch it on`,
      }
    : position;
}

function positionOfKeys(newest: AccessKey, old: AccessKey | undefined, now: Date): RotationPosition {
  const used = lastUseOf(newest);
  if (!old) {
    return positionOfOne(newest);
  }
  const oldUsed = lastUseOf(old);
  const keys = { newest, old, ...(!old.isActive && { failingSince: oldUsed ?? newest.created }) };
  if (!newest.isActive) {
    const because = `the newest key is switched off (${newest.id})`;
    return { step: "make-room", because, newest: old, old: newest };
  }
  if (newest.lastUse === "never") {
    return { ...keys, step: "enter", because: `the newest key was never used (${newest.id})` };
  }
  if (used === undefined || old.lastUse === "unknown") {
    return { ...keys, step: "wait-for-use", because: "AWS doesn't tell you when the keys were used last" };
  }
  if (oldUsed && oldUsed > used) {
    const because = `${INFERRED}: the old key was used after the newest one, at ${formatTime(oldUsed)}`;
    return { ...keys, step: old.isActive ? "wait-for-use" : "enter", because };
  }
  return positionOfUsed(keys, oldUsed, now);
}

/** The newest key is in use, and the old one was used before it. */
function positionOfUsed(
  keys: Omit<RotationPosition, "step" | "because"> & { readonly old: AccessKey },
  oldUsed: Date | undefined,
  now: Date,
): RotationPosition {
  const [hours, wait, go] = keys.old.isActive
    ? ([QUIET_HOURS, "wait-for-use", "switch-off"] as const)
    : ([REMOVE_HOURS, "wait-switched-off", "remove"] as const);
  if (!oldUsed) {
    return { ...keys, step: go, because: `${INFERRED}: the newest key is in use, and the old one never was` };
  }
  const seen = `${INFERRED}: the newest key is in use, and the old one was used last at ${formatTime(oldUsed)}`;
  const end = hoursAfter(oldUsed, hours);
  return end > now
    ? { ...keys, step: wait, because: `${seen}; wait until ${formatTime(end)}` }
    : { ...keys, step: go, because: seen };
}

function positionOfOne(newest: AccessKey): RotationPosition {
  if (!newest.isActive) {
    return { step: "add", because: `the only key is switched off (${newest.id})`, newest };
  }
  return newest.lastUse === "never"
    ? { step: "enter", because: `the key was never used (${newest.id})`, newest, failingSince: newest.created }
    : { step: "add", because: "no rotation is under way", newest };
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? "" : "s"}`;
}
