import {
  isReference,
  isStateReference,
  literalOf,
  Reference,
  StateReference,
  TextOrReference,
  valueKey,
  VariableReference,
} from "../../text-or-reference";
import type { ConfigPath } from "../problems/problem";
import { partitionOf } from "../../regions";
import type { AuthConfig, RetiringConfig } from "../schema/auth";
import type { NewBucketConfig } from "../schema/bucket";
import type { StackConfig } from "../schema/file";

/**
 * A value as far as it could be read.
 *
 * A key that is not there was not given. A key that is there with the value undefined was given, and its value was refused:
 * that is reported already, so a check must neither use the value nor miss the key. {@link isGiven} tells the two apart.
 */
export type Draft<T> = T extends readonly (infer Item)[]
  ? readonly (Draft<Item> | undefined)[]
  : T extends object
    ? { readonly [K in keyof T]?: Draft<T[K]> | undefined }
    : T;

/** Whether a key was given, be its value usable or refused. */
export function isGiven<D extends object>(draft: D | undefined, key: KeyOf<D>): boolean {
  return draft !== undefined && Object.hasOwn(draft, key);
}

/** A key of any member of a union. */
type KeyOf<D> = D extends unknown ? keyof D : never;

/** A stack as far as it could be read, after it inherited the defaults. */
export type StackDraft = Draft<StackConfig>;

/** The remote states of one file, as far as they could be read, and where they stand. */
export interface PlacedStates {
  readonly states: NonNullable<StackDraft["remoteStates"]>;
  readonly path: ConfigPath;
}

/** A named stack as far as it could be read, and where in the file its settings stand. */
export interface NamedDraft {
  /** The full name: the environment comes first, if there is one. */
  readonly name: string;
  readonly stack: StackDraft;
  /** The path of one of the stack's settings: in the stack if it is given there, else in the defaults. */
  readonly pathOf: (...keys: (string | number)[]) => ConfigPath;
}

/** The bucket of a stack, if the stack makes it. */
export function newBucketOf({ stack: { bucket } }: NamedDraft): Draft<NewBucketConfig> | undefined {
  return bucket && !("existing" in bucket) ? bucket : undefined;
}

/** What names a stack's bucket, whoever makes it. */
function givenName({ stack: { bucket } }: NamedDraft) {
  return bucket && ("existing" in bucket ? bucket.existing : "name" in bucket ? bucket.name : undefined);
}

/** The name of a stack's bucket, if it is written down. */
export function bucketNameIn(draft: NamedDraft): string | undefined {
  return literalOf(givenName(draft));
}

/** Equal for two values that are the same as far as synth can tell; undefined for a value that isn't usable. */
export function draftKey(value: Draft<TextOrReference> | undefined): string | undefined {
  if (typeof value !== "object") {
    return value && valueKey(value);
  }
  const { fromState, output, variable }: Partial<StateReference & VariableReference> = value;
  return variable || (fromState && output) ? valueKey(value as Reference) : undefined;
}

/** Tells buckets apart, as far as synth can: a variable has a value of its own in each stack. */
export function bucketKeyOf(draft: NamedDraft): string | undefined {
  const name = givenName(draft);
  const key = isReference(name) && !isStateReference(name) ? undefined : draftKey(name);
  return key && `${partitionOf(draft.stack.region ?? "")} ${key}`;
}

/** Whether another stack uses the bucket of a stack, as far as synth can tell. */
export function isOnBucketOf(draft: NamedDraft, other: NamedDraft): boolean {
  const key = bucketKeyOf(draft);
  return other === draft || (key !== undefined && bucketKeyOf(other) === key);
}

/** A stack that is right in itself. */
export interface SoundStack extends NamedDraft {
  readonly stack: StackConfig;
}

/** An `auth` of a stack, or what it was before, and where it stands in the stack. */
export interface PlacedAuth {
  readonly auth: Draft<AuthConfig | RetiringConfig>;
  readonly path: readonly string[];
}

/** Every `auth` of a stack, each with what it was before. */
export function authsOf(draft: NamedDraft): PlacedAuth[] {
  return currentAuthsOf(draft).flatMap((placed) => {
    const { auth, path } = placed;
    return auth.retiring ? [placed, { auth: auth.retiring, path: [...path, "retiring"] }] : [placed];
  });
}

/** An `auth` of a stack with the method `role`, and where it stands in the stack. */
interface PlacedRole extends PlacedAuth {
  readonly auth: Draft<Extract<AuthConfig | RetiringConfig, { method: "role" }>>;
}

/** Every `auth` of a stack with the method `role`. */
export function rolesOf(draft: NamedDraft): PlacedRole[] {
  return authsOf(draft).flatMap(({ auth, path }) => (auth.method === "role" ? [{ auth, path }] : []));
}

/** An `auth` of a stack as it is now, and where it stands in the stack. */
interface PlacedCurrentAuth extends PlacedAuth {
  readonly auth: Draft<AuthConfig>;
}

/** Every `auth` of a stack, without what it was before. */
export function currentAuthsOf({ stack }: NamedDraft): PlacedCurrentAuth[] {
  const places: [Draft<AuthConfig> | undefined, string[]][] = [
    [stack.auth, ["auth"]],
    [stack.currents?.auth, ["currents", "auth"]],
    [stack.export?.auth, ["export", "auth"]],
  ];
  return places.flatMap(([auth, path]) => (auth ? [{ auth, path }] : []));
}

/** Whether a key of the stack reaches every bucket whose name starts with its own bucket's name. */
export function hasWideKey(draft: NamedDraft): boolean {
  return draft.stack.policy === "documented" && authsOf(draft).some(({ auth }) => auth.method === "access-key");
}

/** An external id, and where it stands in the stack. */
export interface PlacedId<Id> {
  readonly id: Id;
  readonly path: readonly (string | number)[];
}

type DraftId = Draft<TextOrReference> | undefined;

/** Every external id of a stack. */
export function externalIdsOf(draft: NamedDraft): PlacedId<DraftId>[] {
  const ofRoles = rolesOf(draft).flatMap(({ auth, path }) => eachId(auth.externalId, [...path, "externalId"]));
  const ofConnectors = (draft.stack.currents?.connectors ?? []).flatMap((connector, i) =>
    eachId(connector?.externalId, ["currents", "connectors", i, "externalId"]),
  );
  return [...ofRoles, ...ofConnectors];
}

/** Every external id of a stack that is written down. */
export function literalIdsOf(draft: NamedDraft): PlacedId<string>[] {
  return externalIdsOf(draft).flatMap(({ id, path }) => (typeof id === "string" ? [{ id, path }] : []));
}

function eachId(ids: DraftId | readonly DraftId[], path: (string | number)[]): PlacedId<DraftId>[] {
  return isList(ids) ? ids.map((id, i) => ({ id, path: [...path, i] })) : [{ id: ids, path }];
}

function isList(ids: DraftId | readonly DraftId[]): ids is readonly DraftId[] {
  return Array.isArray(ids);
}

/** Calls `onRepeat` for each item whose key an earlier item had already, with the first such item and with all of them. */
export function forEachRepeat<T>(
  items: readonly T[],
  keyOf: (item: T) => string | undefined,
  onRepeat: (item: T, earlier: T, all: readonly T[]) => void,
): void {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key !== undefined) {
      const group = groups.get(key) ?? [];
      group.push(item);
      groups.set(key, group);
    }
  }
  for (const all of groups.values()) {
    const [first, ...later] = all;
    for (const item of later) {
      onRepeat(item, first as T, all);
    }
  }
}
