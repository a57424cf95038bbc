import type { Problem } from "../problems/problem";
import { draftKey, forEachRepeat, NamedDraft, newBucketOf } from "./draft";

/** Options of a bucket that don't go together. */
export function bucketOptions(draft: NamedDraft): Problem[] {
  return [...contradictions(draft), ...lifecyclePrefixes(draft)];
}

function contradictions(draft: NamedDraft): Problem[] {
  const { pathOf } = draft;
  const bucket = newBucketOf(draft);
  const problems: Problem[] = [];
  if (bucket?.forceDestroy && bucket.retain !== false) {
    problems.push({
      path: pathOf("bucket", "forceDestroy"),
      message: "got true for a bucket that is retained, expected retain: false beside it",
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

function lifecyclePrefixes(draft: NamedDraft): Problem[] {
  const { pathOf } = draft;
  const rules = (newBucketOf(draft)?.lifecycle ?? []).map((rule, i) => ({ prefix: rule?.prefix, i }));
  const problems: Problem[] = [];
  forEachRepeat(
    rules,
    ({ prefix }) => prefix,
    ({ prefix, i }) => {
      problems.push({
        path: pathOf("bucket", "lifecycle", i, "prefix"),
        message: `the prefix "${prefix}" has two rules, expected one`,
      });
    },
  );
  return problems;
}
