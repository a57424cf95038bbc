const ROLE = {
  method: "role",
  brazeAccountId: "444455556666",
  externalId: "00000000-0000-4000-8000-000000000001",
} as const;
const TWO_IDS = [ROLE.externalId, "00000000-0000-4000-8000-000000000002"];
const KEY = { method: "access-key" } as const;

const SWITCHED_OFF = { keys: ["first", "second"], inactive: ["first"] } as const;

/** Outside of us-east-1, where S3 accepts a bucket of one's own as if it were new. */
const DEFAULTS = { region: "eu-central-1", accountId: "111122223333" };
const BUCKET = { name: "example-events" };
const CONNECTORS = [
  { name: "production", folderPath: "currents" },
  { name: "staging", folderPath: "currents-staging" },
];

/** A statement of whoever reads what Braze writes. */
export const READER = {
  Sid: "WarehouseReads",
  Effect: "Allow",
  Principal: { AWS: "arn:aws:iam::777788889999:role/warehouse" },
  Action: "s3:GetObject",
  Resource: "arn:aws:s3:::example-events/*",
} as const;

const file = (events: object): object => ({ defaults: DEFAULTS, stacks: { events } });

/** The configurations that are deployed before the edits. Each has one stack, `events`. */
export const BEFORES = {
  "a user": file({ bucket: BUCKET, currents: { auth: KEY, connectors: CONNECTORS } }),
  "a user, renamed": file({ bucket: BUCKET, currents: { auth: KEY } }),
  "a role": file({ bucket: BUCKET, currents: { auth: ROLE, connectors: CONNECTORS } }),
  "two keys": file({ bucket: BUCKET, export: { auth: { ...KEY, keys: ["first", "second"] } } }),
  "a key switched off": file({ bucket: BUCKET, export: { auth: { ...KEY, ...SWITCHED_OFF } } }),
  "a secret outside": file({ bucket: BUCKET, export: { auth: { ...KEY, secret: "outside" } } }),
  "a user that retires": file({ bucket: BUCKET, currents: { auth: { ...ROLE, retiring: KEY } } }),
  "a role that retires": file({ bucket: BUCKET, currents: { auth: { ...KEY, retiring: ROLE } } }),
  "a user that retires, with the page's policies": file({
    policy: "documented",
    bucket: BUCKET,
    currents: { auth: { ...ROLE, retiring: KEY } },
  }),
  "two principals": file({ bucket: BUCKET, currents: { auth: ROLE }, export: { auth: KEY } }),
  "one user": file({ bucket: BUCKET, auth: KEY, currents: {}, export: {} }),
  "one role": file({ bucket: BUCKET, auth: { ...ROLE, externalId: TWO_IDS }, currents: {}, export: {} }),
  "a role for each connector": file({
    bucket: BUCKET,
    currents: { auth: ROLE, credentials: "per-connector", connectors: CONNECTORS },
  }),
  "folders and addresses": file({
    bucket: { ...BUCKET, lifecycle: [{ for: "connector production", expirationDays: 90 }] },
    currents: { auth: KEY, connectors: CONNECTORS, folderScope: true, allowedIps: "braze:US-03" },
  }),
  "every option": file({
    policy: "documented",
    iam: { path: "/vendors/", permissionsBoundary: "arn:aws:iam::111122223333:policy/vendor-boundary" },
    bucket: {
      ...BUCKET,
      retain: false,
      versioning: { noncurrentVersionExpirationDays: 30 },
      lifecycle: [{ prefix: "currents/", expirationDays: 90, transitionTo: { storageClass: "STANDARD_IA", days: 30 } }],
      logging: { bucket: "example-logs", prefix: "events/" },
      minimumTlsVersion: "1.2",
    },
    currents: { auth: KEY },
  }),
  "a prefix that expires": file({
    bucket: { ...BUCKET, lifecycle: [{ prefix: "currents/", expirationDays: 90 }] },
    currents: { auth: ROLE, connectors: CONNECTORS },
  }),
  alarms: file({
    bucket: BUCKET,
    alarms: {
      silence: { after: "6h", notify: ["arn:aws:sns:eu-central-1:111122223333:on-call"] },
      refused: true,
      paused: true,
    },
    currents: { auth: ROLE, connectors: CONNECTORS },
  }),
  "a statement of a reader": file({
    bucket: {
      ...BUCKET,
      policyStatements: [READER],
    },
    currents: { auth: KEY },
  }),
  "an existing bucket": file({ bucket: { existing: BUCKET.name }, currents: { auth: ROLE } }),
  "an existing bucket, to be made": file({ bucket: { existing: BUCKET.name }, currents: { auth: KEY } }),
  "what was made by hand": file({
    bucket: BUCKET,
    currents: { auth: KEY },
    adopt: {
      bucket: true,
      bucketSettings: ["public_access_block"],
      currents: { user: "BrazeCurrents", policy: "arn:aws:iam::111122223333:policy/BrazeCurrents", attachment: true },
    },
  }),
} as const satisfies Readonly<Record<string, object>>;

/** The name of a configuration that is deployed before an edit. */
export type Before = keyof typeof BEFORES;
