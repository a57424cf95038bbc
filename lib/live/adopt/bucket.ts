import { GetBucketLocationCommand, GetObjectLockConfigurationCommand } from "@aws-sdk/client-s3";
import { regionOf } from "../region-of";
import type { AdoptDraft, Search } from "./findings";
import { readSettings } from "./bucket-settings";
import { explainPolicy } from "./bucket-statements";

/** What of the bucket can be adopted. */
export async function adoptBucket(search: Search): Promise<Pick<AdoptDraft, "bucket" | "bucketSettings">> {
  const { bucket, bucketName, findings } = search;
  if (!bucket) {
    findings.seen.push(`the bucket "${bucketName}" is not looked at: the stack never changes an existing bucket`);
    return {};
  }
  if (!(await isOwn(search))) {
    return {};
  }
  const found = await readSettings(search);
  if (found.isKmsEncrypted || (await hasObjectLock(search))) {
    return {};
  }
  const named = found.settings.filter(
    (setting) => !(setting === "versioning" || setting === "logging") || setting in bucket,
  );
  const others = found.settings.filter((setting) => !named.includes(setting));
  findings.seen.push(`the bucket "${bucketName}" exists, with ${named.join(", ") || "none of the settings"}`);
  findings.warnings.push(
    ...others.map(
      (setting) => `the bucket has ${setting}, which Terraform leaves alone; to take it over, write bucket.${setting}`,
    ),
  );
  explainPolicy(search, bucket, found.policy);
  return { bucket: true, ...(named.length > 0 && { bucketSettings: named }) };
}

/** Whether the bucket is one of the stack's account, in the stack's region. */
async function isOwn({ stack, bucketName, questions, findings }: Search): Promise<boolean> {
  const what = `the bucket "${bucketName}"`;
  const bucket = { Bucket: bucketName };
  const action = "s3:GetBucketLocation";
  const location = await questions.ask(action, what, ({ s3 }) => s3.send(new GetBucketLocationCommand(bucket)));
  if (location === "absent") {
    findings.seen.push(`${what} doesn't exist, so Terraform makes it; if it has another name, give --bucket NAME`);
    return false;
  }
  if (location === "denied") {
    return false;
  }
  const owned = { ...bucket, ExpectedBucketOwner: stack.accountId };
  if (await questions.isRefused(action, ({ s3 }) => s3.send(new GetBucketLocationCommand(owned)))) {
    findings.refuse(what, `it belongs to another account, and the stack is for ${stack.accountId}`);
    return false;
  }
  const region = regionOf(location);
  if (region !== stack.region) {
    findings.refuse(what, `it is in ${region}, and the stack is for ${stack.region}; expected region: ${region}`);
    return false;
  }
  return true;
}

async function hasObjectLock({ stack, bucketName, questions, findings }: Search): Promise<boolean> {
  const what = `the bucket "${bucketName}"`;
  const lock = await questions.ask("s3:GetBucketObjectLockConfiguration", what, ({ s3 }) =>
    s3.send(new GetObjectLockConfigurationCommand({ Bucket: bucketName })),
  );
  const isLocked = typeof lock !== "string" && lock.ObjectLockConfiguration?.ObjectLockEnabled === "Enabled";
  if (isLocked && stack.currents) {
    findings.refuse(what, "it has Object Lock, and Braze Currents does not support buckets with Object Lock");
    return true;
  }
  return false;
}
