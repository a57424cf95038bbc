import { isStateReference, literalOf } from "../../text-or-reference";
import type { AuthConfig } from "../access-model";
import type { NewBucketConfig } from "../bucket-model";
import type { StackConfig } from "../model";
import type { ConfigPath, Problem } from "../problems/problem";
import { partitionOf } from "../regions";

/** A value of which any part may be missing, because it was not given or was already refused. */
export type Partially<T> = T extends readonly (infer Item)[]
  ? readonly (Partially<Item> | undefined)[]
  : T extends object
    ? { readonly [K in keyof T]?: Partially<T[K]> | undefined }
    : T;

/** A stack as far as it could be read, after it inherited the defaults. */
export type StackDraft = Partially<Omit<StackConfig, "backend" | "remoteStates">> &
  Pick<StackConfig, "backend" | "remoteStates">;

/** A named stack as far as it could be read, and where in the file its settings stand. */
export interface NamedDraft {
  readonly name: string;
  readonly stack: StackDraft;
  /** The path of one of the stack's settings: in the stack if it is given there, else in the defaults. */
  readonly pathOf: (...keys: (string | number)[]) => ConfigPath;
}

/** The bucket of a stack, if the stack makes it. */
export function newBucketOf({ stack: { bucket } }: NamedDraft): Partially<NewBucketConfig> | undefined {
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

/** Tells buckets apart, as far as synth can: a variable has a value of its own in each stack. */
export function bucketKeyOf(draft: NamedDraft): string | undefined {
  const name = givenName(draft);
  return name && (typeof name === "string" || isStateReference(name))
    ? JSON.stringify([partitionOf(draft.stack.region ?? ""), name])
    : undefined;
}

/** A stack that is right in itself. */
export interface SoundStack extends NamedDraft {
  readonly stack: StackConfig;
}

/** What checks found: errors refuse the configuration, warnings don't. */
export interface Findings {
  readonly errors: Problem[];
  readonly warnings: Problem[];
}

/** An `auth` of a stack, and where it stands in the stack. */
export interface PlacedAuth {
  readonly auth: Partially<AuthConfig>;
  readonly path: readonly string[];
}

/** Every `auth` of a stack. */
export function authsOf({ stack }: NamedDraft): PlacedAuth[] {
  const places: [Partially<AuthConfig> | undefined, string[]][] = [
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

/** An external id that is written down, and where it stands in the stack. */
export interface PlacedId {
  readonly id: string;
  readonly path: readonly (string | number)[];
}

/** Every external id of a stack that is written down. */
export function externalIdsOf(draft: NamedDraft): PlacedId[] {
  const connectors = draft.stack.currents?.connectors ?? [];
  const places: [unknown, (string | number)[]][] = [
    ...authsOf(draft).map(({ auth, path }): [unknown, (string | number)[]] => [
      auth.method === "role" ? auth.externalId : undefined,
      [...path, "externalId"],
    ]),
    ...connectors.map((connector, i): [unknown, (string | number)[]] => [
      connector?.externalId,
      ["currents", "connectors", i, "externalId"],
    ]),
  ];
  return places.flatMap(([ids, path]) =>
    (Array.isArray(ids) ? ids.map((id: unknown, i) => ({ id, path: [...path, i] })) : [{ id: ids, path }]).filter(
      (placed): placed is PlacedId & typeof placed => typeof placed.id === "string",
    ),
  );
}

/** Calls `onRepeat` for each item whose key an earlier item had already, with that earlier item. */
export function forEachRepeat<T>(
  items: readonly T[],
  keyOf: (item: T) => string | undefined,
  onRepeat: (item: T, earlier: T) => void,
): void {
  const seen = new Map<string, T>();
  for (const item of items) {
    const key = keyOf(item);
    const earlier = key === undefined ? undefined : seen.get(key);
    if (earlier !== undefined) {
      onRepeat(item, earlier);
    } else if (key !== undefined) {
      seen.set(key, item);
    }
  }
}
