import { z } from "zod";
import { BUCKET_SETTINGS } from "../../bucket-settings";
import { backend, remoteState } from "./backend";
import * as rules from "./rules";
import { listOf, text, textMap, textOrReference } from "./text";

const iam = z
  .strictObject({
    path: text(rules.IAM_PATH).optional().meta({ description: "Path of the IAM users, roles and policies" }),
    permissionsBoundary: textOrReference(rules.POLICY_ARN)
      .nullable()
      .optional()
      .meta({ description: "ARN of the policy that bounds the IAM users and roles, or null for none" }),
  })
  .meta({ description: "What every IAM user, role and policy of a stack has in common" });

const settings = {
  region: text(rules.REGION).optional().meta({ description: "The AWS region of the bucket" }),
  accountId: text(rules.ACCOUNT_ID)
    .optional()
    .meta({ description: "The AWS account to apply to; every other account is refused before anything is made" }),
  tags: textMap(rules.TAG_KEY, textOrReference(rules.TAG_VALUE))
    .optional()
    .meta({ description: "Tags of everything that has tags; a stack's tags are added to those of the defaults" }),
  policy: z
    .enum(["scoped", "documented"])
    .optional()
    .meta({ description: "scoped: the one bucket and nothing else; documented: Braze's page to the letter" }),
  backend: backend.optional(),
  iam: iam.optional(),
  providerVersion: text(rules.VERSION_CONSTRAINT)
    .optional()
    .meta({ description: "Versions of the AWS provider that Terraform may use", examples: ["~> 6.25"] }),
  requiredVersion: text(rules.VERSION_CONSTRAINT)
    .optional()
    .meta({ description: "Versions of Terraform that may apply the stack", examples: [">= 1.10"] }),
};

const days = z.int().min(1).max(36500);

const minimumTlsVersion = z
  .enum(["1.2", "1.3"])
  .optional()
  .meta({ description: "The oldest TLS version that requests may use; plain HTTP is always denied" });

const newBucket = z
  .strictObject({
    name: textOrReference(rules.BUCKET_NAME).meta({ description: "The name of the bucket that the stack makes" }),
    retain: z
      .boolean()
      .optional()
      .meta({ description: "Whether Terraform refuses every plan that would destroy the bucket (default true)" }),
    forceDestroy: z
      .boolean()
      .optional()
      .meta({ description: "Whether destroying the bucket also deletes what is in it; needs retain: false" }),
    versioning: z
      .strictObject({
        noncurrentVersionExpirationDays: days
          .optional()
          .meta({ description: "Days after which an overwritten or deleted version is removed for good" }),
      })
      .optional()
      .meta({ description: "Turns versioning on; {} keeps every version" }),
    lifecycle: z
      .array(
        z.strictObject({
          prefix: text(rules.LIFECYCLE_PREFIX).meta({ description: "The prefix the rule is for, e.g. currents/" }),
          expirationDays: days.meta({ description: "Days after which an object is deleted" }),
        }),
      )
      // S3 allows 1000, two of which can be the stack's own.
      .max(998)
      .optional()
      .meta({ description: "Rules, each for one prefix; incomplete uploads are always aborted after 7 days" }),
    logging: z
      .strictObject({
        bucket: textOrReference(rules.BUCKET_NAME).meta({
          description: "An existing bucket that S3 may write access logs to",
        }),
        prefix: text(rules.PREFIX).optional().meta({ description: "Prefix of the logs (default: the bucket's name)" }),
      })
      .optional()
      .meta({ description: "S3 server access logging" }),
    minimumTlsVersion,
  })
  .meta({ description: "The bucket that Braze writes to" });

const existingBucket = z
  .strictObject({
    existing: textOrReference(rules.BUCKET_NAME).meta({ description: "The name of a bucket that exists" }),
    minimumTlsVersion,
  })
  .meta({ description: "A bucket that exists and is never touched: the stack makes IAM resources only" });

const bucket = z.union([newBucket, existingBucket]).meta({
  description: "The bucket that Braze writes to: one that the stack makes (name), or one that exists (existing)",
});

const externalId = listOf(textOrReference(rules.EXTERNAL_ID)).meta({
  description: "The external id that Braze's dashboard shows, or a list: one for each workspace that shares the role",
});

const principalName = text(rules.PRINCIPAL_NAME).optional();

const auth = z
  .discriminatedUnion("method", [
    z.strictObject({
      method: z.literal("access-key").meta({ description: "AWS Secret Access Key in Braze's dashboard" }),
      name: principalName.meta({ description: "Name of the IAM user" }),
      keys: z
        .array(text(rules.KEY_NAME))
        .min(1)
        .max(2)
        .optional()
        .meta({ description: "Names of the access keys, the newest last: that one is handed to Braze; at most two" }),
    }),
    z.strictObject({
      method: z.literal("role").meta({ description: "AWS Role ARN in Braze's dashboard" }),
      name: principalName.meta({ description: "Name of the IAM role" }),
      brazeAccountId: textOrReference(rules.BRAZE_ACCOUNT_ID).meta({
        description: "Braze's AWS account, shown in its dashboard beside the external id",
      }),
      externalId,
    }),
  ])
  .meta({ description: "How Braze signs in: access-key (AWS Secret Access Key) or role (AWS Role ARN)" });

const policyName = text(rules.POLICY_NAME).optional().meta({ description: "Name of the IAM policy" });

const connector = z.strictObject({
  name: text(rules.CONNECTOR_NAME).meta({ description: "Names the connector in outputs and addresses" }),
  folderPath: text(rules.FOLDER_PATH).optional().meta({ description: "The Current's Folder Path (default: currents)" }),
  encryption: z
    .enum(["AES256", "none"])
    .optional()
    .meta({ description: "The Current's toggle Server-Side, At-Rest AES-256 Encryption (default: none)" }),
  externalId: externalId.optional(),
});

const currents = z
  .strictObject({
    auth: auth.optional(),
    connectors: z.array(connector).min(1).optional().meta({ description: "The Currents that write to the bucket" }),
    credentials: z
      .enum(["shared", "per-connector"])
      .optional()
      .meta({ description: "One user or role for all connectors (default), or one for each" }),
    policyName,
  })
  .meta({ description: "Braze Currents writes events to the bucket" });

const dataExport = z
  .strictObject({ auth: auth.optional(), policyName })
  .meta({ description: "Dashboard Data Export writes exports to the bucket" });

const principalToAdopt = {
  user: principalName.meta({ description: "Name of an IAM user that exists" }),
  role: principalName.meta({ description: "Name of an IAM role that exists" }),
};

const accessToAdopt = z.strictObject({
  ...principalToAdopt,
  policy: text(rules.POLICY_ARN).optional().meta({ description: "ARN of an IAM policy that exists" }),
  attachment: z
    .boolean()
    .optional()
    .meta({ description: "Whether the policy is attached to the user or role (default: true if both are adopted)" }),
});

const adopt = z
  .strictObject({
    bucket: z.boolean().optional().meta({ description: "Whether the bucket exists" }),
    bucketSettings: z
      .array(z.enum(BUCKET_SETTINGS))
      .optional()
      .meta({ description: "Which of the bucket's settings exist as well" }),
    currents: accessToAdopt.optional().meta({ description: "What exists of Currents' IAM resources" }),
    export: accessToAdopt.optional().meta({ description: "What exists of the export's IAM resources" }),
    braze: z
      .strictObject(principalToAdopt)
      .optional()
      .meta({ description: "The user or role of a stack with one auth, if it exists" }),
  })
  .meta({ description: "What was made by hand before, and is imported instead of made" });

/** What stands under `defaults`. */
export const defaultsSchema = z.strictObject(settings).meta({ description: "What every stack inherits" });

/** What stands under the name of a stack, before it inherits the defaults. */
export const stackSchema = z
  .strictObject({
    ...settings,
    bucket,
    auth: auth.optional(),
    currents: currents.optional(),
    export: dataExport.optional(),
    adopt: adopt.optional(),
  })
  .meta({ description: "One bucket and what Braze may do with it" });

/** The whole file. */
export const fileSchema = z
  .strictObject({
    defaults: defaultsSchema.optional(),
    remoteStates: textMap(rules.STATE_NAME, remoteState)
      .optional()
      .meta({ description: "States of other Terraform that values are taken from: name → where the state is" }),
    stacks: textMap(rules.STACK_NAME, stackSchema).meta({
      description: "Stack name → stack, e.g. currents for cdktf deploy currents",
    }),
  })
  .meta({ title: "braze.yaml", description: "Which Braze integrations write to which buckets" });
