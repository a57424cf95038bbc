import { backendOf } from "../derived/backend";
import { describeValue } from "../problems/describe-value";
import type { ConfigPath, Problem } from "../problems/problem";
import type { BackendConfig, RemoteStateConfig } from "../schema/backend";
import { bucketNameIn, Draft, hasWideKey, NamedDraft, PlacedStates } from "./draft";

/** A bucket of S3 that a state lies in, and where the configuration names it. */
interface StateBucket {
  readonly bucket: string;
  readonly path: ConfigPath;
}

/** Whoever reads a state can read the secrets in it: no state lies in a bucket that Braze reads and writes. */
export function statesOutOfReach(drafts: readonly NamedDraft[], remoteStates: readonly PlacedStates[]): Problem[] {
  const owners = new Map(drafts.map((draft) => [bucketNameIn(draft), draft.name]));
  return stateBuckets(drafts, remoteStates).flatMap(({ bucket, path }) => {
    const owner = owners.get(bucket);
    return owner === undefined
      ? []
      : [
          {
            path,
            message:
              `Braze reads and writes the bucket ${describeValue(bucket)} of the stack ${owner}, and a state has secrets in it; ` +
              "expected a bucket that no stack names",
          },
        ];
  });
}

/** Under `documented`, a key also reaches a state in a bucket whose name starts with its own bucket's name. */
export function statesWithinReach(drafts: readonly NamedDraft[], remoteStates: readonly PlacedStates[]): Problem[] {
  const wide = drafts.filter(hasWideKey).flatMap((draft) => {
    const start = bucketNameIn(draft);
    return start === undefined ? [] : [{ start, name: draft.name, accountId: draft.stack.accountId }];
  });
  return stateBuckets(drafts, remoteStates).flatMap(({ bucket, path }) =>
    wide
      .filter(({ start }) => bucket.startsWith(start))
      .map(({ name, accountId }) => ({
        path,
        message:
          `under documented, the key of ${name} also reaches ${describeValue(bucket)} if that bucket is in the account ` +
          `${accountId}, and a state has secrets in it; take scoped, or a bucket whose name starts in another way`,
      })),
  );
}

/** The buckets of all states: those that the stacks keep, and those that they read. */
function stateBuckets(drafts: readonly NamedDraft[], remoteStates: readonly PlacedStates[]): StateBucket[] {
  const kept = drafts.flatMap(({ name, stack: { backend }, pathOf }) =>
    backend ? bucketIn(backendOf(name, backend as BackendConfig), pathOf("backend", "bucket")) : [],
  );
  const read = remoteStates.flatMap(({ states, path }) =>
    Object.entries(states).flatMap(([name, state]) => (state ? bucketIn(state, [...path, name, "bucket"]) : [])),
  );
  return [...kept, ...read];
}

function bucketIn(
  { type, bucket, endpoints }: Draft<BackendConfig | RemoteStateConfig>,
  path: ConfigPath,
): StateBucket[] {
  const { s3: endpoint = "amazonaws.com" } = (endpoints ?? {}) as { readonly s3?: string };
  // A bucket of another storage can have the same name.
  return type === "s3" && typeof bucket === "string" && endpoint.includes("amazonaws.com") ? [{ bucket, path }] : [];
}
