import type { AccessKey } from "../../lib/rotation/access-key";
import { outputName, OUTPUTS } from "../../lib/outputs";
import { positionOf, RotationPosition, ROTATION_STEPS } from "../../lib/rotation/position";
import type { Outputs } from "../dashboard/outputs";
import { namedKeys, RotatingUser } from "./rotating-users";

/** Where the rotation of one user's key stands. */
export interface Row {
  readonly rotating: RotatingUser;
  readonly keys: readonly AccessKey[];
  readonly position: RotationPosition;
}

/** Where the rotation of one user's key stands. */
export function rowOf(
  rotating: RotatingUser,
  keys: readonly AccessKey[],
  outputs: Outputs | undefined,
  now: Date,
): Row {
  const { keys: names, inactive } = namedKeys(rotating.user);
  const handedOver = outputs?.[outputName(OUTPUTS.accessKeyId, rotating.label)]?.value;
  const user = { names, inactive, keys, ...(typeof handedOver === "string" && { handedOver }) };
  return { rotating, keys, position: positionOf(user, now) };
}

/** The row whose step comes first: what a person does next. */
export function firstOf(rows: readonly Row[]): Row | undefined {
  const [first] = [...rows].sort((one, other) => orderOf(one) - orderOf(other));
  return first;
}

function orderOf({ position: { step } }: Row): number {
  return ROTATION_STEPS.indexOf(step);
}
