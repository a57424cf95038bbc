import { BadConfig, text } from "./bad-config";

/** What is wrong with where Terraform keeps the state. */
export const backend: readonly BadConfig[] = [
  {
    name: "a backend that is a text",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
          backend: s3
    `),
    problems: ['braze.yaml:6:14  stacks.main.backend: got "s3", expected a mapping'],
  },
  {
    name: "a backend without a type",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
          backend: { bucket: example-state }
    `),
    problems: [
      "braze.yaml:6:5  stacks.main.backend.type: missing, expected local, s3, cloud, gcs, azurerm, http, pg or consul",
    ],
  },
  {
    name: "an unknown backend",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
          backend: { type: remote }
    `),
    problems: [
      'braze.yaml:6:22  stacks.main.backend.type: not allowed, got "remote", expected local, s3, cloud, gcs, azurerm, http, pg or consul',
    ],
  },
  {
    name: "a misspelt backend",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
          backend: { type: azure }
    `),
    problems: [
      'braze.yaml:6:22  stacks.main.backend.type: not allowed, got "azure", expected local, s3, cloud, gcs, azurerm, http, pg or consul; did you mean azurerm?',
    ],
  },
  {
    name: "an S3 backend with nothing else",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
          backend: { type: s3 }
    `),
    problems: [
      "braze.yaml:6:5  stacks.main.backend.bucket: missing, expected a text",
      "braze.yaml:6:5  stacks.main.backend.key: missing, expected a text",
    ],
  },
  {
    name: "a misspelt argument of a backend",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
          backend: { type: gcs, bucket: example-state, prefx: braze }
    `),
    problems: [
      'braze.yaml:6:50  stacks.main.backend.prefx: unknown key, did you mean "prefix"? allowed here: impersonate_service_account, impersonate_service_account_delegates, kms_encryption_key, prefix, storage_custom_endpoint, type, bucket',
    ],
  },
  {
    name: "a flag of a backend in quotes",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
          backend: { type: s3, bucket: example-state, key: braze, use_lockfile: "true" }
    `),
    problems: ['braze.yaml:6:75  stacks.main.backend.use_lockfile: got "true", expected true or false'],
  },
  {
    name: "a count of a backend that is no number",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
          backend: { type: http, address: "https://state.example.com/braze", retry_max: many }
    `),
    problems: ['braze.yaml:6:83  stacks.main.backend.retry_max: got "many", expected a whole number'],
  },
  {
    name: "an empty path of a local backend",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
          backend: { type: local, path: "" }
    `),
    problems: ['braze.yaml:6:29  stacks.main.backend.path: got "", expected at least 1 character'],
  },
  {
    name: "an absolute path of a local backend",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
          backend: { type: local, path: /var/lib/terraform.tfstate }
    `),
    problems: [
      'braze.yaml:6:35  stacks.main.backend.path: this path is absolute, got "/var/lib/terraform.tfstate", expected a path relative to the project, the same on every machine',
    ],
  },
  {
    name: "an absolute path of a local backend on Windows",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
          backend: { type: local, path: 'C:\\terraform.tfstate' }
    `),
    problems: [
      'braze.yaml:6:35  stacks.main.backend.path: this path is absolute, got "C:\\\\terraform.tfstate", expected a path relative to the project, the same on every machine',
    ],
  },
  {
    name: "a secret key of an S3 backend",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
          backend: { type: s3, bucket: example-state, key: braze, secret_key: not-a-real-one }
    `),
    problems: [
      "braze.yaml:6:61  stacks.main.backend.secret_key: not allowed: it is a secret and would end up in the synthesised files; give it in the environment as AWS_SECRET_ACCESS_KEY, or name a profile",
    ],
  },
  {
    name: "a token of HCP Terraform",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
          backend: { type: cloud, organization: example, workspaces: { name: braze }, token: not-a-real-one }
    `),
    problems: [
      "braze.yaml:6:81  stacks.main.backend.token: not allowed: it is a secret and would end up in the synthesised files; give it in the environment as TF_TOKEN_<host>, or use terraform login",
    ],
  },
  {
    name: "credentials of a GCS backend",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
          backend: { type: gcs, bucket: example-state, credentials: not-a-real-one }
    `),
    problems: [
      "braze.yaml:6:50  stacks.main.backend.credentials: not allowed: it is a secret and would end up in the synthesised files; give it in the environment as GOOGLE_CREDENTIALS",
    ],
  },
  {
    name: "an access key of an Azure backend",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
          backend: { type: azurerm, storage_account_name: a, container_name: b, key: c, access_key: not-a-real-one }
    `),
    problems: [
      "braze.yaml:6:83  stacks.main.backend.access_key: not allowed: it is a secret and would end up in the synthesised files; give it in the environment as ARM_ACCESS_KEY",
    ],
  },
  {
    name: "a connection string of a Postgres backend",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
          backend: { type: pg, conn_str: "postgres://example" }
    `),
    problems: [
      "braze.yaml:6:26  stacks.main.backend.conn_str: not allowed: it is a secret and would end up in the synthesised files; give it in the environment as PG_CONN_STR",
    ],
  },
  {
    name: "an access token of a Consul backend",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
          backend: { type: consul, path: braze, access_token: not-a-real-one }
    `),
    problems: [
      "braze.yaml:6:43  stacks.main.backend.access_token: not allowed: it is a secret and would end up in the synthesised files; give it in the environment as CONSUL_HTTP_TOKEN",
    ],
  },
  {
    name: "a password of an HTTP backend",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
          backend: { type: http, address: "https://state.example.com/braze", password: not-a-real-one }
    `),
    problems: [
      "braze.yaml:6:72  stacks.main.backend.password: not allowed: it is a secret and would end up in the synthesised files; give it in the environment as TF_HTTP_PASSWORD",
    ],
  },
  {
    name: "a password in the address of an HTTP backend",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
          backend: { type: http, address: "https://braze:not-a-real-one@state.example.com/braze" }
    `),
    problems: [
      "braze.yaml:6:37  stacks.main.backend.address: this text has a password in it, which would end up in the synthesised files; give the password in the environment as TF_HTTP_PASSWORD",
    ],
  },
  {
    name: "a password in the proxy of an S3 backend",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
          backend: { type: s3, bucket: example-state, key: braze, https_proxy: "http://braze:not-a-real-one@proxy.example.com" }
    `),
    problems: [
      "braze.yaml:6:74  stacks.main.backend.https_proxy: this text has a password in it, which would end up in the synthesised files; give the password in the environment as part of HTTPS_PROXY",
    ],
  },
  {
    name: "one state for two stacks",
    config: text(`
      defaults:
        region: us-east-1
        accountId: "111122223333"
        backend: { type: s3, bucket: example-state, key: braze }
      stacks:
        first: { bucket: { name: example-one }, export: { auth: { method: access-key } } }
        second: { bucket: { name: example-two }, export: { auth: { method: access-key } } }
    `),
    problems: [
      "braze.yaml:4:3  defaults.backend: the stacks first and second keep their state at the same place, expected one for each; {stack} stands for the stack's name",
    ],
  },
  {
    name: "two spellings of one local state",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        a: { bucket: { name: example-a }, export: { auth: { method: access-key } }, backend: { type: local, path: x.tfstate } }
        b: { bucket: { name: example-b }, export: { auth: { method: access-key } }, backend: { type: local, path: ./x.tfstate } }
    `),
    problems: [
      "braze.yaml:4:79  stacks.b.backend: the stacks a and b keep their state at the same place, expected one for each; {stack} stands for the stack's name",
    ],
  },
  {
    name: "a password below the first level, a query, and a template",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      remoteStates:
        platform: { type: http, address: "https://state.example.com/platform?token=example" }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
          backend: { type: s3, bucket: states, key: "\${stack}", region: us-east-1, endpoints: { s3: "https://reader:example-password@minio:9000" } }
    `),
    problems: [
      "braze.yaml:3:36  remoteStates.platform.address: this text has a query in it, which may be a secret and would end up in the synthesised files; expected no query",
      'braze.yaml:8:47  stacks.main.backend.key: Terraform would read ${ or %{ as a template, got "${stack}", expected none; {stack} is the stack\'s name',
      "braze.yaml:8:95  stacks.main.backend.endpoints.s3: this text has a password in it, which would end up in the synthesised files; give the password in the environment instead",
    ],
  },
  {
    name: "a workspace folder of this machine",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
          backend: { type: local, workspace_dir: /srv/states }
    `),
    problems: [
      'braze.yaml:6:44  stacks.main.backend.workspace_dir: this path is absolute, got "/srv/states", expected a path relative to the project, the same on every machine',
    ],
  },
  {
    name: "a token in an address, and a proxy with a password",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      remoteStates:
        platform: { type: http, address: "https://example-token@state.example.com/platform" }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
          backend: { type: s3, bucket: states, key: main, http_proxy: "user:example-password@proxy:8080" }
    `),
    problems: [
      "braze.yaml:3:36  remoteStates.platform.address: this text has a password in it, which would end up in the synthesised files; give the password in the environment as TF_HTTP_PASSWORD",
      "braze.yaml:8:65  stacks.main.backend.http_proxy: this text has a password in it, which would end up in the synthesised files; give the password in the environment as part of HTTPS_PROXY",
    ],
  },
  {
    name: "a fragment in an address, and passwords of a proxy and of nobody",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      remoteStates:
        platform: { type: http, address: "https://state.example.com/platform#token" }
        network: { type: s3, bucket: states, key: network, http_proxy: ":example-password@proxy:8080" }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
          backend: { type: consul, path: braze, address: "//@consul.example.com" }
    `),
    problems: [
      "braze.yaml:3:36  remoteStates.platform.address: this text has a query in it, which may be a secret and would end up in the synthesised files; expected no query",
      "braze.yaml:4:66  remoteStates.network.http_proxy: this text has a password in it, which would end up in the synthesised files; give the password in the environment as part of HTTPS_PROXY",
      "braze.yaml:9:52  stacks.main.backend.address: this text has a password in it, which would end up in the synthesised files; give the password in the environment instead",
    ],
  },
];
