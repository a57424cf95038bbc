type Mapping = Record<string, unknown>;

/** A place where a person can write a text, and a configuration with a text at that place. */
export interface Field {
  readonly name: string;
  readonly with: (text: string) => Mapping;
}

const DEFAULTS = { region: "us-east-1", accountId: "111122223333" };
const ROLE = { method: "role", brazeAccountId: "444455556666", externalId: "00000000-0000-4000-8000-000000000001" };

const stack = (more: Mapping, bucket: Mapping = {}): Mapping => ({
  bucket: { name: "example-main", ...bucket },
  currents: { auth: { method: "access-key" } },
  ...more,
});

const inStack = (name: string, more: (text: string) => Mapping): Field => ({
  name,
  with: (text) => ({ defaults: DEFAULTS, stacks: { main: stack(more(text)) } }),
});

const inBucket = (name: string, more: (text: string) => Mapping): Field => ({
  name: `bucket.${name}`,
  with: (text) => ({ defaults: DEFAULTS, stacks: { main: stack({}, more(text)) } }),
});

const inStatement = (name: string, more: (text: string) => Mapping): Field =>
  inBucket(`policyStatements.${name}`, (text) => ({
    policyStatements: [
      {
        Effect: "Allow",
        Principal: { AWS: "777788889999" },
        Action: "s3:GetObject",
        Resource: "arn:aws:s3:::example-main/*",
        ...more(text),
      },
    ],
  }));

const inBackend = (type: string, required: Mapping, ...names: readonly string[]): Field[] =>
  names.map((name) => inStack(`backend.${type}.${name}`, (text) => ({ backend: { type, ...required, [name]: text } })));

const inS3Backend = (name: string, more: (text: string) => Mapping): Field =>
  inStack(`backend.s3.${name}`, (text) => ({ backend: { type: "s3", bucket: "states", key: "braze", ...more(text) } }));

const inState = (type: string, required: Mapping, ...names: readonly string[]): Field[] =>
  names.map((name) => ({
    name: `remoteStates.${type}.${name}`,
    with: (text) => ({
      defaults: DEFAULTS,
      remoteStates: { other: { type, ...required, [name]: text } },
      stacks: { main: stack({}) },
    }),
  }));

/** Keys of mappings that a person chooses. */
export const KEYS: readonly Field[] = [
  { name: "the name of a stack", with: (text) => ({ defaults: DEFAULTS, stacks: { [text]: stack({}) } }) },
  {
    name: "the name of a state",
    with: (text) => ({
      defaults: DEFAULTS,
      remoteStates: { [text]: { type: "local", path: "other.tfstate" } },
      stacks: { main: stack({}) },
    }),
  },
  inStack("the key of a tag", (text) => ({ tags: { [text]: "a" } })),
  inStack("a key of a stack", (text) => ({ [text]: "a" })),
  inStatement("an operator", (operator) => ({ Condition: { [operator]: { "aws:UserAgent": "a" } } })),
  inStatement("a condition key", (key) => ({ Condition: { StringEquals: { [key]: "a" } } })),
  inS3Backend("endpoints' keys", (text) => ({ endpoints: { [text]: "https://s3.example.com" } })),
  inS3Backend("tags' keys", (text) => ({
    assume_role: { role_arn: "arn:aws:iam::111122223333:role/a", tags: { [text]: "a" } },
  })),
];

/** Values that a person chooses. */
export const VALUES: readonly Field[] = [
  inStack("region", (region) => ({ region })),
  inStack("accountId", (accountId) => ({ accountId })),
  inStack("tags", (text) => ({ tags: { team: text } })),
  inStack("policy", (policy) => ({ policy })),
  inStack("iam.path", (path) => ({ iam: { path } })),
  inStack("iam.path between slashes", (path) => ({ iam: { path: `/${path}/` } })),
  inStack("iam.permissionsBoundary", (permissionsBoundary) => ({ iam: { permissionsBoundary } })),
  inStack("the path of iam.permissionsBoundary", (path) => ({
    iam: { permissionsBoundary: `arn:aws:iam::111122223333:policy/${path}/boundary` },
  })),
  inStack("providerVersion", (providerVersion) => ({ providerVersion })),
  inStack("requiredVersion", (requiredVersion) => ({ requiredVersion })),
  inStack("policyName", (policyName) => ({ currents: { auth: { method: "access-key" }, policyName } })),
  inStack("auth.name", (name) => ({ currents: { auth: { method: "access-key", name } } })),
  inStack("auth.keys", (key) => ({ currents: { auth: { method: "access-key", keys: [key] } } })),
  inStack("brazeAccountId", (brazeAccountId) => ({ currents: { auth: { ...ROLE, brazeAccountId } } })),
  inStack("externalId", (externalId) => ({ currents: { auth: { ...ROLE, externalId } } })),
  inStack("externalId, in a list", (id) => ({ currents: { auth: { ...ROLE, externalId: [ROLE.externalId, id] } } })),
  inStack("allowedIps", (allowedIps) => ({ currents: { auth: { method: "access-key" }, allowedIps } })),
  inStack("allowedIps, in a list", (ip) => ({ currents: { auth: { method: "access-key" }, allowedIps: [ip] } })),
  inStack("connectors.name", (name) => ({ currents: { auth: ROLE, connectors: [{ name }] } })),
  inStack("connectors.folderPath", (folderPath) => ({
    currents: { auth: ROLE, connectors: [{ name: "events", folderPath }] },
  })),
  inStack("adopt.currents.user", (user) => ({ adopt: { currents: { user } } })),
  inStack("adopt.currents.policy", (policy) => ({ adopt: { currents: { policy } } })),
  inStack("a variable's name", (variable) => ({ tags: { team: { variable } } })),
  inBucket("name", (name) => ({ name })),
  inBucket("lifecycle.prefix", (prefix) => ({ lifecycle: [{ prefix, expirationDays: 1 }] })),
  inBucket("lifecycle.for", (what) => ({ lifecycle: [{ for: what, expirationDays: 1 }] })),
  inBucket("logging.bucket", (bucket) => ({ logging: { bucket } })),
  inBucket("logging.prefix", (prefix) => ({ logging: { bucket: "example-logs", prefix } })),
  inBucket("policyStatements", (policyStatements) => ({ policyStatements })),
  inStatement("Sid", (Sid) => ({ Sid })),
  inStatement("Principal", (Principal) => ({ Principal })),
  inStatement("Principal.AWS", (AWS) => ({ Principal: { AWS } })),
  inStatement("the name in Principal.AWS", (name) => ({
    Principal: { AWS: `arn:aws:iam::777788889999:role/${name}` },
  })),
  inStatement("Principal.Service", (Service) => ({ Principal: { Service } })),
  inStatement("Action", (Action) => ({ Action })),
  inStatement("Resource", (Resource) => ({ Resource })),
  inStatement("the key in Resource", (key) => ({ Resource: `arn:aws:s3:::example-main/${key}` })),
  inStatement("Condition", (value) => ({ Condition: { StringEquals: { "aws:UserAgent": value } } })),
  ...inBackend("local", {}, "path", "workspace_dir"),
  ...inBackend(
    "s3",
    { bucket: "states", key: "braze" },
    "bucket",
    "key",
    "profile",
    "region",
    "https_proxy",
    "kms_key_id",
  ),
  inS3Backend("allowed_account_ids", (id) => ({ allowed_account_ids: [id] })),
  inS3Backend("endpoints.s3", (s3) => ({ endpoints: { s3 } })),
  inS3Backend("assume_role.role_arn", (role_arn) => ({ assume_role: { role_arn } })),
  inS3Backend("assume_role.tags", (text) => ({
    assume_role: { role_arn: "arn:aws:iam::1:role/a", tags: { a: text } },
  })),
  inStack("backend.cloud.workspaces.name", (name) => ({
    backend: { type: "cloud", organization: "example", workspaces: { name } },
  })),
  ...inBackend("gcs", { bucket: "states" }, "bucket", "prefix"),
  ...inBackend("azurerm", { storage_account_name: "a", container_name: "b", key: "c" }, "key", "msi_endpoint"),
  ...inBackend("http", { address: "https://state.example.com" }, "address", "username"),
  ...inBackend("pg", {}, "schema_name"),
  ...inBackend("consul", { path: "braze" }, "path", "address"),
  ...inState("local", {}, "path"),
  ...inState("s3", { bucket: "states", key: "braze" }, "key", "workspace"),
  ...inState("http", {}, "address"),
  ...inState("oss", { bucket: "states" }, "prefix"),
];
