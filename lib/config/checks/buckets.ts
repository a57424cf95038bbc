import { listNames } from "../problems/list-names";
import type { Problem } from "../problems/problem";
import { NamedDraft, bucketKeyOf, bucketNameIn, draftKey, forEachRepeat, hasWideKey, newBucketOf } from "./draft";

/** Options of a bucket that don't go together. */
export function bucketOptions(draft: NamedDraft): Problem[] {
  const { pathOf } = draft;
  const bucket = newBucketOf(draft);
  const problems: Problem[] = [];
  if (bucket?.forceDestroy && bucket.retain !== false) {
    problems.push({
      path: pathOf("bucket", "forceDestroy"),
      message: "Terraform never destroys a retained bucket, got true, expected retain: false beside it",
    });
  }
  const log = draftKey(bucket?.logging?.bucket);
  if (log && log === draftKey(bucket?.name)) {
    problems.push({
      path: pathOf("bucket", "logging", "bucket"),
      message: `the bucket would log into itself without end, got ${log}, expected another bucket`,
    });
  }
  return problems;
}

/** A bucket is made by one stack; others may use it as an existing one. */
export function bucketClaims(drafts: readonly NamedDraft[]): Problem[] {
  const problems: Problem[] = [];
  const makers = drafts.filter(newBucketOf);
  forEachRepeat(makers, bucketKeyOf, (draft, _, all) => {
    problems.push({
      path: draft.pathOf("bucket", "name"),
      message:
        `the stacks ${listNames(all.map(({ name }) => name))} make one bucket, ${draftKey(newBucketOf(draft)?.name)}; ` +
        "expected one stack that makes the bucket, and { existing: NAME } in the others; one stack can hold both " +
        "currents and export",
    });
  });
  return problems;
}

/** Under `documented`, a key reaches every bucket whose name starts with its own bucket's name. */
export function bucketsWithinReach(drafts: readonly NamedDraft[]): Problem[] {
  const named = drafts
    .flatMap((draft) => {
      const bucket = bucketNameIn(draft);
      return bucket ? [{ draft, bucket }] : [];
    })
    .sort((a, b) => (a.bucket < b.bucket ? -1 : 1));
  return named.flatMap(({ draft, bucket }, i) => {
    if (!hasWideKey(draft)) {
      return [];
    }
    const problems: Problem[] = [];
    // What starts like a name sorts right behind it.
    for (const other of named.slice(i + 1)) {
      if (!other.bucket.startsWith(bucket)) {
        break;
      }
      // Into another account, its policy alone doesn't reach.
      if (other.bucket !== bucket && other.draft.stack.accountId === draft.stack.accountId) {
        problems.push({
          path: draft.pathOf("bucket"),
          message:
            `under documented, the key of ${draft.name} also reaches "${other.bucket}" of the stack ` +
            `${other.draft.name}; scoped does not`,
        });
      }
    }
    return problems;
  });
}
