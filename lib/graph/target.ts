import type { Target } from "./stack-picture";

const S3_ARN = /^arn:[^:]*:s3:::([^]*)$/;

/** What a resource of a policy is, seen from the bucket of the stack. Nothing: no object has such a name. */
export function targetOf(resource: string, bucket: string): Target | undefined {
  const [, name] = S3_ARN.exec(resource) ?? [];
  if (name === bucket) {
    return { kind: "bucket" };
  }
  if (!name?.startsWith(`${bucket}/`)) {
    return { kind: "beyond", pattern: resource };
  }
  const key = name.slice(bucket.length + 1);
  if (key === "") {
    return undefined;
  }
  return key === "*" ? { kind: "objects" } : { kind: "folder", path: key.replace(/\/\*$/, "") };
}

/** What lies beyond the bucket, in words. */
export function describeBeyond(pattern: string): string {
  const [, name] = S3_ARN.exec(pattern) ?? [];
  const prefix = name?.endsWith("*") ? name.slice(0, -1) : undefined;
  return prefix === undefined || /[*?/]/.test(prefix)
    ? pattern
    : `every bucket whose name starts with ${prefix}, and its objects`;
}
