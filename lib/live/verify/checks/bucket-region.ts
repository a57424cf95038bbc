import { regionOf } from "../../region-of";
import { fail, Finding, pass } from "../check";
import type { Looking } from "../deployed";
import { readLocation } from "./bucket-exists";

/** The bucket is in the stack's region. */
export async function bucketRegion(looking: Looking): Promise<Finding> {
  const { region } = looking.stack;
  const found = regionOf((await readLocation(looking)) ?? {});
  return found === region
    ? pass(`it is in ${region}`)
    : fail(`it is in ${found}, and the stack is for ${region}`, `write region: ${found}, or name another bucket`);
}
