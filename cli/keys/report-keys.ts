import type { AccessKey } from "../../lib/rotation/access-key";
import { formatTime } from "../../lib/rotation/times";
import { print, printJson } from "../print";

/** The keys of one user. */
export interface KeysOfUser {
  readonly user: string;
  readonly keys: readonly AccessKey[];
}

/** Prints keys, without any secret. */
export function reportKeys(stack: string, users: readonly KeysOfUser[], isJson: boolean): void {
  if (isJson) {
    printJson({ stack, keys: users.flatMap(({ user, keys }) => keys.map((key) => ({ user, ...jsonKey(key) }))) });
    return;
  }
  for (const { user, keys } of users) {
    print(`the user ${user}`, ...(keys.length > 0 ? keys.map((key) => `  ${describeKey(key)}`) : ["  no access key"]));
  }
}

/** A key as `--json` shows it. What the caller may not know is left out. */
export function jsonKey({ id, isActive, created, lastUse }: AccessKey): object {
  return {
    id,
    status: statusOf(isActive),
    created: created.toISOString(),
    ...(lastUse !== "unknown" && {
      lastUsed: lastUse === "never" ? null : { ...lastUse, date: lastUse.date.toISOString() },
    }),
  };
}

/** A key on one line. */
export function describeKey({ id, isActive, created, lastUse }: AccessKey): string {
  return [id, statusOf(isActive).padEnd("Inactive".length), `made ${formatTime(created)}`, describeUse(lastUse)].join(
    "  ",
  );
}

function describeUse(lastUse: AccessKey["lastUse"]): string {
  switch (lastUse) {
    case "never":
      return "never used";
    case "unknown":
      return "last use unknown";
    default:
      return `last used ${formatTime(lastUse.date)} (${lastUse.service}, ${lastUse.region})`;
  }
}

/** A status in AWS's words. */
function statusOf(isActive: boolean): "Active" | "Inactive" {
  return isActive ? "Active" : "Inactive";
}
