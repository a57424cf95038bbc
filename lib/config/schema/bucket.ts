import * as z from "zod";
import { TLS_VERSIONS } from "../../policies/bucket";
import type { TextOrReference } from "../../text-or-reference";
import { hinted, repeated } from "./hints";
import { days, lifecycle } from "./lifecycle";
import { policyStatements } from "./policy-statement";
import { PREFIX } from "./prefix";
import { Output, Rule, text } from "./text";
import { textOrReference } from "./text-or-reference";

/** @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html */
export const BUCKET_NAME: Rule = {
  what: "a bucket name",
  allowed: "3 to 63 of a-z, 0-9, - and ., with a letter or digit at both ends",
  pattern: /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/,
  // An ARN, or an address as commands take it.
  repair: (text) => text.replace(/^arn:aws[a-z-]*:s3:::|^s3:\/\//, "").replace(/\/.*$/, ""),
  refused: [
    { pattern: /\.\./, why: "two dots may not stand side by side" },
    { pattern: /^\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}$/, why: "it may not look like an IP address" },
    { pattern: /^(xn--|sthree-|amzn-s3-demo-)/, why: "S3 reserves the prefixes xn--, sthree- and amzn-s3-demo-" },
    {
      pattern: /(-s3alias|--ol-s3|\.mrap|--x-s3|--table-s3)$/,
      why: "S3 reserves the suffixes -s3alias, --ol-s3, .mrap, --x-s3 and --table-s3",
    },
  ],
};

const minimumTlsVersion = z
  .enum(TLS_VERSIONS)
  .optional()
  .meta({
    description:
      "The oldest TLS version that requests may use, in quotes. By default, every TLS version may be used. The bucket's " +
      "policy always denies plain HTTP.",
  });

const ALWAYS_ENCRYPTED = "the bucket is always encrypted with SSE-S3 (AES256)";
const NO_KMS = `not allowed: Braze does not support SSE-KMS; ${ALWAYS_ENCRYPTED}`;
const NO_OBJECT_LOCK = "not allowed: Braze Currents does not support buckets with Object Lock";

/** Keys that people try because AWS has the feature, and why Braze's bucket can't have it. */
export const REFUSED_FEATURES: Readonly<Record<string, string>> = {
  kmsKeyId: NO_KMS,
  kmsKeyArn: NO_KMS,
  kmsMasterKeyId: NO_KMS,
  objectLock: NO_OBJECT_LOCK,
  objectLockEnabled: NO_OBJECT_LOCK,
};

const versioning = hinted(
  z.strictObject({
    noncurrentVersionExpirationDays: days.optional().meta({
      description:
        "Days after which S3 removes an overwritten or deleted version for good. By default, S3 keeps such versions.",
    }),
  }),
  {
    instead: (value) =>
      value === false
        ? "no key versioning, since versioning is off by default"
        : "{} to turn versioning on, or { noncurrentVersionExpirationDays: DAYS } to also remove old versions",
  },
);

const newBucket = z
  .strictObject({
    name: textOrReference(BUCKET_NAME).meta({
      examples: ["example-braze-currents"],
      description:
        "The name of the bucket that the stack makes. One stack makes a bucket; other stacks can use it with `existing`.",
    }),
    retain: z.boolean().optional().meta({
      description:
        "Whether Terraform refuses every plan that would destroy the bucket (`prevent_destroy`). By default, it does.",
    }),
    forceDestroy: z
      .boolean()
      .optional()
      .meta({
        description:
          "Whether destroying the bucket also deletes the objects in it. This needs `retain: false`. By default, Terraform " +
          "doesn't destroy a bucket that has objects in it.",
      }),
    versioning: versioning.optional().meta({
      description: "Turns versioning on. By default, versioning is off. `versioning: {}` keeps every version.",
    }),
    lifecycle: lifecycle.optional(),
    logging: z
      .strictObject({
        bucket: textOrReference(BUCKET_NAME).meta({
          description: "The name of another bucket, which exists and which S3's logging service may write to.",
        }),
        prefix: text(PREFIX)
          .optional()
          .meta({ description: "The prefix of the log's objects. By default, it is the bucket's name and a slash." }),
      })
      .optional()
      .meta({ description: "S3's access log. By default, there is none." }),
    minimumTlsVersion,
    policyStatements: policyStatements.optional().meta({
      description:
        "Statements of the bucket's policy beside the stack's own, e.g. a reader's access: a list, or the path of a JSON " +
        "file. By default, there are none: Terraform removes what else an adopted bucket's policy has.",
    }),
  })
  .meta({
    title: "A bucket that the stack makes",
    description: "The bucket that Braze writes to. The stack makes it.",
  });

const existingBucket = z
  .strictObject({
    existing: textOrReference(BUCKET_NAME).meta({
      examples: ["example-braze-currents"],
      description: "The name of the bucket that exists.",
    }),
    minimumTlsVersion,
  })
  .meta({
    title: "A bucket that exists",
    description:
      "A bucket that exists. The stack makes IAM resources only, and never changes the bucket, but for the metrics of alarms.",
  });

const NAME_OR_EXISTING =
  "unknown key, expected name for a bucket that the stack makes, or existing for one that exists";

export const bucket = hinted(
  z.union([newBucket, existingBucket]).meta({
    title: "The bucket",
    description: "The bucket that Braze writes to: one that the stack makes (`name`), or one that exists (`existing`).",
  }),
  {
    instead: (value) => {
      const name = repeated(value, "NAME");
      return `{ name: ${name} } for a bucket that the stack makes, or { existing: ${name} } for one that exists`;
    },
    keys: {
      ...REFUSED_FEATURES,
      encryption: `not allowed: ${ALWAYS_ENCRYPTED}; Braze does not support SSE-KMS`,
      bucketName: NAME_OR_EXISTING,
      bucket: NAME_OR_EXISTING,
      policyStatements:
        "the stack never changes an existing bucket, whose owner writes its policy; expected { name } to make the " +
        "bucket or to adopt it",
    },
  },
);

/** A bucket that the stack makes. */
export type NewBucketConfig = Output<typeof newBucket>;

/** A bucket that exists and is somebody else's to change: the stack makes IAM resources only, and metrics for alarms. */
export type ExistingBucketConfig = Output<typeof existingBucket>;

/** The bucket that Braze writes to: one that the stack makes, or one that exists. */
export type BucketConfig = Output<typeof bucket>;

/** Whether a bucket exists, and isn't the stack's to make. */
export function isExisting(config: BucketConfig): config is ExistingBucketConfig {
  return "existing" in config;
}

/** The name of a bucket, whoever makes it. */
export function bucketNameOf(config: BucketConfig): TextOrReference {
  return isExisting(config) ? config.existing : config.name;
}
