import { ABORT_UPLOADS, Described } from "./described";
import { EMULATOR_ACCOUNT } from "./environment";

const FIRST_ID = "00000000-0000-4000-8000-000000000001";
const SECOND_ID = "00000000-0000-4000-8000-000000000002";
const THIRD_ID = "00000000-0000-4000-8000-000000000003";

/** The addresses that Braze lists for the instance US-03. */
const ADDRESSES_OF_US_03 = [
  "23.21.118.191/32",
  "34.206.23.173/32",
  "50.16.249.9/32",
  "52.4.160.214/32",
  "54.87.8.34/32",
  "54.156.35.251/32",
  "52.54.89.238/32",
  "18.205.178.15/32",
];

const VENDOR_BOUNDARY = `arn:aws:iam::${EMULATOR_ACCOUNT}:policy/vendor-boundary`;

const CURRENTS_ROLE = {
  integration: "currents",
  policy: "braze-currents",
  role: "braze-currents",
  externalIds: [FIRST_ID],
} as const;
const CURRENTS_USER = { integration: "currents", policy: "braze-currents", user: "braze-currents" } as const;

/** What every example means. All of them run on the emulator. */
export const DESCRIBED_EXAMPLES: Readonly<Record<string, Described>> = {
  adopting: {
    stack: "export",
    bucket: "example-braze-export",
    access: { export: { integration: "export", policy: "BrazeExport", user: "braze" } },
  },
  alarms: {
    stack: "currents",
    bucket: "example-braze-currents",
    tags: { team: "lifecycle-marketing" },
    access: { currents: CURRENTS_ROLE },
    connectors: [
      { name: "production", folderPath: "currents" },
      { name: "staging", folderPath: "currents-staging" },
    ],
  },
  "bucket-options": {
    stack: "currents",
    bucket: "example-braze-currents",
    bucketSettings: {
      versioning: "Enabled",
      lifecycle: [
        ABORT_UPLOADS,
        {
          ID: "remove-noncurrent-versions",
          Status: "Enabled",
          Filter: { Prefix: "" },
          NoncurrentVersionExpiration: { NoncurrentDays: 30 },
          Expiration: { ExpiredObjectDeleteMarker: true },
        },
        {
          ID: "expire-currents/",
          Status: "Enabled",
          Filter: { Prefix: "currents/" },
          Expiration: { Days: 365 },
        },
        { ID: "expire-trial/", Status: "Enabled", Filter: { Prefix: "trial/" }, Expiration: { Days: 7 } },
      ],
      logging: { bucket: "example-access-logs", prefix: "braze/" },
    },
    minimumTlsVersion: "1.2",
    access: { currents: CURRENTS_ROLE },
    connectors: [{ name: "currents", folderPath: "currents" }],
  },
  "changing-method": {
    stack: "currents",
    bucket: "example-braze-currents",
    edition: "documented",
    access: { currents: { ...CURRENTS_ROLE, retiring: { user: "braze-currents", policy: "braze-currents-retiring" } } },
    connectors: [{ name: "currents", folderPath: "currents" }],
  },
  "chosen-names": {
    stack: "shared-bucket",
    bucket: "example-braze-shared",
    access: {
      currents: {
        integration: "currents",
        policy: "example-event-writer",
        role: "example-braze-currents",
        externalIds: [FIRST_ID],
      },
      export: {
        integration: "export",
        policy: "example-export-writer",
        user: "example-braze-export",
        keys: ["Active", "Active"],
      },
    },
    connectors: [{ name: "shared-bucket", folderPath: "currents" }],
  },
  "connector-credentials": {
    stack: "currents",
    bucket: "example-braze-currents",
    access: {
      currents_production: {
        integration: "currents",
        policy: "braze-currents-production",
        role: "braze-currents-production",
        externalIds: [FIRST_ID],
      },
      currents_staging: {
        integration: "currents",
        policy: "braze-currents-staging",
        role: "braze-currents-staging",
        externalIds: [SECOND_ID],
      },
    },
    connectors: [
      { name: "production", folderPath: "currents", access: "currents_production" },
      { name: "staging", folderPath: "currents-staging", access: "currents_staging" },
    ],
  },
  "currents-access-key": {
    stack: "currents",
    bucket: "example-braze-currents",
    access: { currents: CURRENTS_USER },
    connectors: [{ name: "currents", folderPath: "currents" }],
  },
  "currents-role": {
    stack: "currents",
    bucket: "example-braze-currents",
    access: { currents: CURRENTS_ROLE },
    connectors: [{ name: "currents", folderPath: "currents" }],
  },
  "documented-policies": {
    stack: "shared-bucket",
    bucket: "example-braze-shared",
    edition: "documented",
    access: {
      currents: {
        integration: "currents",
        policy: "braze-shared-bucket-currents",
        user: "braze-shared-bucket-currents",
      },
      export: {
        integration: "export",
        policy: "braze-shared-bucket-export",
        role: "braze-shared-bucket-export",
        externalIds: [FIRST_ID],
      },
    },
    connectors: [{ name: "shared-bucket", folderPath: "currents" }],
  },
  "existing-bucket": {
    stack: "currents",
    bucket: "example-braze-currents",
    existing: true,
    access: { currents: CURRENTS_ROLE },
    connectors: [{ name: "currents", folderPath: "currents" }],
  },
  "export-access-key": {
    stack: "export",
    bucket: "example-braze-export",
    access: { export: { integration: "export", policy: "braze-export", user: "braze-export" } },
  },
  "export-role": {
    stack: "export",
    bucket: "example-braze-export",
    access: {
      export: { integration: "export", policy: "braze-export", role: "braze-export", externalIds: [FIRST_ID] },
    },
  },
  "folders-and-addresses": {
    stack: "currents",
    bucket: "example-braze-currents",
    access: {
      currents_production: {
        integration: "currents",
        policy: "braze-currents-production",
        user: "braze-currents-production",
        folderPaths: ["currents"],
        allowedIps: ADDRESSES_OF_US_03,
      },
      currents_staging: {
        integration: "currents",
        policy: "braze-currents-staging",
        user: "braze-currents-staging",
        folderPaths: ["currents-staging"],
        allowedIps: ADDRESSES_OF_US_03,
      },
    },
    connectors: [
      { name: "production", folderPath: "currents", access: "currents_production" },
      { name: "staging", folderPath: "currents-staging", access: "currents_staging" },
    ],
  },
  "govcloud-access-key": {
    stack: "currents",
    bucket: "example-braze-govcloud",
    region: "us-gov-west-1",
    partition: "aws-us-gov",
    access: { currents: CURRENTS_USER },
    connectors: [{ name: "currents", folderPath: "currents" }],
  },
  "iam-path-and-boundary": {
    stack: "shared-bucket",
    bucket: "example-braze-shared",
    tags: { team: "lifecycle-marketing", "cost-center": "1234", data: "events-and-exports" },
    path: "/vendors/braze/",
    permissionsBoundary: VENDOR_BOUNDARY,
    access: {
      currents: {
        integration: "currents",
        policy: "braze-shared-bucket-currents",
        role: "braze-shared-bucket-currents",
        externalIds: [FIRST_ID],
      },
      export: { integration: "export", policy: "braze-shared-bucket-export", user: "braze-shared-bucket-export" },
    },
    connectors: [{ name: "shared-bucket", folderPath: "currents" }],
  },
  "old-objects": {
    stack: "shared-bucket",
    bucket: "example-braze-shared",
    bucketSettings: {
      lifecycle: [
        ABORT_UPLOADS,
        {
          ID: "expire-currents/",
          Status: "Enabled",
          Filter: { Prefix: "currents/" },
          Transitions: [
            { Days: 30, StorageClass: "STANDARD_IA" },
            { Days: 90, StorageClass: "GLACIER" },
          ],
          Expiration: { Days: 400 },
        },
        {
          ID: "expire-currents-staging/",
          Status: "Enabled",
          Filter: { Prefix: "currents-staging/" },
          Expiration: { Days: 14 },
        },
        {
          ID: "expire-segment-export/",
          Status: "Enabled",
          Filter: { Prefix: "segment-export/" },
          Expiration: { Days: 7 },
        },
        {
          ID: "move-sent_messages/",
          Status: "Enabled",
          Filter: { Prefix: "sent_messages/" },
          Transitions: [{ Days: 90, StorageClass: "GLACIER_IR" }],
        },
      ],
    },
    access: {
      currents: {
        integration: "currents",
        policy: "braze-shared-bucket-currents",
        user: "braze-shared-bucket-currents",
      },
      export: {
        integration: "export",
        policy: "braze-shared-bucket-export",
        user: "braze-shared-bucket-export",
      },
    },
    connectors: [
      { name: "production", folderPath: "currents" },
      { name: "staging", folderPath: "currents-staging" },
    ],
  },
  "policy-statements": {
    stack: "currents",
    bucket: "example-braze-currents",
    policyStatements: [
      {
        sid: "WarehouseReads",
        effect: "Allow",
        principals: ["arn:aws:iam::777788889999:role/warehouse"],
        actions: ["s3:GetObject", "s3:ListBucket"],
        resources: ["arn:aws:s3:::example-braze-currents", "arn:aws:s3:::example-braze-currents/*"],
      },
    ],
    access: { currents: CURRENTS_USER },
    connectors: [{ name: "currents", folderPath: "currents" }],
  },
  "rotating-a-key": {
    stack: "currents",
    bucket: "example-braze-currents",
    access: { currents: { ...CURRENTS_USER, keys: ["Active", "Inactive"] } },
    connectors: [{ name: "currents", folderPath: "currents" }],
  },
  "s3-backend": {
    stack: "export",
    bucket: "example-braze-export",
    access: { export: { integration: "export", policy: "braze-export", user: "braze-export" } },
  },
  "secret-outside": {
    stack: "export",
    bucket: "example-braze-export",
    access: { export: { integration: "export", policy: "braze-export", user: "braze-export", keys: [] } },
  },
  "several-connectors": {
    stack: "currents",
    bucket: "example-braze-currents",
    access: { currents: CURRENTS_ROLE },
    connectors: [
      { name: "messages", folderPath: "currents/messages" },
      { name: "behavior", folderPath: "currents/behavior" },
      { name: "audit", folderPath: "audit", encryption: "AES256" },
    ],
  },
  "several-workspaces": {
    stack: "currents",
    bucket: "example-braze-currents",
    region: "eu-central-1",
    access: { currents: { ...CURRENTS_ROLE, externalIds: [FIRST_ID, SECOND_ID, THIRD_ID] } },
    connectors: [
      { name: "europe", folderPath: "currents/europe" },
      { name: "americas", folderPath: "currents/americas" },
      { name: "asia", folderPath: "currents/asia" },
    ],
  },
  "shared-bucket-one-principal": {
    stack: "shared-bucket",
    bucket: "example-braze-shared",
    access: {
      currents: {
        integration: "currents",
        policy: "braze-shared-bucket-currents",
        user: "braze-shared-bucket",
      },
      export: { integration: "export", policy: "braze-shared-bucket-export", user: "braze-shared-bucket" },
    },
    connectors: [{ name: "shared-bucket", folderPath: "currents" }],
  },
  "shared-bucket-two-principals": {
    stack: "shared-bucket",
    bucket: "example-braze-shared",
    access: {
      currents: {
        integration: "currents",
        policy: "braze-shared-bucket-currents",
        role: "braze-shared-bucket-currents",
        externalIds: [FIRST_ID],
      },
      export: {
        integration: "export",
        policy: "braze-shared-bucket-export",
        role: "braze-shared-bucket-export",
        externalIds: [SECOND_ID],
      },
    },
    connectors: [{ name: "shared-bucket", folderPath: "currents" }],
  },
  "values-from-elsewhere": {
    stack: "shared-bucket",
    bucket: "example-braze-shared",
    tags: { "cost-center": "1234" },
    permissionsBoundary: VENDOR_BOUNDARY,
    access: {
      currents: {
        integration: "currents",
        policy: "braze-shared-bucket-currents",
        role: "braze-shared-bucket",
        externalIds: [FIRST_ID, SECOND_ID, THIRD_ID],
      },
      export: {
        integration: "export",
        policy: "braze-shared-bucket-export",
        role: "braze-shared-bucket",
        externalIds: [FIRST_ID, SECOND_ID, THIRD_ID],
      },
    },
    connectors: [{ name: "shared-bucket", folderPath: "currents" }],
  },
};
