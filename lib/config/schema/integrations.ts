import * as z from "zod";
import { allowedIps } from "./allowed-ips";
import { auth, externalId } from "./auth";
import { CONNECTOR_NAME } from "./connector-name";
import { hinted, repeated } from "./hints";
import { POLICY_NAME } from "./iam";
import { Output, Rule, text } from "./text";

/** @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-keys.html (safe characters) */
export const FOLDER_PATH: Rule = {
  what: "a folder path",
  allowed: "up to 512 of letters, digits and ! _ . * ' ( ) - in folders joined by /, with no / at either end",
  pattern: /^[A-Za-z0-9!_.*'()-]+(\/[A-Za-z0-9!_.*'()-]+)*$/,
  repair: (text) => text.replaceAll(/^\/+|\/+$/g, "").replaceAll(/\/+/g, "/"),
  refused: [
    { pattern: /(^|\/)\.{1,2}(\/|$)/, why: "a folder may not be called . or .." },
    { pattern: /^.{513}/, why: "it is longer than 512 characters" },
  ],
};

const policyName = text(POLICY_NAME).optional().meta({
  description: "The name of the IAM policy. By default, it is made of the stack's name and the integration's.",
});

/** What people call the toggle's two positions. */
const TOGGLE: Readonly<Record<string, string>> = {
  true: "AES256",
  on: "AES256",
  yes: "AES256",
  "aes-256": "AES256",
  "sse-s3": "AES256",
  false: "none",
  off: "none",
  no: "none",
};

function togglePosition(value: unknown): string | undefined {
  const word = String(value).toLowerCase();
  if (word.includes("kms")) {
    return "Braze does not support SSE-KMS";
  }
  return TOGGLE[word] && `did you mean ${TOGGLE[word]}?`;
}

const encryption = hinted(z.enum(["AES256", "none"]), { instead: togglePosition });

const connectorKeys = z.strictObject({
  name: text(CONNECTOR_NAME).meta({ description: "Names the connector in outputs and addresses." }),
  folderPath: text(FOLDER_PATH)
    .optional()
    .meta({
      examples: ["currents"],
      description:
        "The Current's Folder Path. By default, it is currents. On one bucket, no two folder paths are the same, and none is " +
        "inside another.",
    }),
  encryption: encryption.optional().meta({
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

/** Braze names no limit. More than this is no list that a person wrote. */
const MOST_CONNECTORS = 1000;

const CONNECTOR_SNIPPET = {
  label: "connector",
  description: "A Current in Braze, with a folder of its own",
  body: { name: "${1:production}", folderPath: "${2:currents}" },
};

const connector = hinted(connectorKeys.meta({ title: "A connector", defaultSnippets: [CONNECTOR_SNIPPET] }), {
  instead: (value) => {
    const name = repeated(value, "NAME");
    return `a mapping: { name: ${name}, folderPath: ${name} }`;
  },
});

/** An integration without keys of its own is a mapping as well. */
const integrationInstead = (value: unknown): string | undefined =>
  value === false
    ? "no such key: a stack has only the integrations that it names"
    : "{} where the stack has one auth, or a mapping with auth";

const currentsKeys = z
  .strictObject({
    auth: auth.optional(),
    connectors: z
      .array(connector)
      .min(1)
      .max(MOST_CONNECTORS)
      .optional()
      .meta({
        title: "Connectors",
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
          "`currents`. Without `folderScope`, each can still read and overwrite the folders of all others.",
      }),
    folderScope: z
      .boolean()
      .optional()
      .meta({
        description:
          "Whether Braze can use only objects in the connectors' folders: with `per-connector`, each connector those in its " +
          "own. This needs `policy: scoped` and an `auth` that serves no export. Braze documents access to the whole " +
          "bucket, which is the default.",
      }),
    allowedIps: allowedIps.optional(),
    policyName,
  })
  .meta({ title: "Braze Currents", description: "Braze Currents writes events to the bucket." });

export const currents = hinted(currentsKeys, { instead: integrationInstead });

export const dataExport = hinted(
  z
    .strictObject({ auth: auth.optional(), policyName })
    .meta({ title: "Dashboard Data Export", description: "Dashboard Data Export writes exports to the bucket." }),
  { instead: integrationInstead },
);

/** One Current in Braze. */
export type ConnectorConfig = Output<typeof connector>;

/** Braze Currents: an event stream. */
export type CurrentsConfig = Output<typeof currents>;

/** Dashboard Data Export: CSV exports, engagement reports and the like. */
export type ExportConfig = Output<typeof dataExport>;
