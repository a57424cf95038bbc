import type { AccessChanges } from "./permissions";
import type { StackAccess } from "./read-access";
import type { ResourceChange } from "./resource-changes";
import type { StackTree } from "../synthesised/stack-tree";

/** The ids of what a reviewer must not miss. */
export const DANGER_IDS = [
  "bucket-destroyed",
  "bucket-replaced",
  "protection-removed",
  "principal-replaced",
  "trust-widened",
  "condition-lost",
  "wildcard-reach",
  "output-removed",
  "account-changed",
  "region-changed",
  "encryption-weakened",
  "public-access",
  "key-destroyed",
  "braze-loses-access",
  "data-expires-sooner",
  "state-moved",
  "stack-removed",
] as const;

/** One of these ids. */
export type DangerId = (typeof DANGER_IDS)[number];

/** What a reviewer must not miss. */
export interface Danger {
  readonly id: DangerId;
  readonly message: string;
}

/** A danger with its message. */
export function danger(id: DangerId, message: string): Danger {
  return { id, message };
}

/** What guarded something and no longer does. */
export interface LostProtection {
  readonly address: string;
  readonly message: string;
  readonly id: DangerId;
}

/** A stack on both sides, and what differs. */
export interface StackChanges {
  readonly base: StackTree;
  readonly head: StackTree;
  readonly baseAccess: StackAccess;
  readonly headAccess: StackAccess;
  readonly permissions: AccessChanges;
  readonly trust: AccessChanges;
  readonly resources: readonly ResourceChange[];
  readonly protections: readonly LostProtection[];
  readonly removedOutputs: readonly string[];
}
