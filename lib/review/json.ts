import type { Danger } from "./changes";
import type { ResourceChange } from "./resource-changes";
import type { GainedAndLost, StackReview } from "./review";
import type { AccessRow } from "./rows";
import type { Unknown } from "./unknown";

/** A review as `--json` prints it. */
export interface JsonReview {
  readonly stacks: readonly JsonStack[];
  /** How many dangers there are in all stacks. */
  readonly dangers: number;
}

/** A stack of a review. */
export interface JsonStack extends Omit<
  StackReview,
  "buckets" | "permissions" | "trust" | "protections" | "resources"
> {
  readonly permissions: JsonAccess;
  readonly trust: JsonAccess;
  readonly resources: readonly Pick<ResourceChange, "address" | "action">[];
  readonly protections: readonly { readonly address: string; readonly message: string }[];
  readonly unknown: readonly Unknown[];
  readonly dangers: readonly Danger[];
}

/** Permissions, one for each action and resource. */
export interface JsonAccess {
  readonly gained: readonly JsonPermission[];
  readonly lost: readonly JsonPermission[];
}

/** A permission: what somebody may do. */
export interface JsonPermission {
  readonly principal: string;
  readonly action: string;
  readonly resource: string;
  /** What must be so, or null if nothing must. */
  readonly condition: string | null;
  /** Why the statement exists, or null if nobody says it. */
  readonly why: string | null;
}

/** A review as data for a program. */
export function jsonOf(stacks: readonly StackReview[]): JsonReview {
  return {
    stacks: stacks.map(({ buckets: _, permissions, trust, resources, protections, ...rest }) => ({
      ...rest,
      permissions: accessOf(permissions),
      trust: accessOf(trust),
      resources: resources.map(({ address, action }) => ({ address, action })),
      protections: protections.map(({ address, message }) => ({ address, message })),
    })),
    dangers: stacks.reduce((sum, { dangers }) => sum + dangers.length, 0),
  };
}

function accessOf({ gained, lost }: GainedAndLost): JsonAccess {
  return { gained: gained.flatMap(permissionsOf), lost: lost.flatMap(permissionsOf) };
}

function permissionsOf({ principal, actions, resources, condition, why }: AccessRow): JsonPermission[] {
  const rest = { condition: condition ?? null, why: why ?? null };
  return actions.flatMap((action) => resources.map((resource) => ({ principal, action, resource, ...rest })));
}
