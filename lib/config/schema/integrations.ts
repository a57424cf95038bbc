import { z } from "zod";
import { auth, externalId } from "./auth";
import { POLICY_NAME } from "./iam";
import { Output, Rule, text } from "./text";

/** @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-keys.html (safe characters) */
export const FOLDER_PATH: Rule = {
  what: "a folder path",
  allowed: "up to 512 of letters, digits and ! _ . * ' ( ) - in folders joined by /, with no / at either end",
  pattern: /^[A-Za-z0-9!_.*'()-]+(\/[A-Za-z0-9!_.*'()-]+)*$/,
  refused: [
    { pattern: /(^|\/)\.{1,2}(\/|$)/, why: "a folder may not be called . or .." },
    { pattern: /^.{513}/, why: "it is longer than 512 characters" },
  ],
};

/** Names of connectors become parts of addresses and outputs. */
export const CONNECTOR_NAME: Rule = {
  what: "a connector name",
  allowed: "1 to 40 of a-z, 0-9, - and _, starting with a letter or digit",
  pattern: /^[a-z0-9][a-z0-9_-]{0,39}$/,
};

const policyName = text(POLICY_NAME).optional().meta({
  description: "The name of the IAM policy. By default, it is made of the stack's name and the integration's.",
});

const connector = z.strictObject({
  name: text(CONNECTOR_NAME).meta({ description: "Names the connector in outputs and addresses." }),
  folderPath: text(FOLDER_PATH)
    .optional()
    .meta({
      description:
        "The Current's Folder Path. By default, it is currents. On one bucket, no two folder paths are the same, and none is " +
        "inside another.",
    }),
  encryption: z
    .enum(["AES256", "none"])
    .optional()
    .meta({
      description:
        "The Current's toggle Server-Side, At-Rest AES-256 Encryption: AES256 is on, none is off. By default, it is off. " +
        "S3 encrypts the objects in both cases.",
    }),
  externalId: externalId.optional().meta({
    description:
      "The external id of this connector's workspace, or a list of them. This needs `credentials: per-connector` and " +
      "`method: role`. By default, it is that of the auth.",
  }),
});

export const currents = z
  .strictObject({
    auth: auth.optional(),
    connectors: z
      .array(connector)
      .min(1)
      .optional()
      .meta({
        description:
          "The Currents that write to the bucket. By default, there is one, named after the stack, with the folder path " +
          "currents and without the AES-256 toggle.",
      }),
    credentials: z
      .enum(["shared", "per-connector"])
      .optional()
      .meta({
        description:
          "shared (the default): one user or role for all connectors. per-connector: one for each, which needs `auth` under " +
          "`currents`.",
      }),
    policyName,
  })
  .meta({ description: "Braze Currents writes events to the bucket." });

export const dataExport = z
  .strictObject({ auth: auth.optional(), policyName })
  .meta({ description: "Dashboard Data Export writes exports to the bucket." });

/** One Current in Braze. */
export type ConnectorConfig = Output<typeof connector>;

/** Braze Currents: an event stream. */
export type CurrentsConfig = Output<typeof currents>;

/** Dashboard Data Export: CSV exports, engagement reports and the like. */
export type ExportConfig = Output<typeof dataExport>;
