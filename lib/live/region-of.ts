import type { GetBucketLocationOutput } from "@aws-sdk/client-s3";

/** S3's words for the regions that it had first. */
const FIRST_REGIONS: Readonly<Record<string, string>> = { EU: "eu-west-1" };

/** The region that S3 answers with: its word for us-east-1 is none. */
export function regionOf({ LocationConstraint }: GetBucketLocationOutput): string {
  const constraint = LocationConstraint ?? "us-east-1";
  return FIRST_REGIONS[constraint] ?? constraint;
}
